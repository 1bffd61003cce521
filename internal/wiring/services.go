package wiring

import (
	"context"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/dial"
	"autocoding/internal/engine"
	"autocoding/internal/openai"
)

// services makes the engines over AI services.
type services struct {
	network *dial.Network
	now     func() time.Time
}

// connect gives the engine of a profile.
func (s services) connect(p engine.Profile, why autocode.Why) engine.Remote {
	limits := dial.DefaultLimits
	if p.Local() {
		limits.Header = openai.DefaultLimits.First // a model on this computer may have to be loaded first
	}
	return &openai.Engine{
		Config: openai.Config{BaseURL: p.BaseURL, Key: p.Key, Model: p.Model, Temperature: p.Temperature, MaxTokens: p.MaxTokens,
			NewLimit: p.Preset == "openai"},
		Client: s.network.Client(why, limits), Limits: openai.DefaultLimits, Now: s.now, NewID: newID,
	}
}

// pull lets an Ollama fetch a model. Between two signs of life there may be minutes.
func (s services) pull(ctx context.Context, baseURL, model string, progress func(done, total int64)) error {
	limits := dial.DefaultLimits
	limits.Header = 0
	return openai.Pull(ctx, s.network.Client(autocode.WhyPull, limits), baseURL, model, progress)
}
