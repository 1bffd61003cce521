package sealed

import (
	"context"
	"errors"
	"sync"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
)

// progress says how far the builder is, to several goroutines.
type progress struct {
	mu   sync.Mutex
	at   autocode.IndexProgress
	tell func(autocode.IndexProgress)
}

func (p *progress) set(at autocode.IndexProgress) {
	p.mu.Lock()
	p.at = at
	tell := p.tell
	p.mu.Unlock()
	if tell != nil {
		tell(at)
	}
}

// IndexProgress says how far the index is.
func (s *Store) IndexProgress() autocode.IndexProgress {
	s.progress.mu.Lock()
	defer s.progress.mu.Unlock()
	return s.progress.at
}

// How many generations are read, opened and indexed at a time: few at first, so
// that the newest are found at once, then more, since many small steps cost the
// index a lot of merging. A search waits for the step under way.
const (
	firstBatch = 40
	largeBatch = 400
)

// BuildIndex fills the index in the background, newest first, and calls tell (if
// not nil) after each batch, from another goroutine. It is called once.
func (s *Store) BuildIndex(tell func(autocode.IndexProgress)) {
	ctx, cancel := context.WithCancel(context.Background())
	s.stop, s.built, s.progress.tell = cancel, make(chan struct{}), tell
	go func() {
		defer close(s.built)
		s.buildErr = s.build(ctx)
		if err := s.buildErr; err != nil && !errors.Is(err, context.Canceled) && autocode.CodeOf(err) != autocode.Unauthenticated {
			s.log.Error("building the index stopped", "cause", err)
		}
	}()
}

// WaitForIndex returns when the index is complete, and an error if it never will
// be. The command line searches so. It begins the building if nobody has; then no
// other call may do so at the same time.
func (s *Store) WaitForIndex(ctx context.Context) error {
	if s.built == nil {
		s.BuildIndex(nil)
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-s.built:
		return s.buildErr
	}
}

func (s *Store) build(ctx context.Context) error {
	total, err := s.Count(ctx)
	if err != nil {
		return err
	}
	s.progress.set(autocode.IndexProgress{Total: total})
	var after autocode.Position
	for done, batch := 0, firstBatch; ; batch = min(2*batch, largeBatch) {
		rows, err := s.buildStep(ctx, after, batch)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			s.progress.set(autocode.IndexProgress{Done: done, Total: done})
			return nil
		}
		last := rows[len(rows)-1]
		after = autocode.Position{CreatedAt: last.CreatedAt, ID: last.ID}
		done += len(rows)
		s.progress.set(autocode.IndexProgress{Done: done, Total: max(done, total)})
	}
}

func (s *Store) buildStep(ctx context.Context, after autocode.Position, batch int) ([]sqlite.GenerationRow, error) {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	rows, err := s.db.Generations(ctx, s.account(), after, batch, true)
	if err != nil {
		return nil, err
	}
	return rows, s.indexRows(ctx, rows)
}

// reindex brings the index up to date for generations that changed.
func (s *Store) reindex(ctx context.Context, ids ...string) error {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	var rows []sqlite.GenerationRow
	for _, id := range ids {
		row, err := s.db.Generation(ctx, s.account(), id)
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	return s.indexRows(ctx, rows)
}

func (s *Store) indexRows(ctx context.Context, rows []sqlite.GenerationRow) error {
	entries := make([]sqlite.IndexEntry, 0, len(rows))
	for _, row := range rows {
		g, err := s.withAnswer(ctx, row)
		if err != nil {
			return err
		}
		entries = append(entries, sqlite.IndexEntry{
			ID: g.ID, Number: g.Number, CreatedAt: g.CreatedAt, Language: g.Request.Language, Purpose: g.Request.Purpose,
			Engine: g.Engine.Name, Model: g.Engine.Model, State: g.State, Favourite: g.Favourite, Free: g.Engine.Free,
			Size: g.Size, PromptTokens: g.Usage.PromptTokens, AnswerTokens: g.Usage.AnswerTokens,
			Request: g.Title + "\n" + g.Request.Detail, Answer: g.Answer,
		})
	}
	return s.index.Put(ctx, entries...)
}
