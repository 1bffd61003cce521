package history

import (
	"context"
	"time"

	"autocoding/internal/autocode"
)

// purgeTime bounds a purge in the background; it rewrites backups.
const purgeTime = 10 * time.Minute

// Delete takes generations out of sight and erases them for good after ten
// seconds, unless Undo brings them back. It returns NotFound if there were none,
// and Conflict (reason running) for an answer under way.
func (s *Service) Delete(ctx context.Context, ids []string) (autocode.Deletion, error) {
	if len(ids) == 0 {
		return autocode.Deletion{}, autocode.InvalidField("ids", "empty", "Choose what to delete.")
	}
	return s.hide(ctx, ids)
}

// DeleteAll does the same with the whole history, whatever is filtered.
func (s *Service) DeleteAll(ctx context.Context) (autocode.Deletion, error) {
	return s.hide(ctx, nil)
}

func (s *Service) hide(ctx context.Context, ids []string) (autocode.Deletion, error) {
	store, err := s.Store()
	if err != nil {
		return autocode.Deletion{}, err
	}
	at := s.deletionTime()
	n, err := store.Hide(ctx, ids, at)
	if err != nil {
		return autocode.Deletion{}, err
	}
	if n == 0 {
		return autocode.Deletion{}, autocode.Errorf(autocode.NotFound, "There is nothing to delete any more.")
	}
	s.Later(autocode.UndoTime, func() { s.purge(store) })
	return autocode.Deletion{At: at, Count: n, Until: at.Add(autocode.UndoTime)}, nil
}

// deletionTime names a deletion: now in milliseconds, and never twice the same.
func (s *Service) deletionTime() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := time.UnixMilli(s.Now().UnixMilli())
	if !at.After(s.last) {
		at = s.last.Add(time.Millisecond)
	}
	s.last = at
	return at
}

// purge erases what cannot be undone any more.
func (s *Service) purge(store Store) {
	ctx, cancel := context.WithTimeout(context.Background(), purgeTime)
	defer cancel()
	n, err := store.Purge(ctx, s.Now().Add(time.Millisecond-autocode.UndoTime))
	if err != nil {
		// The rows stay hidden; the next start, deletion or sign-out tries again.
		s.Log.Error("purge", "cause", err)
	}
	if n > 0 && s.Changed != nil {
		s.Changed()
	}
}

// Undo brings back what a deletion took out of sight, and answers how many
// generations came back; none if the time was over.
func (s *Service) Undo(ctx context.Context, at time.Time) (int, error) {
	store, err := s.Store()
	if err != nil {
		return 0, err
	}
	return store.Unhide(ctx, at)
}

// atOnce is a deletion time that no undo can name and every purge includes.
var atOnce = time.UnixMilli(1)

// Erase deletes for good and at once, for those who were asked before: the
// command line. Nil ids mean everything. It answers how many there were.
func (s *Service) Erase(ctx context.Context, ids []string) (int, error) {
	store, err := s.Store()
	if err != nil {
		return 0, err
	}
	n, err := store.Hide(ctx, ids, atOnce)
	if err != nil {
		return 0, err
	}
	if n == 0 {
		return 0, autocode.Errorf(autocode.NotFound, "There is no such entry.")
	}
	_, err = store.Purge(ctx, atOnce.Add(time.Millisecond))
	return n, err
}
