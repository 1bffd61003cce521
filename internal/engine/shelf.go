package engine

import (
	"context"
	"slices"

	"autocoding/internal/autocode"
)

// favouritesName is the sealed value that holds the account's favourite tasks.
const favouritesName = "library/favourites"

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

// Tasks lists the whole library, the easy tasks first.
func (s *Service) Tasks() ([]autocode.Hit, error) {
	library, err := s.Library()
	if err != nil {
		return nil, err
	}
	return library.List(), nil
}

// Program gives one program of the library. It returns NotFound.
func (s *Service) Program(ctx context.Context, task string, language autocode.Language, reply autocode.Reply) (autocode.Program, error) {
	library, err := s.Library()
	if err != nil {
		return autocode.Program{}, err
	}
	return library.Program(ctx, task, language, reply)
}

// Favourites lists the account's favourite tasks. It returns Unauthenticated for
// guests.
func (s *Service) Favourites(ctx context.Context) ([]string, error) {
	vault, err := s.Vault()
	if err != nil {
		return nil, err
	}
	var all []string
	_, err = vault.Value(ctx, favouritesName, &all)
	return all, err
}

// SetFavourite makes a task a favourite of the account, or no longer. It returns
// NotFound for a task that the library does not have.
func (s *Service) SetFavourite(ctx context.Context, task string, favourite bool) error {
	tasks, err := s.Tasks()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(tasks, func(h autocode.Hit) bool { return h.Task == task }) {
		return &autocode.Error{Code: autocode.NotFound, Field: "task", Message: "The library has no such program."}
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	all, err := s.Favourites(ctx)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(t string) bool { return t == task })
	if favourite {
		kept = append(kept, task)
	}
	vault, err := s.Vault()
	if err != nil {
		return err
	}
	return vault.PutValue(ctx, favouritesName, kept)
}

// Formatter tells what brings code of a language into its usual form here.
func (s *Service) Formatter(language autocode.Language) autocode.Formatter {
	return s.Formatters.Find(language)
}

// Format gives the code in its usual form, by the formatter that the person agreed
// to. It returns Invalid for the field detail, TooLarge, NotFound, Protocol and
// Timeout.
func (s *Service) Format(ctx context.Context, language autocode.Language, code, path string) (string, error) {
	if len(code) > autocode.MaxDetail {
		return "", &autocode.Error{Code: autocode.TooLarge, Field: "detail", Message: "At most 64 KiB can be formatted."}
	}
	return s.Formatters.Format(ctx, language, code, path)
}
