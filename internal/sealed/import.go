package sealed

import (
	"context"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
)

// AccountID is the account whose store this is.
func (s *Store) AccountID() string { return s.account() }

// TakenIDs tells which ids are in use, and for each whether it is that of a
// generation that this account sees.
func (s *Store) TakenIDs(ctx context.Context, ids []string) (map[string]bool, error) {
	return s.db.TakenIDs(ctx, s.account(), ids)
}

// Import stores generations that have ended, all or none, in their order.
func (s *Store) Import(ctx context.Context, all []autocode.Generation) error {
	rows := make([]sqlite.GenerationRow, len(all))
	ids := make([]string, len(all))
	for i, g := range all {
		row, err := s.endedRow(g)
		if err != nil {
			return err
		}
		rows[i], ids[i] = row, g.ID
	}
	if err := s.db.ImportGenerations(ctx, s.account(), rows, func(at, number int) ([]byte, error) {
		return s.sealRequest(all[at], number)
	}); err != nil {
		return err
	}
	return s.reindex(ctx, ids...)
}

// endedRow seals everything of a generation that has ended, but its request.
func (s *Store) endedRow(g autocode.Generation) (sqlite.GenerationRow, error) {
	row := sqlite.GenerationRow{ID: g.ID, ThreadID: g.Thread, CreatedAt: g.CreatedAt, EndedAt: g.EndedAt, State: g.State, Size: len(g.Answer)}
	var err error
	if row.Note, err = s.seal(g.ID, fieldNote, note{g.Title, g.Favourite}); err != nil {
		return row, err
	}
	if row.Answer, err = s.sealText(g.ID, fieldAnswer, g.Answer); err != nil {
		return row, err
	}
	row.Result, err = s.sealResult(g)
	return row, err
}
