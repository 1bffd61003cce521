// Package files writes what a person saves: code of an answer, as a file or as a
// folder that nothing escapes from.
package files

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"autocoding/internal/autocode"
)

// maxFolders bounds the numbers that are tried for a name that is taken.
const maxFolders = 1000

// WriteFolder makes a new folder in dir and writes the files into it; a name that is
// taken gets a number. Whatever their names are, no file comes to lie outside: the
// system itself refuses that. It returns Invalid for the field folder where nothing
// can be written, and StorageFull.
func WriteFolder(dir, name string, files []autocode.File) (string, error) {
	made := filepath.Join(dir, name)
	err := os.Mkdir(made, 0o755)
	for n := 2; errors.Is(err, fs.ErrExist) && n < maxFolders; n++ {
		made = filepath.Join(dir, fmt.Sprintf("%s-%d", name, n))
		err = os.Mkdir(made, 0o755)
	}
	if err != nil {
		return "", unwritable(err)
	}
	root, err := os.OpenRoot(made)
	if err != nil {
		return "", unwritable(err)
	}
	defer func() { _ = root.Close() }()
	for _, file := range files {
		if err := root.MkdirAll(path.Dir(file.Name), 0o755); err != nil {
			return "", unwritable(err)
		}
		if err := root.WriteFile(file.Name, []byte(file.Text), 0o644); err != nil {
			return "", unwritable(err)
		}
	}
	return made, nil
}

// WriteFile writes one file of the person's own. It returns Invalid for the field
// folder, and StorageFull.
func WriteFile(name string, content []byte) error {
	if err := os.WriteFile(name, content, 0o644); err != nil {
		return unwritable(err)
	}
	return nil
}

// Write writes one file of the person's own as it comes. Until everything is there it
// has another name, so that a file that was there before is whole or replaced. It
// returns the errors of write, Invalid for the field folder, and StorageFull.
func Write(name string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(name), ".autocoding-*")
	if err != nil {
		return unwritable(err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	buffered := bufio.NewWriter(file)
	if err := write(buffered); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := errors.Join(buffered.Flush(), file.Sync(), file.Close()); err != nil {
		return unwritable(err)
	}
	if err := os.Rename(file.Name(), name); err != nil {
		return unwritable(err)
	}
	return nil
}

// unwritable says what a person can do about a place where nothing can be written.
func unwritable(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return autocode.Wrap(err, autocode.StorageFull, "The disk is full. Free some space and try again.")
	}
	return &autocode.Error{Code: autocode.Invalid, Field: "folder", Reason: "unwritable", Err: err, Message: "Nothing can be written there. Choose another folder."}
}
