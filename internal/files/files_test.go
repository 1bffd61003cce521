package files_test

import (
	"os"
	"path/filepath"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/files"
)

func TestAFolderOfFiles(t *testing.T) {
	dir := t.TempDir()
	code := []autocode.File{{Name: "main.go", Text: "package main\n"}, {Name: "queue/queue.go", Text: "package queue\n"}}
	for _, want := range []string{"A queue", "A queue-2", "A queue-3"} {
		made, err := files.WriteFolder(dir, "A queue", code)
		if err != nil || made != filepath.Join(dir, want) {
			t.Fatalf("made %s, %v", made, err)
		}
		if text, err := os.ReadFile(filepath.Join(made, "queue", "queue.go")); err != nil || string(text) != "package queue\n" {
			t.Errorf("%q, %v", text, err)
		}
	}
}

// TestNothingLeavesTheFolder passes names that autocode.Files would never give.
func TestNothingLeavesTheFolder(t *testing.T) {
	outside := t.TempDir()
	dir := filepath.Join(outside, "chosen")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../escaped", "../../escaped", filepath.Join(outside, "escaped"), "a/../../../escaped"} {
		if _, err := files.WriteFolder(dir, "code", []autocode.File{{Name: name, Text: "x"}}); autocode.CodeOf(err) != autocode.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if all, err := os.ReadDir(outside); err != nil || len(all) != 1 {
		t.Errorf("outside lie %v, %v", all, err)
	}
	if _, err := files.WriteFolder(filepath.Join(dir, "missing"), "code", nil); autocode.CodeOf(err) != autocode.Invalid {
		t.Errorf("a folder that is not there: %v", err)
	}
}
