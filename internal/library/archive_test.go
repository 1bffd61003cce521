package library_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

const archiveName = "tasks.zip"

// TestTheArchive compares what is built into the program with the folders, or with
// -update writes it anew.
func TestTheArchive(t *testing.T) {
	folders := readAll(t, os.DirFS("_tasks"))
	content, err := os.ReadFile(archiveName)
	if err == nil {
		reader, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err == nil && same(folders, readAll(t, reader)) {
			return
		}
	}
	if !*update {
		t.Fatalf("%s does not hold what the folders do; run %s", archiveName, updateCommand)
	}
	if err := os.WriteFile(archiveName, pack(t, folders), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTheBuiltInLibraryOpens(t *testing.T) {
	if *update {
		t.Skip("the archive is being written")
	}
	built, err := library.Open()
	if err != nil {
		t.Fatal(err)
	}
	want := open(t)
	if len(built.Tasks()) != len(want.Tasks()) || len(built.Tasks()) == 0 {
		t.Fatalf("it has %d tasks, the folders %d", len(built.Tasks()), len(want.Tasks()))
	}
	for _, task := range want.Tasks() {
		for _, language := range autocode.Languages() {
			p, err := built.Program(task.Slug, language)
			q, _ := want.Program(task.Slug, language)
			if err != nil || p.Source != q.Source || p.Output != q.Output {
				t.Errorf("%s in %s is another program: %v", task.Slug, language, err)
			}
		}
	}
}

func readAll(t *testing.T, files fs.FS) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, path)
		all[path] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func same(a, b fstest.MapFS) bool {
	if len(a) != len(b) {
		return false
	}
	for name, file := range a {
		if other, ok := b[name]; !ok || !bytes.Equal(file.Data, other.Data) {
			return false
		}
	}
	return true
}

// pack writes the archive in the order of names and without times, so that it is
// the same wherever it is written.
func pack(t *testing.T, files fstest.MapFS) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	names, err := fs.Glob(files, "*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		file, err := w.Create(name)
		if err == nil {
			_, err = file.Write(files[name].Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
