package engine

import (
	"context"
	"net/url"
	"slices"

	"autocoding/internal/autocode"
)

// Choice is what a command says about the service to ask.
type Choice struct {
	Engine  string // a name, an id or a preset; Kind for the one that is set up
	BaseURL string // empty for the engine's own
	Model   string // empty for the engine's own
	Key     string // from the environment; see Choose
}

// environmentHost is where the key of the environment belongs unless an address is
// given with it.
const environmentHost = "api.openai.com"

// Choose gives the id of the service that is meant. What is not set up, or is meant
// with another model, is known under its id to this process only. A stored key goes
// to the address it was stored with and to no other; the key of the environment goes
// to OpenAI, or to the address of the choice where nothing is stored for it. It
// returns Invalid for the fields engine, base_url, model and key.
func (s *Service) Choose(ctx context.Context, c Choice) (id string, err error) {
	p, err := s.meant(ctx, c)
	if err != nil {
		return "", err
	}
	stored, passing := p.ID != "", p.ID == ""
	if c.Model != "" && c.Model != p.Model {
		p.Model, passing = c.Model, true
	}
	if p.Key == "" && c.Key != "" && (p.host() == environmentHost || !stored && c.BaseURL != "") {
		p.Key, passing = c.Key, true
	}
	if !passing {
		return p.ID, nil
	}
	return s.pass(p)
}

// meant is the service of the choice, without its model and key.
func (s *Service) meant(ctx context.Context, c Choice) (Profile, error) {
	if c.BaseURL == "" {
		p, err := s.Find(ctx, c.Engine)
		if autocode.CodeOf(err) != autocode.Invalid {
			return p, err
		}
		for _, preset := range Presets() {
			if preset.BaseURL != "" && preset.ID == c.Engine {
				return Profile{Preset: preset.ID, Name: preset.Name, BaseURL: preset.BaseURL}, nil
			}
		}
		return Profile{}, err
	}
	address, err := normalizeURL(c.BaseURL)
	if err != nil {
		return Profile{}, err
	}
	all, err := s.load(ctx)
	if err != nil {
		return Profile{}, err
	}
	if at := slices.IndexFunc(all.Profiles, func(p Profile) bool { return p.BaseURL == address }); at >= 0 {
		return all.Profiles[at], nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return Profile{}, err
	}
	return Profile{Preset: "custom", Name: u.Host, BaseURL: address}, nil
}

// pass lets a service be used under an id without storing it, by this process only.
func (s *Service) pass(p Profile) (id string, err error) {
	if p, err = p.normalize(); err != nil {
		return "", err
	}
	if p.Model == "" {
		return "", autocode.InvalidField("model", "empty", "Say which model is meant.")
	}
	if p.ID == "" {
		p.ID = s.NewID()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.passing == nil {
		s.passing = map[string]Profile{}
	}
	s.passing[p.ID] = p
	return p.ID, nil
}
