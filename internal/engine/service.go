// Package engine is the use case of choosing what answers: which engines there
// are, which one a request means, and looking things up in the offline library,
// which guests may do too.
package engine

import (
	"context"

	"autocoding/internal/autocode"
)

// Library is the offline library.
type Library interface {
	autocode.Engine
	Info() autocode.EngineInfo
	// Search gives the tasks that fit the words, best first; none if none does.
	Search(query string, language autocode.Language, limit int) []autocode.Hit
	// Program gives one program. It returns NotFound.
	Program(ctx context.Context, task string, language autocode.Language, reply autocode.Reply) (autocode.Program, error)
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Library func() (Library, error)
}

// Engines lists what can answer, the library first.
func (s *Service) Engines(context.Context) ([]autocode.EngineInfo, error) {
	library, err := s.Library()
	if err != nil {
		return nil, err
	}
	return []autocode.EngineInfo{library.Info()}, nil
}

// Engine finds the engine of an id. It returns Invalid for the field engine.
func (s *Service) Engine(_ context.Context, id string) (autocode.Engine, autocode.EngineInfo, error) {
	if id != autocode.LibraryEngine {
		return nil, autocode.EngineInfo{}, autocode.InvalidField("engine", "unknown", "There is no such engine.")
	}
	library, err := s.Library()
	if err != nil {
		return nil, autocode.EngineInfo{}, err
	}
	return library, library.Info(), nil
}

// maxHits bounds what a search of the library answers.
const maxHits = 20

// Search looks for programs in the library, best first.
func (s *Service) Search(query string, language autocode.Language) ([]autocode.Hit, error) {
	library, err := s.Library()
	if err != nil {
		return nil, err
	}
	return library.Search(query, language, maxHits), nil
}

// Program gives one program of the library. It returns NotFound.
func (s *Service) Program(ctx context.Context, task string, language autocode.Language, reply autocode.Reply) (autocode.Program, error) {
	library, err := s.Library()
	if err != nil {
		return autocode.Program{}, err
	}
	return library.Program(ctx, task, language, reply)
}
