package autocode_test

import (
	"slices"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

func TestSafeNames(t *testing.T) {
	for name, want := range map[string]string{
		"main.go":                        "main.go",
		"src/app/main.go":                "src/app/main.go",
		"../../../etc/passwd":            "etc/passwd",
		"/etc/passwd":                    "etc/passwd",
		`C:\Windows\system32\a.go`:       "C_/Windows/system32/a.go",
		`..\..\a.go`:                     "a.go",
		"a/../../b.go":                   "a/b.go",
		"CON.go":                         "_CON.go",
		"nul":                            "_nul",
		"aux .go":                        "_aux .go",
		"lpt9.tar.gz":                    "_lpt9.tar.gz",
		"a\x00.go":                       "a.go",
		"a\u202eog.exe":                  "aog.exe",
		"-rf.go":                         "rf.go",
		"~/.bashrc":                      "bashrc",
		".git/hooks/pre-commit":          "git/hooks/pre-commit",
		"a:b.go":                         "a_b.go",
		"main.go. . .":                   "main.go",
		"%2e%2e%2fa.go":                  "_2e_2e_2fa.go",
		"...":                            "",
		"\xff\xfe":                       "",
		strings.Repeat("x", 300) + ".go": strings.Repeat("x", 77) + ".go",
		"a." + strings.Repeat("y", 300):  "",
		"1/2/3/4/5/6/7/8.go":             "3/4/5/6/7/8.go",
		"이름.py":                          "이름.py",
	} {
		if got := autocode.SafeName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

func TestFilesOfAnAnswer(t *testing.T) {
	answer := "Two files:\n\n```go main.go\npackage main\n```\n\n```go MAIN.go\npackage other\n```\n\n```go\npackage third\n```\n\n```text\noutput\n```\n"
	var names []string
	for _, f := range autocode.Files(answer, autocode.Go) {
		names = append(names, f.Name+" "+strings.TrimSpace(f.Text))
	}
	if want := []string{"main.go package main", "MAIN-2.go package other", "main-2.go package third"}; !slices.Equal(names, want) {
		// The third collides with the second, whatever the case.
		if want[2] = "main-3.go package third"; !slices.Equal(names, want) {
			t.Errorf("%q", names)
		}
	}
	if files := autocode.Files("no code", autocode.Go); len(files) != 0 {
		t.Errorf("%v", files)
	}
	if files := autocode.Files("```go ../../x\na\n```", autocode.Go); len(files) != 1 || files[0].Name != "x" {
		t.Errorf("a name that leads out: %v", files)
	}
}

func FuzzSafeName(f *testing.F) {
	for _, seed := range []string{"../a", "a/b\\c", "con.txt", "\xff", "a\u202eb", strings.Repeat("가", 100)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		safe := autocode.SafeName(name)
		if strings.ContainsAny(safe, "\\:\x00") || strings.HasPrefix(safe, "/") || len(safe) > 600 {
			t.Fatalf("%q becomes %q", name, safe)
		}
		for _, part := range strings.Split(safe, "/") {
			if part == ".." || part == "." || safe != "" && part == "" {
				t.Fatalf("%q becomes %q", name, safe)
			}
		}
		if autocode.SafeName(safe) != safe {
			t.Fatalf("%q is not the same when it is made safe twice: %q", safe, autocode.SafeName(safe))
		}
	})
}
