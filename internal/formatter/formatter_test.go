package formatter_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/formatter"
)

func TestGoIsFormattedWithinTheProgram(t *testing.T) {
	t.Setenv("PATH", "")
	if f := formatter.Find(autocode.Go); f.Name != "gofmt" || f.Path != "" {
		t.Errorf("%+v", f)
	}
	got, err := formatter.Format(t.Context(), autocode.Go, "package main\nfunc main(){println( 1)}\n", "")
	if err != nil || got != "package main\n\nfunc main() { println(1) }\n" {
		t.Errorf("%q, %v", got, err)
	}
	_, err = formatter.Format(t.Context(), autocode.Go, "package main\n\nfunc main( {", "")
	if !autocode.HasReason(err, autocode.Invalid, "syntax") || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("a mistake: %v", err)
	}
}

// TestRealFormatters formats by those that this computer has.
func TestRealFormatters(t *testing.T) {
	npm, err := filepath.Abs("../../frontend/node_modules/.bin")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", npm+string(os.PathListSeparator)+os.Getenv("PATH"))
	for language, c := range map[autocode.Language]struct{ name, code, want string }{
		autocode.JavaScript: {"prettier", "let a=[1,2]\n", "let a = [1, 2];\n"},
		autocode.Python3:    {"black", "a=[1,2]\n", "a = [1, 2]\n"},
		autocode.C:          {"clang-format", "int main(){return 0;}\n", "int main() { return 0; }\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := formatter.Find(language)
			if f.Name == "" {
				if os.Getenv("AUTOCODING_REQUIRE_TOOLS") == "1" && c.name != "clang-format" {
					t.Fatalf("%s is not here", c.name)
				}
				t.Skipf("%s is not here", c.name)
			}
			got, err := formatter.Format(t.Context(), language, c.code, f.Path)
			if err != nil || got != c.want {
				t.Errorf("%s: %q, %v", f.Path, got, err)
			}
		})
	}
}

// install puts a formatter for Python into an otherwise empty PATH.
func install(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the formatters of the test are shell scripts")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "black")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+filepath.Dir(shell))
	return path
}

func TestFormattersThatMisbehave(t *testing.T) {
	for name, c := range map[string]struct {
		script string
		code   autocode.Code
		says   string
	}{
		"finds a mistake":    {"echo 'error: line 1: no' >&2; exit 123", autocode.Invalid, "line 1: no"},
		"fails in silence":   {"exit 1", autocode.Invalid, "no reason"},
		"says nothing":       {"cat > /dev/null", autocode.Protocol, ""},
		"says no text":       {"cat > /dev/null; printf '\\377\\376'", autocode.Protocol, ""},
		"says far too much":  {"yes | head -c 5000000", autocode.Protocol, ""},
		"does not even read": {"exit 3", autocode.Invalid, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := install(t, c.script)
			if f := formatter.Find(autocode.Python3); f.Name != "black" || f.Path != path {
				t.Fatalf("found %+v", f)
			}
			got, err := formatter.Format(t.Context(), autocode.Python3, strings.Repeat("a = 1\n", 20_000), path)
			if autocode.CodeOf(err) != c.code || got != "" || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%d bytes, %v", len(got), err)
			}
		})
	}
}

func TestOnlyTheFormatterThatWasAgreedTo(t *testing.T) {
	ran := filepath.Join(t.TempDir(), "ran")
	path := install(t, "touch "+ran+"; cat")
	for _, other := range []string{"", "/bin/sh", path + "x", filepath.Join(filepath.Dir(path), ".", "sub", "..", "black") + "/"} {
		if _, err := formatter.Format(t.Context(), autocode.Python3, "a = 1\n", other); autocode.CodeOf(err) != autocode.NotFound {
			t.Errorf("by %q: %v", other, err)
		}
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("something was run")
	}
	if got, err := formatter.Format(t.Context(), autocode.Python3, "a = 1\n", path); err != nil || got != "a = 1\n" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestStoppingAFormatter(t *testing.T) {
	path := install(t, "sleep 100")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := formatter.Format(ctx, autocode.Python3, "a = 1\n", path); autocode.CodeOf(err) != autocode.Cancelled {
		t.Error(err)
	}
}

func TestLanguagesWithoutAFormatter(t *testing.T) {
	t.Setenv("PATH", "")
	for _, language := range autocode.Languages() {
		if f := formatter.Find(language); language != autocode.Go && f != (autocode.Formatter{}) {
			t.Errorf("%s has %+v", language, f)
		}
	}
}
