package app

import (
	"context"

	"autocoding/internal/settings"
)

// Settings is the bound struct of choices.
type Settings struct{ b *bridge }

// Preferences are the choices of this computer.
type Preferences struct {
	Language string `json:"language"` // system, ko or en
	Theme    string `json:"theme"`    // system, light or dark
	Text     string `json:"text"`     // normal, small, large or larger
	Notify   string `json:"notify"`   // on or off
}

// Preferences gives the choices of this computer.
func (s *Settings) Preferences() (Preferences, error) {
	return call(s.b, "settings.preferences", quick, func(ctx context.Context, c Cases) (Preferences, error) {
		p, err := c.Settings.Preferences(ctx)
		return Preferences(p), err
	})
}

// SetPreferences stores the choices of this computer.
func (s *Settings) SetPreferences(p Preferences) error {
	return do(s.b, "settings.setPreferences", quick, func(ctx context.Context, c Cases) error {
		return c.Settings.SetPreferences(ctx, settings.Preferences(p))
	})
}
