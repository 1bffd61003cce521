package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHistorySearch(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.askFour()
	for words, want := range map[string]string{"소수를": "2", "factori": "3", "xylophone": ""} {
		if got := c.run("history", "search", words).ok().numbers(); got != want {
			t.Errorf("history search %s: %q, want %q", words, got, want)
		}
	}
	c.run("history", "search", " ").ended(2).says("words: Say what to search for.")
}

func TestExportAndImport(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	file := filepath.Join(t.TempDir(), "history.json")
	c.run("history", "export", "-o", file).ended(3).says("There is nothing to export.")
	if _, err := os.Stat(file); !os.IsNotExist(err) {
		t.Errorf("an export of nothing left a file: %v", err)
	}
	c.askFour()
	c.run("history", "export", "-o", file).ok().shows("Exported 4 entries.\n")
	if got := c.run("history", "export", "1", "--format", "markdown").ok().silent().out; !strings.HasPrefix(got, "# 1. binary search\n") || strings.Contains(got, "# 2.") {
		t.Errorf("Markdown: %s", got)
	}
	if zip := c.run("history", "export", "--format", "zip").ok().silent().out; !strings.HasPrefix(zip, "PK") || !strings.Contains(zip, "0001 binary search/main.go") {
		t.Errorf("a zip: %.80q", zip)
	}
	c.run("history", "export", "9").ended(3).says("There is no entry")
	c.run("history", "export", "-o", filepath.Join(file, "below")).ended(2).says("folder: Nothing can be written there.")

	other := newComputer(t)
	other.register("b@example.com")
	other.run("history", "import", "--dry-run", file).ok().shows("Would import 4 entries; 0 are there already.\n")
	if got := other.run("history", "list").ok().numbers(); got != "" {
		t.Errorf("a dry run imported %s", got)
	}
	other.run("history", "import", file).ok().shows("Imported 4 entries; 0 are there already.\n")
	if got := other.run("history", "list").ok().numbers(); got != "4 3 2 1" {
		t.Errorf("the history is %s", got)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := other.typed(string(content), "history", "import", "-", "--json").ok().json(); got["known"] != 4.0 || got["imported"] != 0.0 || got["source"] != "autocoding" {
		t.Errorf("once more: %v", got)
	}
	other.typed("hello", "history", "import", "-").ended(2).says("file: This is no exported history.")
	other.run("history", "import", filepath.Join(t.TempDir(), "none")).ended(3).says("file: The file cannot be read: no such file or directory.")
}
