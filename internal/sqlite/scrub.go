package sqlite

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// window is how many bytes in a row identify a piece of a sealed value. Sealed
// bytes are random, so 16 of them meet by chance never.
const window = 16

// scrubPutAside overwrites sealed values in the files that were put aside. These
// may be too damaged to open, and SQLite spreads a long value over pages, so
// every run of its bytes is looked for instead.
func scrubPutAside(dir string, sealed [][]byte) error {
	root := filepath.Join(dir, asideFolder)
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		if err != nil || entry.IsDir() {
			return err
		}
		return scrubFile(path, sealed)
	})
}

// place is a window of a sealed value.
type place struct{ value, offset int }

func scrubFile(path string, sealed [][]byte) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !scrub(content, sealed) {
		return nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(content, 0)
	return errors.Join(err, f.Sync(), f.Close())
}

// scrub zeroes every run of 2*window bytes or more that content shares with a
// sealed value, and reports whether there was one. It indexes the windows of the
// values at multiples of their size and looks at every position of content.
func scrub(content []byte, sealed [][]byte) bool {
	index := map[[window]byte]place{}
	var short [][]byte
	for v, value := range sealed {
		if len(value) < 2*window {
			short = append(short, value)
			continue
		}
		for at := 0; at+window <= len(value); at += window {
			index[[window]byte(value[at:])] = place{v, at}
		}
	}
	found := false
	for i := 0; i+window <= len(content); {
		p, ok := index[[window]byte(content[i:])]
		if !ok {
			i++
			continue
		}
		found = true
		value := sealed[p.value]
		from, to, at := i, i, p.offset
		for from > 0 && at > 0 && content[from-1] == value[at-1] {
			from, at = from-1, at-1
		}
		for at = p.offset; to < len(content) && at < len(value) && content[to] == value[at]; to++ {
			at++
		}
		clear(content[from:to])
		i = to
	}
	for _, value := range short {
		for at := bytes.Index(content, value); len(value) > 0 && at >= 0; at = bytes.Index(content, value) {
			clear(content[at : at+len(value)])
			found = true
		}
	}
	return found
}
