package archtest

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tracked lists the files of the project that git knows or would take.
func tracked(t *testing.T) []string {
	t.Helper()
	list := exec.CommandContext(t.Context(), "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Skipf("not a git checkout: %v", err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
}

func lines(t *testing.T, file string) int {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("../..", file))
	if err != nil {
		if os.IsNotExist(err) {
			return 0 // deleted and not yet committed
		}
		t.Fatal(err)
	}
	return bytes.Count(content, []byte("\n"))
}

func TestFilesStaySmall(t *testing.T) {
	limits := map[string]int{".go": 400, ".svelte": 250}
	var sizes []int
	for _, file := range tracked(t) {
		ending := filepath.Ext(file)
		limit, measured := limits[ending]
		if !measured || strings.HasSuffix(file, "_test.go") || strings.Contains(file, "/_tasks/") || strings.Contains(file, "/testdata/") {
			continue
		}
		n := lines(t, file)
		if n > limit {
			t.Errorf("%s has %d lines; %d is the limit", file, n, limit)
		}
		if ending == ".go" && n > 0 {
			sizes = append(sizes, n)
		}
	}
	slices.Sort(sizes)
	if median := sizes[len(sizes)/2]; median >= 120 {
		t.Errorf("the median Go file has %d lines; under 120 is the aim", median)
	}
}

func TestTheTopLevelIsAsAgreed(t *testing.T) {
	agreed := []string{"app", "frontend", "build", "internal", "main.go", "wails.json", "go.mod", "go.sum", "README.md", "README.ko.md", "LICENSE"}
	for _, file := range tracked(t) {
		top, _, _ := strings.Cut(file, "/")
		if !slices.Contains(agreed, top) && !strings.HasPrefix(top, ".") {
			t.Errorf("%s does not belong at the top", file)
		}
	}
}

func TestMainStaysShort(t *testing.T) {
	if n := lines(t, "main.go"); n > 100 {
		t.Errorf("main.go has %d lines; 100 is the limit", n)
	}
}

func TestNoFileIsExecutedByAccident(t *testing.T) {
	for _, file := range tracked(t) {
		info, err := os.Stat(filepath.Join("../..", file))
		if err == nil && info.Mode()&fs.ModePerm&0o111 != 0 && !strings.HasPrefix(file, ".ci/") &&
			!strings.HasPrefix(file, "frontend/wailsjs/") { // Wails writes them so
			t.Errorf("%s has a run bit", file)
		}
	}
}
