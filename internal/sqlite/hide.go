package sqlite

import (
	"context"
	"database/sql"
	"time"

	"autocoding/internal/autocode"
)

// Hide takes generations of an account out of sight, as the first half of a
// deletion, and answers how many it met; nil ids mean all. The time at names the
// deletion for Unhide and Purge. A generation that is being answered cannot be
// hidden: Conflict with the reason running.
func (db *DB) Hide(ctx context.Context, account string, ids []string, at time.Time) (n int, err error) {
	err = db.withRoom(func() error {
		n = 0
		return db.inTx(ctx, func(tx *sql.Tx) error {
			if ids == nil {
				n, err = hide(ctx, tx, at, "account_id = $2", account)
				return err
			}
			for _, id := range ids {
				met, err := hide(ctx, tx, at, "account_id = $2 AND id = $3", account, id)
				if err != nil {
					return err
				}
				n += met
			}
			return nil
		})
	})
	return n, err
}

// hide meets the visible rows of where, whose arguments are numbered from $2.
func hide(ctx context.Context, tx *sql.Tx, at time.Time, where string, args ...any) (int, error) {
	rows, err := tx.QueryContext(ctx, "UPDATE generation SET hidden_at = $1 WHERE hidden_at = 0 AND "+where+" RETURNING state",
		append([]any{millis(at)}, args...)...)
	if err != nil {
		return 0, err
	}
	defer func() { _ = rows.Close() }()
	n := 0
	for rows.Next() {
		var state autocode.State
		if err := rows.Scan(&state); err != nil {
			return 0, err
		}
		if !state.Ended() {
			return 0, &autocode.Error{Code: autocode.Conflict, Reason: "running",
				Message: "This answer is still being written. Stop it first."}
		}
		n++
	}
	return n, rows.Err()
}

// Unhide brings back what the deletion of that time hid, and answers the ids of
// what was still there.
func (db *DB) Unhide(ctx context.Context, account string, at time.Time) (ids []string, err error) {
	err = db.inTx(ctx, func(tx *sql.Tx) error {
		ids = nil
		rows, err := tx.QueryContext(ctx, "UPDATE generation SET hidden_at = 0 WHERE account_id = $1 AND hidden_at = $2 RETURNING id",
			account, millis(at))
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var id string
			if err := rows.Scan(&id); err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return rows.Err()
	})
	return ids, err
}
