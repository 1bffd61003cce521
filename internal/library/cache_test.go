package library_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cacheEntry is the output of a program that was right.
type cacheEntry struct {
	Key    string `json:"key"`
	Output string `json:"output"`
	Sum    string `json:"sum"` // of the two above
}

func (e cacheEntry) sum() string { return digest(e.Key, e.Output) }

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])
}

// cacheKey identifies a program, what it is run with, and how.
func cacheKey(parts ...string) string { return digest(parts...) }

// cacheDir is where results and the parser are kept; without a cache folder of
// the person, a temporary one.
func cacheDir(t *testing.T) string {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		return t.TempDir()
	}
	dir := filepath.Join(base, "autocoding-library")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return t.TempDir()
	}
	return dir
}

// cached gives a remembered output. An entry that does not prove itself is as
// good as none.
func cached(dir, key string) (string, bool) {
	data, err := os.ReadFile(filepath.Join(dir, key+".json"))
	if err != nil {
		return "", false
	}
	var e cacheEntry
	if json.Unmarshal(data, &e) != nil || e.Key != key || e.Sum != e.sum() {
		return "", false
	}
	return e.Output, true
}

// remember keeps an output. Failing to do so only costs time.
func remember(t *testing.T, dir, key, output string) {
	t.Helper()
	e := cacheEntry{Key: key, Output: output}
	e.Sum = e.sum()
	data, err := json.Marshal(e)
	if err == nil {
		err = replaceFile(filepath.Join(dir, key+".json"), data)
	}
	if err != nil {
		t.Logf("not cached: %v", err)
	}
}

// replaceFile writes a file so that readers see all of it or none.
func replaceFile(name string, data []byte) error {
	part, err := os.CreateTemp(filepath.Dir(name), "part-*")
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	if closeErr := part.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(part.Name(), name)
	}
	if err != nil {
		_ = os.Remove(part.Name())
	}
	return err
}

func TestCacheIgnoresWhatIsNotItsOwn(t *testing.T) {
	dir, key := t.TempDir(), cacheKey("a program", "a compiler")
	remember(t, dir, key, "the output\n")
	name := filepath.Join(dir, key+".json")
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if out, ok := cached(dir, key); !ok || out != "the output\n" {
		t.Fatalf("a good entry gave %q, %v", out, ok)
	}
	for what, data := range map[string]string{
		"half an entry":      string(good[:len(good)/2]),
		"an altered output":  strings.Replace(string(good), "the output", "an output", 1),
		"another's entry":    strings.Replace(string(good), key[:8], "00000000", 1),
		"an empty file":      "",
		"something entirely": "\x00\xff not JSON",
	} {
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, ok := cached(dir, key); ok {
			t.Errorf("%s gave %q", what, out)
		}
	}
}
