package engine

import (
	"context"
	"fmt"
	"slices"

	"autocoding/internal/autocode"
)

// stored is what the vault keeps of the engines of an account.
type stored struct {
	Profiles []Profile `json:"profiles"`
	Default  string    `json:"default,omitempty"` // id of the engine for new requests
	Limit    *int      `json:"limit,omitempty"`   // requests in 24 hours, 0 for no limit; nil for the usual one
}

const valueName = "engines"

// mostProfiles bounds the list.
const mostProfiles = 50

func (s *Service) load(ctx context.Context) (stored, error) {
	var all stored
	vault, err := s.Vault()
	if err == nil {
		_, err = vault.Value(ctx, valueName, &all)
	}
	return all, err
}

// change reads what is stored, changes it and stores it.
func (s *Service) change(ctx context.Context, edit func(*stored) error) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	all, err := s.load(ctx)
	if err != nil {
		return err
	}
	if err := edit(&all); err != nil {
		return err
	}
	vault, err := s.Vault()
	if err != nil {
		return err
	}
	return vault.PutValue(ctx, valueName, all)
}

// Profiles lists the services of the account. Their keys are left out; the second
// result tells the ids of those that have one.
func (s *Service) Profiles(ctx context.Context) ([]Profile, map[string]bool, error) {
	all, err := s.load(ctx)
	withKey := map[string]bool{}
	for i, p := range all.Profiles {
		withKey[p.ID] = p.Key != ""
		all.Profiles[i].Key = ""
	}
	return all.Profiles, withKey, err
}

// Save adds a service, or changes the one of the same id, and answers its id. An
// empty key leaves the stored one, unless the address leads to another host; dropKey
// removes it. It returns Invalid for the fields of a profile, Conflict for the field
// name, and NotFound for an id that is not there.
func (s *Service) Save(ctx context.Context, p Profile, dropKey bool) (string, error) {
	p, err := p.normalize()
	if err != nil {
		return "", err
	}
	if p.Model == "" {
		return "", autocode.InvalidField("model", "empty", "Choose a model or type its name.")
	}
	err = s.change(ctx, func(all *stored) error {
		if slices.ContainsFunc(all.Profiles, func(q Profile) bool { return q.Name == p.Name && q.ID != p.ID }) {
			return &autocode.Error{Code: autocode.Conflict, Field: "name", Reason: "taken", Message: "Another engine has this name."}
		}
		if p.ID == "" {
			if len(all.Profiles) >= mostProfiles {
				return autocode.Errorf(autocode.TooLarge, "There are %d engines already. Remove one first.", mostProfiles)
			}
			p.ID = s.NewID()
			all.Profiles = append(all.Profiles, p)
			return nil
		}
		at := slices.IndexFunc(all.Profiles, func(q Profile) bool { return q.ID == p.ID })
		if at < 0 {
			return notThere()
		}
		p.Key = keptKey(all.Profiles[at], p, dropKey)
		all.Profiles[at] = p
		return nil
	})
	return p.ID, err
}

// keptKey is the key after a change: that of one host never goes to another.
func keptKey(before, after Profile, drop bool) string {
	if drop || after.Key != "" || before.host() != after.host() {
		return after.Key
	}
	return before.Key
}

// Remove forgets a service and its key. It returns NotFound.
func (s *Service) Remove(ctx context.Context, id string) error {
	return s.change(ctx, func(all *stored) error {
		before := len(all.Profiles)
		all.Profiles = slices.DeleteFunc(all.Profiles, func(p Profile) bool { return p.ID == id })
		if len(all.Profiles) == before {
			return notThere()
		}
		return nil
	})
}

// SetDefault chooses the engine of new requests. It returns Invalid for the field
// engine.
func (s *Service) SetDefault(ctx context.Context, id string) error {
	return s.change(ctx, func(all *stored) error {
		if id != autocode.LibraryEngine && !slices.ContainsFunc(all.Profiles, func(p Profile) bool { return p.ID == id }) {
			return notThere()
		}
		all.Default = id
		return nil
	})
}

// Limit is how many requests AI engines answer in 24 hours; 0 for no limit. The
// owner of the keys may change it.
func (s *Service) Limit(ctx context.Context) int {
	all, err := s.load(ctx)
	if err != nil || all.Limit == nil {
		return autocode.QuotaLimit
	}
	return *all.Limit
}

// MaxLimit is the largest limit that can be set.
const MaxLimit = 1000

// SetLimit changes the limit; 0 is no limit. It returns Invalid for the field limit.
func (s *Service) SetLimit(ctx context.Context, limit int) error {
	if limit < 0 || limit > MaxLimit {
		return autocode.InvalidField("limit", "range", fmt.Sprintf("The limit lies between 1 and %d requests; 0 is no limit.", MaxLimit))
	}
	return s.change(ctx, func(all *stored) error {
		all.Limit = &limit
		return nil
	})
}

func notThere() error {
	return autocode.InvalidField("engine", "unknown", "There is no such engine.")
}

// profile finds a service by its id.
func (s *Service) profile(ctx context.Context, id string) (Profile, error) {
	s.mu.Lock()
	p, passing := s.passing[id]
	s.mu.Unlock()
	if passing {
		return p, nil
	}
	all, err := s.load(ctx)
	if err != nil && autocode.CodeOf(err) != autocode.Unauthenticated {
		return Profile{}, err
	}
	at := slices.IndexFunc(all.Profiles, func(p Profile) bool { return p.ID == id })
	if at < 0 {
		return Profile{}, notThere()
	}
	return all.Profiles[at], nil
}

// Find gives the stored service that a name, an id or a preset means: of several of
// a preset the default one, else the first. It returns Invalid for the field engine.
func (s *Service) Find(ctx context.Context, name string) (Profile, error) {
	all, err := s.load(ctx)
	if err != nil {
		return Profile{}, err
	}
	for _, fits := range []func(Profile) bool{
		func(p Profile) bool { return p.ID == name || p.Name == name },
		func(p Profile) bool { return p.ID == all.Default && (p.Preset == name || name == Kind) },
		func(p Profile) bool { return p.Preset == name },
		func(Profile) bool { return name == Kind },
	} {
		if at := slices.IndexFunc(all.Profiles, fits); at >= 0 {
			return all.Profiles[at], nil
		}
	}
	return Profile{}, notThere()
}
