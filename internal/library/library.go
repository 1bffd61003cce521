package library

import (
	"archive/zip"
	"bytes"
	"cmp"
	_ "embed" // the archive and the record
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"autocoding/internal/autocode"
)

// The sources lie in a folder whose name begins with an underscore, since the Go
// tool would otherwise take the Go programs for packages of ours. What is built in is
// that folder, compressed; a test holds the two together.
//
//go:embed tasks.zip
var taskFiles []byte

//go:embed verified.toml
var verifiedFile []byte

// Library is the collection of programs. It is immutable and may be used from
// any number of goroutines.
type Library struct {
	entries []entry
	bySlug  map[string]int
	index   func() *index // built by the first search
}

// Open reads the library that was built into the program.
func Open() (*Library, error) {
	files, err := zip.NewReader(bytes.NewReader(taskFiles), int64(len(taskFiles)))
	if err != nil {
		return nil, fmt.Errorf("library: tasks.zip: %w", err)
	}
	return Load(files, verifiedFile)
}

// Load reads a library from files, a folder per task, and the record of what was
// verified. It checks everything; the error names each file and key at fault.
func Load(files fs.FS, verified []byte) (*Library, error) {
	checks, err := readRecord(verified)
	if err != nil {
		return nil, fmt.Errorf("library: verified.toml: %w", err)
	}
	words := newLexicon()
	reader := loader{files: files, lexicon: words}
	entries, err := reader.entries()
	if err != nil {
		return nil, fmt.Errorf("library: %w", err)
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.task.Difficulty, b.task.Difficulty), cmp.Compare(a.task.Slug, b.task.Slug))
	})
	l := &Library{entries: entries, bySlug: map[string]int{}}
	for i, e := range entries {
		l.bySlug[e.task.Slug] = i
		for language, p := range e.programs {
			p.check = checks[e.task.Slug][language]
			e.programs[language] = p
		}
	}
	l.index = sync.OnceValue(func() *index { return buildIndex(entries, words) })
	return l, nil
}

// Tasks lists all tasks, the easy ones first.
func (l *Library) Tasks() []Task {
	tasks := make([]Task, len(l.entries))
	for i, e := range l.entries {
		tasks[i] = e.task
	}
	return tasks
}

// Program gives the program of a task in a language. It returns NotFound with the
// field task, or Invalid with the field language.
func (l *Library) Program(slug string, language autocode.Language) (Program, error) {
	i, ok := l.bySlug[slug]
	if !ok {
		return Program{}, &autocode.Error{Code: autocode.NotFound, Field: "task",
			Message: "The library has no such program."}
	}
	p, ok := l.entries[i].programs[language]
	if !ok {
		_, err := autocode.ParseLanguage(string(language))
		if err == nil {
			err = autocode.InvalidField("language", "spelling", "The language is not spelled as it is stored.")
		}
		return Program{}, err
	}
	return p, nil
}
