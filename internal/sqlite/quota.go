package sqlite

import (
	"context"
	"database/sql"
	"time"

	"autocoding/internal/autocode"
)

// Quota counts the uses of an account inside the window before now.
func (db *DB) Quota(ctx context.Context, account string, limit int) (autocode.Quota, error) {
	uses, err := quotaUses(ctx, db.read, account, db.now())
	if err != nil {
		return autocode.Quota{}, translate(err)
	}
	return autocode.CountQuota(uses, db.now(), limit), nil
}

// queryer is what a pool and a transaction have in common.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func quotaUses(ctx context.Context, q queryer, account string, now time.Time) (uses []time.Time, err error) {
	rows, err := q.QueryContext(ctx, "SELECT used_at FROM quota_use WHERE account_id = $1 AND used_at > $2",
		account, millis(now.Add(-autocode.QuotaWindow)))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var at int64
		if err := rows.Scan(&at); err != nil {
			return nil, err
		}
		uses = append(uses, fromMillis(at))
	}
	return uses, rows.Err()
}

// reserveUse takes a use of the quota inside the transaction that starts the
// generation, so that exactly as many start as the quota has.
func (db *DB) reserveUse(ctx context.Context, tx *sql.Tx, s Start) error {
	now := db.now()
	if err := db.refuseSecond(ctx, tx, s.Row.AccountID); err != nil {
		return err
	}
	uses, err := quotaUses(ctx, tx, s.Row.AccountID, now)
	if err != nil {
		return err
	}
	if q := autocode.CountQuota(uses, now, s.Quota); !q.Allows() {
		return &autocode.Error{Code: autocode.QuotaUsed, RetryAt: q.NextFree, Message: "All requests of the last 24 hours are used."}
	}
	// Uses that left the window are of no use any more; a day more for a clock that was set back.
	if _, err := tx.ExecContext(ctx, "DELETE FROM quota_use WHERE account_id = $1 AND used_at < $2",
		s.Row.AccountID, millis(now.Add(-2*autocode.QuotaWindow))); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO quota_use (generation_id, account_id, used_at, counted) VALUES ($1, $2, $3, 0)",
		s.Row.ID, s.Row.AccountID, millis(now))
	return err
}

// refuseSecond lets one answer that uses the quota be under way at a time.
func (db *DB) refuseSecond(ctx context.Context, tx *sql.Tx, account string) error {
	rows, err := tx.QueryContext(ctx, `SELECT g.lease_owner FROM generation g JOIN quota_use u ON u.generation_id = g.id
		WHERE g.account_id = $1 AND g.state = 'streaming'`, account)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var owner string
		if err := rows.Scan(&owner); err != nil {
			return err
		}
		if owner == db.lease.owner || leaseLives(db.dir, owner) {
			return &autocode.Error{Code: autocode.Conflict, Reason: "running",
				Message: "An answer is under way. Wait for its end or stop it."}
		}
	}
	return rows.Err()
}
