// Package stats is the use case of one's own statistics: how often the program was
// used, for what, with which engines, and how that ended. They are computed from
// the index in memory and are kept nowhere.
package stats

import (
	"cmp"
	"context"
	"slices"
	"time"

	"autocoding/internal/autocode"
)

// Store is the part of the signed-in account's database this package needs.
type Store interface {
	Uses(ctx context.Context) ([]autocode.Use, error) // newest first
	IndexProgress() autocode.IndexProgress
	WaitForIndex(ctx context.Context) error
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store func() (Store, error) // of the session; Unauthenticated without one
	Now   func() time.Time      // the wall clock; days are those of its time zone
}

// Statistics are those of one account.
type Statistics struct {
	Total     int // generations, whatever became of them
	Library   int // of them answered by the library
	Days      []Day
	Languages []Share // the most used one first; of equal ones the one used last
	Purposes  []Share
	Engines   []Engine
	States    []Share
	Told      int // answers for which the service told tokens
	Usage     autocode.Usage
	Index     autocode.IndexProgress
}

// Day is one of the last twelve months.
type Day struct {
	Date    string // 2006-01-02
	AI      int
	Library int
}

// Share is how often something was used.
type Share struct {
	Name  string
	Count int
}

// Engine is an engine and what became of its answers.
type Engine struct {
	Share
	Free    bool // the library
	Stopped int  // by the person
	Failed  int  // or interrupted, or withheld
	Usage   autocode.Usage
}

// Show computes the statistics of what is indexed so far.
func (s *Service) Show(ctx context.Context) (Statistics, error) {
	store, err := s.Store()
	if err != nil {
		return Statistics{}, err
	}
	progress := store.IndexProgress() // before, so that it promises no more than was counted
	uses, err := store.Uses(ctx)
	if err != nil {
		return Statistics{}, err
	}
	out := count(uses, s.Now())
	out.Index = progress
	return out, nil
}

// ShowAll is Show once everything is indexed.
func (s *Service) ShowAll(ctx context.Context) (Statistics, error) {
	store, err := s.Store()
	if err == nil {
		err = store.WaitForIndex(ctx)
	}
	if err != nil {
		return Statistics{}, err
	}
	return s.Show(ctx)
}

func count(uses []autocode.Use, now time.Time) Statistics {
	out := Statistics{Total: len(uses), Days: lastYear(now)}
	place := make(map[string]int, len(out.Days))
	for i, day := range out.Days {
		place[day.Date] = i
	}
	languages, purposes, states := tally{}, tally{}, tally{}
	engines := map[string]*Engine{}
	var order []string
	for _, u := range uses {
		if i, recent := place[u.At.In(now.Location()).Format(time.DateOnly)]; recent && u.Free {
			out.Days[i].Library++
		} else if recent {
			out.Days[i].AI++
		}
		if u.Free {
			out.Library++
		}
		languages.add(string(u.Language))
		purposes.add(string(u.Purpose))
		states.add(string(u.State))
		e := engines[u.Engine]
		if e == nil {
			e = &Engine{Share: Share{Name: u.Engine}, Free: u.Free}
			engines[u.Engine] = e
			order = append(order, u.Engine)
		}
		e.add(u)
		if u.Usage != (autocode.Usage{}) {
			out.Told++
			out.Usage.PromptTokens += u.Usage.PromptTokens
			out.Usage.AnswerTokens += u.Usage.AnswerTokens
		}
	}
	for _, name := range order {
		out.Engines = append(out.Engines, *engines[name])
	}
	slices.SortStableFunc(out.Engines, func(a, b Engine) int { return cmp.Compare(b.Count, a.Count) })
	out.Languages, out.Purposes, out.States = languages.shares(), purposes.shares(), states.shares()
	return out
}

func (e *Engine) add(u autocode.Use) {
	e.Count++
	switch u.State {
	case autocode.Stopped:
		e.Stopped++
	case autocode.FailedState, autocode.Unfinished, autocode.Filtered:
		e.Failed++
	}
	e.Usage.PromptTokens += u.Usage.PromptTokens
	e.Usage.AnswerTokens += u.Usage.AnswerTokens
}

// lastYear lists the days of the last twelve months, today last. It counts days of
// the calendar: some have 23 hours and some 25.
func lastYear(now time.Time) []Day {
	today := time.Date(now.Year(), now.Month(), now.Day(), 12, 0, 0, 0, now.Location())
	var days []Day
	for d := today.AddDate(-1, 0, 1); !d.After(today); d = d.AddDate(0, 0, 1) {
		days = append(days, Day{Date: d.Format(time.DateOnly)})
	}
	return days
}

// tally counts names and remembers which came first.
type tally map[string]*tallied

type tallied struct{ first, count int }

func (t tally) add(name string) {
	if t[name] == nil {
		t[name] = &tallied{first: len(t)}
	}
	t[name].count++
}

func (t tally) shares() []Share {
	names := make([]string, 0, len(t))
	for name := range t {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(t[b].count, t[a].count), cmp.Compare(t[a].first, t[b].first))
	})
	shares := make([]Share, len(names))
	for i, name := range names {
		shares[i] = Share{name, t[name].count}
	}
	return shares
}
