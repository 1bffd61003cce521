// Package history is the use case of what was asked and answered: list, search,
// read, name, and delete with ten seconds to think again.
package history

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

// Store is the part of the signed-in account's database this package needs.
type Store interface {
	Page(ctx context.Context, after autocode.Position, limit int) ([]autocode.Generation, error)
	Find(ctx context.Context, f autocode.Filter, skip, limit int) ([]autocode.Generation, int, error)
	Generation(ctx context.Context, id string) (autocode.Generation, error)
	GenerationByNumber(ctx context.Context, number int) (autocode.Generation, error)
	Count(ctx context.Context) (int, error)
	CountFavourites(ctx context.Context) (int, error)
	Thread(ctx context.Context, threadID string) ([]autocode.Generation, error)
	IndexProgress() autocode.IndexProgress
	WaitForIndex(ctx context.Context) error
	SetNote(ctx context.Context, id, title string, favourite bool) error
	Hide(ctx context.Context, ids []string, at time.Time) (int, error)
	Unhide(ctx context.Context, at time.Time) (int, error)
	Purge(ctx context.Context, hiddenBefore time.Time) (int, error)
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store func() (Store, error) // of the session; Unauthenticated without one
	Now   func() time.Time
	Log   *slog.Logger
	// Later runs fn once after d, in another goroutine; time.AfterFunc in the program.
	Later func(d time.Duration, fn func())
	// Changed is called when a purge ended that nobody waits for.
	Changed func()

	mu   sync.Mutex
	last time.Time // of the last deletion
}

const (
	maxPage   = 200
	maxTitle  = 200 // characters
	maxSearch = 500 // bytes
)

// Query asks for a page of the list.
type Query struct {
	Filter autocode.Filter
	After  autocode.Position // without a filter: where the page before ended
	Skip   int               // with a filter: how many were shown already
	Limit  int
}

// Page is a part of the list, newest first.
type Page struct {
	Entries []autocode.Generation // with their answers where a filter was given
	Total   int                   // how many match; with a filter above autocode.CountLimit: more than that
	Index   autocode.IndexProgress
}

// List gives a page of the history. It returns Invalid for the field text when the
// search text is too long.
func (s *Service) List(ctx context.Context, q Query) (Page, error) {
	store, err := s.Store()
	if err != nil {
		return Page{}, err
	}
	if len(q.Filter.Text) > maxSearch {
		return Page{}, autocode.InvalidField("text", "too_long", "Search for fewer words.")
	}
	limit := min(max(q.Limit, 1), maxPage)
	page := Page{Index: store.IndexProgress()}
	if q.Filter.Empty() {
		if page.Entries, err = store.Page(ctx, q.After, limit); err == nil {
			page.Total, err = store.Count(ctx)
		}
		return page, err
	}
	page.Entries, page.Total, err = store.Find(ctx, q.Filter, max(q.Skip, 0), limit)
	return page, err
}

// Show gives one generation with its answer. It returns NotFound.
func (s *Service) Show(ctx context.Context, id string) (autocode.Generation, error) {
	store, err := s.Store()
	if err != nil {
		return autocode.Generation{}, err
	}
	return store.Generation(ctx, id)
}

// ShowNumber gives the generation that the list shows under a number, with its
// answer. It returns NotFound.
func (s *Service) ShowNumber(ctx context.Context, number int) (autocode.Generation, error) {
	store, err := s.Store()
	if err != nil {
		return autocode.Generation{}, err
	}
	return store.GenerationByNumber(ctx, number)
}

// Thread lists the generations of the thread to which one belongs, oldest first and
// without their answers. It returns NotFound.
func (s *Service) Thread(ctx context.Context, id string) ([]autocode.Generation, error) {
	store, err := s.Store()
	if err != nil {
		return nil, err
	}
	g, err := store.Generation(ctx, id)
	if err != nil {
		return nil, err
	}
	if g.Damaged {
		return []autocode.Generation{g}, nil
	}
	return store.Thread(ctx, g.Thread)
}

// WaitForIndex returns when List finds everything with a filter too, and an error
// if it never will. A window shows what is indexed already; who asks only once
// waits.
func (s *Service) WaitForIndex(ctx context.Context) error {
	store, err := s.Store()
	if err != nil {
		return err
	}
	return store.WaitForIndex(ctx)
}

// Rename gives a generation another title. It returns Invalid for the field title
// and NotFound.
func (s *Service) Rename(ctx context.Context, id, title string) error {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" || utf8.RuneCountInString(title) > maxTitle {
		return autocode.InvalidField("title", "length", "A title has 1 to 200 characters.")
	}
	return s.note(ctx, id, func(g *autocode.Generation) { g.Title = title })
}

// SetFavourite marks a generation as a favourite or not. It returns NotFound.
func (s *Service) SetFavourite(ctx context.Context, id string, favourite bool) error {
	return s.note(ctx, id, func(g *autocode.Generation) { g.Favourite = favourite })
}

func (s *Service) note(ctx context.Context, id string, edit func(*autocode.Generation)) error {
	store, err := s.Store()
	if err != nil {
		return err
	}
	g, err := store.Generation(ctx, id)
	if err != nil {
		return err
	}
	if g.Damaged {
		return autocode.Errorf(autocode.Damaged, "This entry is damaged. It is kept as it is.")
	}
	edit(&g)
	return store.SetNote(ctx, id, g.Title, g.Favourite)
}

// Counts is what deleting everything would delete.
type Counts struct{ Generations, Favourites int }

// Counts counts exactly, whatever is filtered on the screen.
func (s *Service) Counts(ctx context.Context) (Counts, error) {
	store, err := s.Store()
	if err != nil {
		return Counts{}, err
	}
	var c Counts
	if c.Generations, err = store.Count(ctx); err != nil {
		return Counts{}, err
	}
	c.Favourites, err = store.CountFavourites(ctx)
	return c, err
}
