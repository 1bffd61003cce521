package settings_test

import (
	"log/slog"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/settings"
	"autocoding/internal/sqlite"
)

func TestPreferences(t *testing.T) {
	db, _, err := sqlite.Open(t.Context(), sqlite.Options{Dir: t.TempDir(), Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s := &settings.Service{Store: db}
	want := func(want settings.Preferences) {
		t.Helper()
		if got, err := s.Preferences(t.Context()); got != want || err != nil {
			t.Errorf("got %+v, %v; want %+v", got, err, want)
		}
	}
	want(settings.Preferences{Language: "system", Theme: "system", Text: "normal", Notify: "on"})
	if err := s.SetPreferences(t.Context(), settings.Preferences{Language: "ko", Theme: "dark", Text: "large", Notify: "on"}); err != nil {
		t.Fatal(err)
	}
	want(settings.Preferences{Language: "ko", Theme: "dark", Text: "large", Notify: "on"})
	err = s.SetPreferences(t.Context(), settings.Preferences{Language: "fr", Theme: "light", Text: "small", Notify: "on"})
	if autocode.CodeOf(err) != autocode.Invalid {
		t.Errorf("an unknown language: %v", err)
	}
	want(settings.Preferences{Language: "ko", Theme: "dark", Text: "large", Notify: "on"})
	if err := db.SetPreference(t.Context(), "theme", "from a newer version"); err != nil {
		t.Fatal(err)
	}
	want(settings.Preferences{Language: "ko", Theme: "system", Text: "large", Notify: "on"})
}
