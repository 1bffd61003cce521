package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"autocoding/internal/autocode"
)

// List gives the stored requests of an account that have ended with an answer, oldest
// first, at most limit of them and those with a greater id than after.
func (s *Store) List(ctx context.Context, account, after int64, limit int) (all []autocode.HostedRequest, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+requestColumns+` FROM request
		WHERE account_id = $1 AND id > $2 AND held_key IS NULL AND state NOT IN ('streaming', 'failed') ORDER BY id LIMIT $3`, account, after, limit)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { err = errors.Join(err, translate(rows.Close())) }()
	for rows.Next() {
		r, err := scanRequest(rows)
		if err != nil {
			return nil, translate(err)
		}
		all = append(all, r)
	}
	return all, translate(rows.Err())
}

// Delete erases a request of an account. It returns NotFound for one that does not
// exist and for one of somebody else alike. The use of the quota stays, unless nothing
// has come yet.
func (s *Store) Delete(ctx context.Context, account, id int64, now time.Time) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if err := giveBack(ctx, tx, account, id, now); err != nil {
			return err
		}
		return execOne(ctx, tx, sql.ErrNoRows, "DELETE FROM request WHERE account_id = $1 AND id = $2 AND held_key IS NULL", account, id)
	})
}

// DeleteAll erases all stored requests of an account, like Delete.
func (s *Store) DeleteAll(ctx context.Context, account int64, now time.Time) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if err := giveBack(ctx, tx, account, 0, now); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM request WHERE account_id = $1 AND held_key IS NULL", account)
		return err
	})
}

// giveBack returns the use of a request (0: of any stored one) that is about to be erased
// before anything of its answer came.
func giveBack(ctx context.Context, tx *sql.Tx, account, id int64, now time.Time) error {
	if err := lockAccount(ctx, tx, account); err != nil {
		return err
	}
	_, refunds, err := countQuota(ctx, tx, account, 0, now)
	if err != nil || refunds >= mostRefunds {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE quota_use SET state = $3 WHERE account_id = $1 AND state = $4 AND request_id IN
		(SELECT request_id FROM request WHERE account_id = $1 AND held_key IS NULL AND state = $5 AND (CAST($2 AS BIGINT) = 0 OR id = $2))`,
		account, id, useRefunded, useReserved, autocode.Streaming)
	return err
}

// Release erases what is held of an answer that is not to be stored, once its client
// has it. It returns NotFound; one that is still being answered is Conflict with the
// reason running.
func (s *Store) Release(ctx context.Context, account int64, requestID string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		err := execOne(ctx, tx, sql.ErrNoRows, "DELETE FROM request WHERE account_id = $1 AND request_id = $2 AND held_key IS NOT NULL AND state <> 'streaming'", account, requestID)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		var running int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM request WHERE account_id = $1 AND request_id = $2 AND held_key IS NOT NULL", account, requestID).Scan(&running); err != nil {
			return err
		}
		if running > 0 {
			return &autocode.Error{Code: autocode.Conflict, Reason: autocode.ReasonRunning, Message: "The answer has not ended yet."}
		}
		return sql.ErrNoRows
	})
}

// Sweep ends what was abandoned and erases what nobody needs any more: requests of
// instances that are gone, answers that were held for a day, failures, sessions that
// are over, throttles and rates that hold nobody back, uses of the quota of long ago.
func (s *Store) Sweep(ctx context.Context, now time.Time) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error { return endLapsed(ctx, tx, "lease < $1", millis(now)) })
	old := func(d time.Duration) int64 { return millis(now.Add(-d)) }
	for _, step := range []struct {
		statement string
		args      []any
	}{
		{"DELETE FROM request WHERE held_key IS NOT NULL AND state <> 'streaming' AND created_at < $1", []any{old(HeldFor)}},
		{"DELETE FROM request WHERE state = 'failed' AND ended_at < $1", []any{old(HeldFor)}},
		{"DELETE FROM session WHERE used_at < $1 OR created_at < $2", []any{old(autocode.HostedSessionIdle), old(autocode.HostedSessionLife)}},
		{"DELETE FROM attempt WHERE at < $1 AND blocked_until < $2", []any{old(24 * time.Hour), millis(now)}},
		{"DELETE FROM bucket WHERE empty < $1", []any{millis(now)}},
		{"DELETE FROM invite WHERE uses < 1 OR expires_at < $1", []any{millis(now)}},
		// A week and not a day: a retry of an old request must not become a new one.
		{"DELETE FROM quota_use WHERE at < $1", []any{old(7 * 24 * time.Hour)}},
	} {
		err = errors.Join(err, s.exec(ctx, step.statement, step.args...))
	}
	return errors.Join(err, s.emptyLog(ctx))
}

// emptyLog takes what was erased out of SQLite's log too. While others read all the time
// that may not be possible; then it waits for a moment only, since writers wait for it,
// and the next sweep tries again.
func (s *Store) emptyLog(ctx context.Context) (err error) {
	if s.dialect != sqlite {
		return nil
	}
	c, err := s.write.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	if _, err := c.ExecContext(ctx, "PRAGMA busy_timeout = 100"); err != nil {
		return translate(err)
	}
	var busy, pages, moved int
	err = c.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	_, undone := c.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf("PRAGMA busy_timeout = %d", busyTimeout.Milliseconds()))
	return errors.Join(translate(err), undone)
}
