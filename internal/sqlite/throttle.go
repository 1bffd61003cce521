package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
)

// maxThrottles bounds the table against a program that tries addresses by the million.
const maxThrottles = 10_000

// Failures tells how often signing in failed in a row for a subject, and when
// last, in Unix milliseconds.
func (db *DB) Failures(ctx context.Context, subject string) (failures int, lastAt int64, err error) {
	err = db.read.QueryRowContext(ctx, "SELECT failures, last_at FROM throttle WHERE subject = $1", subject).Scan(&failures, &lastAt)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, nil
	}
	return failures, lastAt, translate(err)
}

// AddFailure counts one more failure of a subject. It is called before the check,
// so that trying in parallel or ending the process gives no free attempt.
func (db *DB) AddFailure(ctx context.Context, subject string) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO throttle (subject, failures, last_at) VALUES ($1, 1, $2)
			ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at`, subject, millis(db.now()))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM throttle WHERE subject IN
			(SELECT subject FROM throttle ORDER BY last_at DESC LIMIT -1 OFFSET `+strconv.Itoa(maxThrottles)+`)`)
		return err
	})
}

// ClearFailures forgets the failures of a subject.
func (db *DB) ClearFailures(ctx context.Context, subject string) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM throttle WHERE subject = $1", subject)
		return err
	})
}
