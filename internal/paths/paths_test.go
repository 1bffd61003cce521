package paths_test

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"autocoding/internal/paths"
)

func TestDataDir(t *testing.T) {
	dir := t.TempDir()
	t.Setenv(paths.EnvDataDir, filepath.Join(dir, "from-env"))
	for given, want := range map[string]string{
		filepath.Join(dir, "given"): filepath.Join(dir, "given"),
		"":                          filepath.Join(dir, "from-env"),
	} {
		if got, err := paths.DataDir(given); got != want || err != nil {
			t.Errorf("DataDir(%q) = %q, %v", given, got, err)
		}
	}
	t.Run("relative paths become absolute", func(t *testing.T) {
		t.Chdir(dir)
		if got, err := paths.DataDir("here"); !filepath.IsAbs(got) || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	})
	t.Run("the system's place", func(t *testing.T) {
		t.Setenv(paths.EnvDataDir, "")
		t.Setenv("XDG_DATA_HOME", "relative/is/ignored")
		got, err := paths.DataDir("")
		if err != nil || !filepath.IsAbs(got) || !strings.EqualFold(filepath.Base(got), "autocoding") {
			t.Errorf("got %q, %v", got, err)
		}
		if runtime.GOOS == "linux" {
			t.Setenv("XDG_DATA_HOME", dir)
			if got, _ := paths.DataDir(""); got != filepath.Join(dir, "autocoding") {
				t.Errorf("got %q", got)
			}
		}
	})
}
