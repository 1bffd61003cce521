// Package settings is the use case of choices: those of this computer, which say
// nothing about a person and are kept in the clear, so that the start page looks
// right before anyone signs in; those of an account, which are sealed: how its
// connections are made, beside the ledger that lists them; and the data folder as a
// whole: its size, its backups, the diagnostics.
package settings

import (
	"context"
	"errors"
	"slices"

	"autocoding/internal/autocode"
)

// Store is the part of the database this package needs.
type Store interface {
	Preference(ctx context.Context, name string) (string, error)
	SetPreference(ctx context.Context, name, value string) error
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store   Store
	Vault   func() (Vault, error) // of the session; Unauthenticated without one
	Storage Storage
	Program Program
}

// Preferences are the choices of this computer.
type Preferences struct {
	Language string // system, ko or en
	Theme    string // system, light or dark
	Text     string // normal, small, large or larger
	Notify   string // on or off: a notification when a long answer has ended in the background
}

// choice is a preference with its possible values; the first is the default.
type choice struct {
	name   string
	values []string
}

var (
	language = choice{"language", []string{"system", "ko", "en"}}
	theme    = choice{"theme", []string{"system", "light", "dark"}}
	notify   = choice{"notify", []string{"on", "off"}}
	textSize = choice{"text", []string{"normal", "small", "large", "larger"}}
)

// Preferences gives the choices of this computer. An unknown stored value counts
// as the default.
func (s *Service) Preferences(ctx context.Context) (Preferences, error) {
	var p Preferences
	var err error
	for c, value := range map[*choice]*string{&language: &p.Language, &theme: &p.Theme, &textSize: &p.Text, &notify: &p.Notify} {
		stored, getErr := s.get(ctx, *c)
		*value, err = stored, errors.Join(err, getErr)
	}
	return p, err
}

// SetPreferences stores the choices. It returns Invalid for the field at fault
// and then stores none.
func (s *Service) SetPreferences(ctx context.Context, p Preferences) error {
	values := map[*choice]string{&language: p.Language, &theme: p.Theme, &textSize: p.Text, &notify: p.Notify}
	for c, value := range values {
		if !slices.Contains(c.values, value) {
			return autocode.InvalidField(c.name, "unknown", "There is no such choice.")
		}
	}
	for c, value := range values {
		if err := s.Store.SetPreference(ctx, c.name, value); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) get(ctx context.Context, c choice) (string, error) {
	value, err := s.Store.Preference(ctx, c.name)
	if err != nil || !slices.Contains(c.values, value) {
		value = c.values[0]
	}
	return value, err
}
