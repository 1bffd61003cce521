package sealed

import (
	"context"
	"time"

	"autocoding/internal/autocode"
)

// Page lists generations after a position, newest first, without their answers.
// Damaged ones are among them.
func (s *Store) Page(ctx context.Context, after autocode.Position, limit int) ([]autocode.Generation, error) {
	rows, err := s.db.Generations(ctx, s.account(), after, limit, false)
	if err != nil {
		return nil, err
	}
	page := make([]autocode.Generation, len(rows))
	for i, row := range rows {
		page[i] = s.open(row)
	}
	return page, nil
}

// Thread lists a thread, oldest first, without answers.
func (s *Store) Thread(ctx context.Context, threadID string) ([]autocode.Generation, error) {
	rows, err := s.db.Thread(ctx, s.account(), threadID)
	if err != nil {
		return nil, err
	}
	thread := make([]autocode.Generation, len(rows))
	for i, row := range rows {
		thread[i] = s.open(row)
	}
	return thread, nil
}

// Find searches the index, newest first, and answers the generations with their
// answers (for excerpts) and how many match in all. Skip leaves out that many
// from the top.
func (s *Store) Find(ctx context.Context, f autocode.Filter, skip, limit int) ([]autocode.Generation, int, error) {
	ids, total, err := s.index.Find(ctx, f, skip, limit)
	if err != nil {
		return nil, 0, err
	}
	found := make([]autocode.Generation, 0, len(ids))
	for _, id := range ids {
		g, err := s.Generation(ctx, id)
		if autocode.CodeOf(err) == autocode.NotFound {
			continue // deleted since
		}
		if err != nil {
			return nil, 0, err
		}
		found = append(found, g)
	}
	return found, total, nil
}

// Count counts the generations.
func (s *Store) Count(ctx context.Context) (int, error) {
	return s.db.CountGenerations(ctx, s.account())
}

// CountFavourites counts the favourites. It opens every note, since the index may
// not be complete yet and the question before a deletion must be exact.
func (s *Store) CountFavourites(ctx context.Context) (n int, err error) {
	var after autocode.Position
	for {
		page, err := s.Page(ctx, after, 500)
		if err != nil || len(page) == 0 {
			return n, err
		}
		for _, g := range page {
			if g.Favourite {
				n++
			}
		}
		after = autocode.PositionOf(page[len(page)-1])
	}
}

// SetNote changes title and favourite of a generation. It returns NotFound.
func (s *Store) SetNote(ctx context.Context, id, title string, favourite bool) error {
	sealed, err := s.seal(id, fieldNote, note{title, favourite})
	if err != nil {
		return err
	}
	if err := s.db.UpdateNote(ctx, s.account(), id, sealed); err != nil {
		return err
	}
	return s.reindex(ctx, id)
}

// Hide takes generations out of sight; nil ids mean all. The time names the
// deletion. It answers how many it met and returns Conflict (reason running).
func (s *Store) Hide(ctx context.Context, ids []string, at time.Time) (int, error) {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	n, err := s.db.Hide(ctx, s.account(), ids, at)
	if err != nil {
		return 0, err
	}
	if ids == nil {
		return n, s.index.Clear(ctx)
	}
	return n, s.index.Remove(ctx, ids...)
}

// Unhide undoes the deletion of that time and answers how many came back.
func (s *Store) Unhide(ctx context.Context, at time.Time) (int, error) {
	ids, err := s.db.Unhide(ctx, s.account(), at)
	if err != nil {
		return 0, err
	}
	return len(ids), s.reindex(ctx, ids...)
}

// Purge erases for good what was hidden before a time.
func (s *Store) Purge(ctx context.Context, hiddenBefore time.Time) (int, error) {
	return s.db.Purge(ctx, hiddenBefore)
}

// Uses tells of every indexed generation what statistics need, newest first.
func (s *Store) Uses(ctx context.Context) ([]autocode.Use, error) { return s.index.Uses(ctx) }
