package archtest

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "autocoding/"

// arrows says which of our packages each package may import. What is not listed
// is forbidden. "*" allows all of ours.
var arrows = map[string][]string{
	"":                                {"*"}, // main
	"app":                             {"internal/autocode", "internal/account", "internal/engine", "internal/generation", "internal/history", "internal/settings", "internal/stats", "internal/transfer"},
	"build":                           {},
	"internal/account":                {"internal/autocode", "internal/vault"},
	"internal/archtest":               {},
	"internal/autocode":               {},
	"internal/cli":                    {"internal/autocode", "internal/account", "internal/engine", "internal/generation", "internal/history", "internal/settings", "internal/stats", "internal/transfer"},
	"internal/cmd/*":                  {"*"},
	"internal/desktop":                {"internal/autocode", "internal/files"},
	"internal/dial":                   {"internal/autocode"},
	"internal/engine":                 {"internal/autocode"},
	"internal/files":                  {"internal/autocode"},
	"internal/formatter":              {"internal/autocode"},
	"internal/generation":             {"internal/autocode"},
	"internal/history":                {"internal/autocode"},
	"internal/library":                {"internal/autocode"},
	"internal/openai":                 {"internal/autocode"},
	"internal/paths":                  {"internal/autocode"},
	"internal/sealed":                 {"internal/autocode", "internal/sqlite", "internal/vault"},
	"internal/secret":                 {"internal/autocode"},
	"internal/server":                 {"internal/autocode", "internal/wire"},
	"internal/server/store":           {"internal/autocode"},
	"internal/server/store/storetest": {"internal/autocode", "internal/server/store"},
	"internal/settings":               {"internal/autocode"},
	"internal/sqlite":                 {"internal/autocode"},
	"internal/stats":                  {"internal/autocode"},
	"internal/token":                  {},
	"internal/token/tokentest":        {"internal/token"},
	"internal/transfer":               {"internal/autocode"},
	"internal/wire":                   {"internal/autocode"},
	"internal/vault":                  {"internal/autocode"},
	"internal/wiring": {"internal/autocode", "internal/account", "internal/engine", "internal/generation", "internal/history",
		"internal/settings", "internal/dial", "internal/formatter", "internal/library", "internal/openai", "internal/paths", "internal/sealed", "internal/secret", "internal/sqlite", "internal/stats", "internal/transfer", "internal/vault"},
}

// homes says which packages alone may import a library, and why. A dot at the end
// means the package itself and not those below it.
var homes = []struct {
	library string
	homes   []string
	why     string
}{
	{"github.com/wailsapp/wails", []string{"internal/desktop"}, "everything else must run without a window"},
	{"modernc.org/sqlite", []string{"internal/sqlite", "internal/server/store"}, "SQL has one home at each end"},
	{"github.com/jackc/pgx", []string{"internal/server/store", "internal/server/store/storetest"}, "SQL has one home at each end"},
	{"github.com/pressly/goose", []string{"internal/sqlite", "internal/server/store"}, "migrations lie beside the tables"},
	{"github.com/golang-jwt/jwt", []string{"internal/token", "internal/token/tokentest"}, "what a token must prove is decided in one place"},
	{"github.com/zalando/go-keyring", []string{"internal/secret"}, "a keyring that hangs is dealt with in one place"},
	{"golang.org/x/crypto", []string{"internal/vault", "internal/server"}, "cryptography is chosen in one place"},
	{"github.com/spf13/cobra", []string{"internal/cli"}, "the window needs no command line"},
	{"database/sql", []string{"internal/sqlite", "internal/server/store", "internal/server/store/storetest"}, "SQL has one home at each end"},
	{"net/http", []string{"internal/desktop", "internal/cmd/accountd", "internal/cmd/uibridge", "internal/dial", "internal/openai", "internal/server"}, "every connection comes from one place"},
	{"net.", []string{"internal/cmd/accountd", "internal/cmd/uibridge", "internal/dial", "internal/openai", "internal/server", "internal/server/store", "internal/server/store/storetest"}, "every connection comes from one place"},
	{"github.com/sashabaranov/go-openai", []string{"internal/openai"}, "what it misreads is dealt with in one place"},
	{"os/exec", []string{"build", "internal/formatter", "internal/server/store/storetest"}, "nothing is executed but the formatter that a person agreed to"},
	{"unsafe", nil, "nothing needs it"},
}

// pkg is what `go list` tells of a package.
type pkg struct {
	ImportPath string
	Dir        string
	Doc        string
	Imports    []string
	GoFiles    []string
}

func (p pkg) name() string {
	if p.ImportPath+"/" == module {
		return ""
	}
	return strings.TrimPrefix(p.ImportPath, module)
}

func packages(t *testing.T) []pkg {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Dir,Doc,Imports,GoFiles", "./...")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(p.ImportPath, "/node_modules/") {
			all = append(all, p)
		}
	}
}

func allowed(from string) ([]string, bool) {
	for pattern, targets := range arrows {
		if ok, _ := path.Match(pattern, from); ok {
			return targets, true
		}
	}
	return nil, false
}

func TestArrows(t *testing.T) {
	for _, p := range packages(t) {
		targets, known := allowed(p.name())
		if !known {
			t.Errorf("%s has no line in the table of arrows: add it there and in ARCHITECTURE.md", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			target, ours := strings.CutPrefix(imported, module)
			if ours && !slices.Contains(targets, target) && !slices.Contains(targets, "*") {
				t.Errorf("%s must not import %s", p.ImportPath, target)
			}
		}
	}
}

func TestLibrariesHaveOneHome(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.Imports {
			for _, h := range homes {
				alone, exact := strings.CutSuffix(h.library, ".")
				if (imported == alone || !exact && strings.HasPrefix(imported, h.library+"/")) && !slices.Contains(h.homes, p.name()) {
					t.Errorf("%s must not import %s: %s", p.ImportPath, imported, h.why)
				}
			}
		}
	}
}

func TestTheDomainNeedsTheStandardLibraryOnly(t *testing.T) {
	for _, p := range packages(t) {
		if p.name() != "internal/autocode" {
			continue
		}
		for _, imported := range p.Imports {
			if strings.Contains(strings.Split(imported, "/")[0], ".") {
				t.Errorf("autocode imports %s", imported)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range packages(t) {
		if len(p.Doc) < 40 && len(p.GoFiles) > 0 {
			t.Errorf("%s has no package comment, or one that says nothing: %q", p.ImportPath, p.Doc)
		}
		for _, vague := range []string{"util", "utils", "common", "models", "manager", "helpers"} {
			if path.Base(p.ImportPath) == vague {
				t.Errorf("%s: name it after what it is", p.ImportPath)
			}
		}
	}
}
