package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"autocoding/internal/autocode"
)

// The throttle of attempts that failed in a row.
const (
	FreeFailures = 5
	LongestBlock = 15 * time.Minute
	// HardStop is the number of failures after which a day passes before the next try
	// (NIST SP 800-63B).
	HardStop  = 100
	stopBlock = 24 * time.Hour
)

func throttled(until time.Time) error {
	return &autocode.Error{Code: autocode.Throttled, RetryAt: until, Message: "Too many attempts. Wait a moment."}
}

// Attempt counts an attempt as failed before it is made, so that a thousand at once
// are not one. Forgive takes it back. It returns Throttled with RetryAt.
func (s *Store) Attempt(ctx context.Context, what []byte, now time.Time) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO attempt (what, failures, blocked_until, at) VALUES ($1, 0, 0, $2)
			ON CONFLICT (what) DO UPDATE SET at = excluded.at`, what, millis(now)); err != nil {
			return err
		}
		var failures int
		var blocked int64
		if err := tx.QueryRowContext(ctx, "SELECT failures, blocked_until FROM attempt WHERE what = $1", what).Scan(&failures, &blocked); err != nil {
			return err
		}
		if until := fromMillis(blocked); until.After(now) {
			return throttled(until)
		}
		if failures >= HardStop { // the day has passed
			failures = FreeFailures
		}
		failures++
		_, err := tx.ExecContext(ctx, "UPDATE attempt SET failures = $2, blocked_until = $3 WHERE what = $1", what, failures, millis(now.Add(block(failures))))
		return err
	})
}

// block is how long the next attempt waits after so many failures.
func block(failures int) time.Duration {
	switch {
	case failures >= HardStop:
		return stopBlock
	case failures < FreeFailures:
		return 0
	}
	return min(time.Second<<min(failures-FreeFailures, 20), LongestBlock)
}

// Forgive forgets the attempts.
func (s *Store) Forgive(ctx context.Context, what []byte) error {
	return s.exec(ctx, "DELETE FROM attempt WHERE what = $1", what)
}

// Take takes one of burst uses out of a bucket that fills up again by one in each
// interval. It returns Throttled with RetryAt when there is none.
func (s *Store) Take(ctx context.Context, what []byte, burst int, interval time.Duration, now time.Time) error {
	step, at := interval.Milliseconds(), millis(now)
	var empty int64
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `INSERT INTO bucket (what, empty) VALUES ($1, $2)
			ON CONFLICT (what) DO UPDATE SET empty = CASE WHEN bucket.empty + $3 > $2 THEN bucket.empty + $3 ELSE $2 END
			WHERE bucket.empty <= $4 RETURNING empty`, what, at+step, step, at+step*int64(burst-1)).Scan(&empty)
	})
	if autocode.CodeOf(err) != autocode.NotFound || !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if err := s.read.QueryRowContext(ctx, "SELECT empty FROM bucket WHERE what = $1", what).Scan(&empty); err != nil {
		return translate(err)
	}
	return throttled(fromMillis(empty - step*int64(burst-1)))
}
