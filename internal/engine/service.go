// Package engine is the use case of choosing what answers: which engines there
// are, which one a request means, how the AI services of an account are reached,
// and looking things up in the offline library, which guests may do too.
//
// A Profile is one AI service as a person set it up. Profiles, their keys and the
// limit of requests are sealed in the account's vault; a key never comes back out.
package engine

import (
	"context"
	"slices"
	"sync"

	"autocoding/internal/autocode"
)

// Library is the offline library.
type Library interface {
	autocode.Engine
	Info() autocode.EngineInfo
	// List gives all tasks, the easy ones first.
	List() []autocode.Hit
	// Search gives the tasks that fit the words, best first; none if none does.
	Search(query string, language autocode.Language, limit int) []autocode.Hit
	// Program gives one program. It returns NotFound.
	Program(ctx context.Context, task string, language autocode.Language, reply autocode.Reply) (autocode.Program, error)
}

// Vault keeps sealed values of the account that is signed in.
type Vault interface {
	Value(ctx context.Context, name string, value any) (bool, error)
	PutValue(ctx context.Context, name string, value any) error
}

// Remote is an AI service.
type Remote interface {
	autocode.Engine
	// Models lists the service's models, in order.
	Models(ctx context.Context) ([]string, error)
	// Try finds out whether the service can be used with its key and model.
	Try(ctx context.Context) error
}

// Formatters bring code into the usual form of its language.
type Formatters interface {
	Find(language autocode.Language) autocode.Formatter
	Format(ctx context.Context, language autocode.Language, code, path string) (string, error)
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Library func() (Library, error)
	Vault   func() (Vault, error) // of the session; Unauthenticated without one
	Connect func(p Profile, why autocode.Why) Remote
	// Pull lets an Ollama fetch a model and tells how far it is, in bytes.
	Pull       func(ctx context.Context, baseURL, model string, progress func(done, total int64)) error
	Formatters Formatters
	NewID      func() string // UUIDv7
	Notify     func(PullNews)

	saving sync.Mutex // a change reads and writes the stored profiles as one step

	mu      sync.Mutex
	passing map[string]Profile // by id: for this process only
	pull    *pull
}

// Engines lists what can answer: the library, then the account's services.
func (s *Service) Engines(ctx context.Context) ([]autocode.EngineInfo, error) {
	library, err := s.Library()
	if err != nil {
		return nil, err
	}
	stored, err := s.load(ctx)
	if err != nil && autocode.CodeOf(err) != autocode.Unauthenticated {
		return nil, err
	}
	first := library.Info()
	all := []autocode.EngineInfo{first}
	for _, p := range stored.Profiles {
		all = append(all, p.Info())
	}
	for i := range all {
		all[i].Default = all[i].ID == stored.Default
	}
	if !slices.ContainsFunc(all, func(e autocode.EngineInfo) bool { return e.Default }) {
		all[0].Default = true
	}
	return all, nil
}

// Engine finds the engine of an id. It returns Invalid for the field engine.
func (s *Service) Engine(ctx context.Context, id string) (autocode.Engine, autocode.EngineInfo, error) {
	if id == autocode.LibraryEngine {
		library, err := s.Library()
		if err != nil {
			return nil, autocode.EngineInfo{}, err
		}
		return library, library.Info(), nil
	}
	p, err := s.profile(ctx, id)
	if err != nil {
		return nil, autocode.EngineInfo{}, err
	}
	return s.Connect(p, autocode.WhyAnswer), p.Info(), nil
}
