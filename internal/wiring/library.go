package wiring

import (
	"context"
	"strings"
	"sync"

	"autocoding/internal/autocode"
	"autocoding/internal/engine"
	"autocoding/internal/formatter"
	"autocoding/internal/library"
)

// openLibrary reads the offline library when it is first needed.
func openLibrary() func() (engine.Library, error) {
	return sync.OnceValues(func() (engine.Library, error) {
		l, err := library.Open()
		return shelf{l}, err
	})
}

// shelf is the offline library in the terms of the use case.
type shelf struct{ *library.Library }

// Search gives the tasks that fit the words, best first.
func (s shelf) Search(query string, language autocode.Language, limit int) []autocode.Hit {
	found := s.Library.Search(query, language, limit)
	hits := make([]autocode.Hit, len(found))
	for i, h := range found {
		hits[i] = hit(h.Task)
	}
	return hits
}

// List gives all tasks, the easy ones first.
func (s shelf) List() []autocode.Hit {
	tasks := s.Tasks()
	all := make([]autocode.Hit, len(tasks))
	for i, t := range tasks {
		all[i] = hit(t)
	}
	return all
}

func hit(t library.Task) autocode.Hit {
	return autocode.Hit{Task: t.Slug, Difficulty: t.Difficulty,
		Title: map[autocode.Reply]string{autocode.Korean: t.Title.Korean, autocode.English: t.Title.English}}
}

// Program gives one program as the engine answers it. It returns NotFound.
func (s shelf) Program(ctx context.Context, task string, language autocode.Language, reply autocode.Reply) (autocode.Program, error) {
	p, err := s.Library.Program(task, language)
	if err != nil {
		return autocode.Program{}, err
	}
	var answer strings.Builder
	result, err := s.Answer(ctx, autocode.Request{Language: language, Purpose: autocode.Implement, Detail: task,
		Engine: autocode.LibraryEngine, Task: task, Reply: reply}, func(piece string) error {
		_, err := answer.WriteString(piece)
		return err
	})
	return autocode.Program{Hit: hit(p.Task), Language: language, FileName: p.FileName, Source: p.Source, Output: p.Output,
		Answer: answer.String(), Verified: result.Verified}, err
}

// formatters are those of this computer.
type formatters struct{}

func (formatters) Find(language autocode.Language) autocode.Formatter {
	return formatter.Find(language)
}

func (formatters) Format(ctx context.Context, language autocode.Language, code, path string) (string, error) {
	return formatter.Format(ctx, language, code, path)
}
