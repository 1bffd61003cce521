package app

import (
	"context"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/engine"
)

// Engines is the bound struct of the AI services of an account.
type Engines struct{ b *bridge }

// Preset is a kind of service whose address is known.
type Preset struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	BaseURL string `json:"baseUrl"`
	Local   bool   `json:"local"`
	NeedKey bool   `json:"needKey"`
}

func preset(p engine.Preset) Preset { return Preset(p) }

// Profile is an AI service as a person set it up. Its key goes in and never comes
// out.
type Profile struct {
	ID          string  `json:"id"` // empty for a new one
	Preset      string  `json:"preset"`
	Name        string  `json:"name"`
	BaseURL     string  `json:"baseUrl"`
	Model       string  `json:"model"`
	Key         string  `json:"key"`     // empty to leave the stored one
	DropKey     bool    `json:"dropKey"` // removes the stored one
	HasKey      bool    `json:"hasKey"`
	Temperature float64 `json:"temperature"` // below 0 for the service's own
	MaxTokens   int     `json:"maxTokens"`   // 0 for the service's own
	Default     bool    `json:"default"`
}

func (p Profile) domain() engine.Profile {
	d := engine.Profile{ID: p.ID, Preset: p.Preset, Name: p.Name, BaseURL: p.BaseURL, Model: p.Model, Key: p.Key, MaxTokens: p.MaxTokens}
	if p.Temperature >= 0 {
		d.Temperature = &p.Temperature
	}
	return d
}

// Setup is how the account's services are set up.
type Setup struct {
	Profiles   []Profile `json:"profiles"`
	Presets    []Preset  `json:"presets"`
	CodeModels []string  `json:"codeModels"` // for Ollama to fetch
	Limit      int       `json:"limit"`      // requests in 24 hours; 0 for no limit
	Library    bool      `json:"library"`    // the library is the default
}

// Setup tells how the account's services are set up.
func (e *Engines) Setup() (Setup, error) {
	return call(e.b, "engines.setup", quick, func(ctx context.Context, c Cases) (Setup, error) {
		profiles, withKey, err := c.Engine.Profiles(ctx)
		if err != nil {
			return Setup{}, err
		}
		standard := ""
		all, err := c.Engine.Engines(ctx)
		for _, info := range all {
			if info.Default {
				standard = info.ID
			}
		}
		s := Setup{Presets: each(engine.Presets(), preset), CodeModels: engine.CodeModels(), Limit: c.Engine.Limit(ctx),
			Library: standard == autocode.LibraryEngine}
		s.Profiles = each(profiles, func(p engine.Profile) Profile {
			w := Profile{ID: p.ID, Preset: p.Preset, Name: p.Name, BaseURL: p.BaseURL, Model: p.Model, HasKey: withKey[p.ID],
				Temperature: -1, MaxTokens: p.MaxTokens, Default: p.ID == standard}
			if p.Temperature != nil {
				w.Temperature = *p.Temperature
			}
			return w
		})
		return s, err
	})
}

// Save adds or changes a service and answers its id.
func (e *Engines) Save(p Profile) (string, error) {
	return call(e.b, "engines.save", quick, func(ctx context.Context, c Cases) (string, error) {
		return c.Engine.Save(ctx, p.domain(), p.DropKey)
	})
}

// Remove forgets a service and its key.
func (e *Engines) Remove(id string) error {
	return do(e.b, "engines.remove", quick, func(ctx context.Context, c Cases) error { return c.Engine.Remove(ctx, id) })
}

// SetDefault chooses the engine of new requests.
func (e *Engines) SetDefault(id string) error {
	return do(e.b, "engines.setDefault", quick, func(ctx context.Context, c Cases) error { return c.Engine.SetDefault(ctx, id) })
}

// SetLimit changes how many requests are answered in 24 hours; 0 is no limit.
func (e *Engines) SetLimit(limit int) error {
	return do(e.b, "engines.setLimit", quick, func(ctx context.Context, c Cases) error { return c.Engine.SetLimit(ctx, limit) })
}

// Models asks a service for its models, before or after it is saved.
func (e *Engines) Models(p Profile) ([]string, error) {
	return call(e.b, "engines.models", network, func(ctx context.Context, c Cases) ([]string, error) {
		models, err := c.Engine.Models(ctx, p.domain())
		return each(models, func(m string) string { return m }), err
	})
}

// Step is a hop on the way to a service and what became of it.
type Step struct {
	Hop   string `json:"hop"`
	Error string `json:"error"` // as FormatError writes it; empty if it was taken
}

// Check tests the way to a service, before or after it is saved.
func (e *Engines) Check(p Profile) ([]Step, error) {
	return call(e.b, "engines.check", network, func(ctx context.Context, c Cases) ([]Step, error) {
		steps, err := c.Engine.Check(ctx, p.domain())
		return each(steps, func(s engine.Step) Step { return Step{string(s.Hop), errorText(s.Err)} }), err
	})
}

// Local is a service that was found on this computer.
type Local struct {
	Preset Preset   `json:"preset"`
	Models []string `json:"models"`
}

// Discover looks for services on this computer.
func (e *Engines) Discover() ([]Local, error) {
	return call(e.b, "engines.discover", quick, func(ctx context.Context, c Cases) ([]Local, error) {
		found, err := c.Engine.Discover(ctx)
		return each(found, func(f engine.Found) Local { return Local{preset(f.Preset), append([]string{}, f.Models...)} }), err
	})
}

// PullRequest asks an Ollama to fetch a model.
type PullRequest struct {
	BaseURL string `json:"baseUrl"`
	Model   string `json:"model"`
}

// StartPull begins to fetch a model; events tell how far it is.
func (e *Engines) StartPull(in PullRequest) error {
	return do(e.b, "engines.startPull", quick, func(ctx context.Context, c Cases) error {
		return c.Engine.StartPull(ctx, in.BaseURL, in.Model)
	})
}

// StopPull ends the fetching of a model.
func (e *Engines) StopPull() error {
	return do(e.b, "engines.stopPull", quick, func(_ context.Context, c Cases) error { c.Engine.StopPull(); return nil })
}

// network is how long a call may take that asks a service for something short.
const network = 75 * time.Second

// errorText is an error as the frontend gets it; empty for none.
func errorText(err error) string {
	if err == nil {
		return ""
	}
	text, _ := FormatError(err).(string) // it is text always
	return text
}
