package stats_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/stats"
)

// uses is a store of what a test wants counted.
type uses []autocode.Use

func (u uses) Uses(context.Context) ([]autocode.Use, error) { return u, nil }
func (u uses) IndexProgress() autocode.IndexProgress {
	return autocode.IndexProgress{Done: len(u), Total: len(u)}
}
func (u uses) WaitForIndex(context.Context) error { return nil }

func show(t *testing.T, now time.Time, all ...autocode.Use) stats.Statistics {
	t.Helper()
	s := stats.Service{Store: func() (stats.Store, error) { return uses(all), nil }, Now: func() time.Time { return now }}
	got, err := s.ShowAll(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestNothingYet(t *testing.T) {
	got := show(t, time.Date(2026, 11, 26, 1, 0, 0, 0, time.UTC))
	if got.Total != 0 || len(got.Languages) != 0 || len(got.Days) != 365 || got.Days[0].Date != "2025-11-27" || got.Days[364].Date != "2026-11-26" {
		t.Errorf("%d days, %+v", len(got.Days), got.Languages)
	}
}

func TestWhatIsCounted(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	use := func(daysAgo int, l autocode.Language, p autocode.Purpose, engine string, s autocode.State, tokens int) autocode.Use {
		return autocode.Use{At: now.AddDate(0, 0, -daysAgo), Language: l, Purpose: p, Engine: engine, Free: engine == "Library", State: s,
			Usage: autocode.Usage{PromptTokens: tokens, AnswerTokens: 2 * tokens}}
	}
	got := show(t, now,
		use(0, autocode.Swift, autocode.Refactor, "Ollama", autocode.Stopped, 0),
		use(0, autocode.Go, autocode.Implement, "Library", autocode.Complete, 0),
		use(1, autocode.Go, autocode.Implement, "Ollama", autocode.Complete, 10),
		use(1, autocode.Swift, autocode.Refactor, "OpenAI", autocode.FailedState, 0),
		use(400, autocode.C, autocode.Implement, "Ollama", autocode.Unfinished, 5),
	)
	if got.Total != 5 || got.Library != 1 || got.Told != 2 || got.Usage != (autocode.Usage{PromptTokens: 15, AnswerTokens: 30}) {
		t.Errorf("%+v", got)
	}
	for what, pair := range map[string][2]string{
		// Swift and Go were used as often; Swift was used last.
		"languages": {fmt.Sprint(got.Languages), "[{Swift 2} {Go 2} {C 1}]"},
		"purposes":  {fmt.Sprint(got.Purposes), "[{implement 3} {refactor 2}]"},
		"states":    {fmt.Sprint(got.States), "[{complete 2} {stopped 1} {failed 1} {interrupted 1}]"},
		"engines":   {fmt.Sprint(got.Engines), "[{{Ollama 3} false 1 1 {15 30}} {{Library 1} true 0 0 {0 0}} {{OpenAI 1} false 0 1 {0 0}}]"},
		"days":      {fmt.Sprint(got.Days[363:]), "[{2026-11-25 2 0} {2026-11-26 1 1}]"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %s, want %s", what, pair[0], pair[1])
		}
	}
}

func TestDaysAreThoseOfThePlace(t *testing.T) {
	for _, c := range []struct {
		zone string
		now  string
		at   string
		day  string
		days int
	}{
		{"Asia/Seoul", "2026-11-26T00:30:00+09:00", "2026-11-25T15:10:00Z", "2026-11-26", 365},
		{"America/New_York", "2026-11-26T00:30:00-05:00", "2026-11-26T04:59:00Z", "2026-11-25", 365},
		// The clocks go forward in the night: a day of 23 hours is one day.
		{"Europe/Berlin", "2026-03-29T12:00:00+02:00", "2026-03-29T00:30:00Z", "2026-03-29", 365},
		{"Europe/Berlin", "2026-10-25T23:30:00+01:00", "2026-10-25T22:20:00Z", "2026-10-25", 365},
		{"Asia/Seoul", "2028-02-29T09:00:00+09:00", "2028-02-28T15:00:00Z", "2028-02-29", 365},
		{"Asia/Seoul", "2028-06-01T09:00:00+09:00", "2028-02-28T15:00:00Z", "2028-02-29", 366},
	} {
		zone, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		parse := func(text string) time.Time {
			at, err := time.Parse(time.RFC3339, text)
			if err != nil {
				t.Fatal(err)
			}
			return at.In(zone)
		}
		got := show(t, parse(c.now), autocode.Use{At: parse(c.at).UTC()})
		if len(got.Days) != c.days {
			t.Errorf("%s %s: %d days, want %d", c.zone, c.now, len(got.Days), c.days)
		}
		for _, day := range got.Days {
			if (day.AI == 1) != (day.Date == c.day) {
				t.Errorf("%s %s: %d on %s, want it on %s", c.zone, c.at, day.AI, day.Date, c.day)
			}
		}
	}
}
