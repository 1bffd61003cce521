package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// errSuperseded tells a try that it is not the one that answers any more: the request
// was deleted, or was believed to be abandoned.
func errSuperseded() error {
	return &autocode.Error{Code: autocode.Conflict, Reason: autocode.ReasonSuperseded, Message: "The request was deleted or taken over."}
}

// Append stores a piece of an answer, nil for a mere sign of life, and prolongs the
// lease. The first piece makes the use of the quota count. stop is true if the person
// asked to stop. It returns Conflict with the reason superseded.
func (s *Store) Append(ctx context.Context, id int64, run string, p *autocode.HostedPiece, now time.Time) (stop bool, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		var account int64
		var requestID string
		err := tx.QueryRowContext(ctx, `UPDATE request SET lease = $3 WHERE id = $1 AND run = $2 AND state = $4
			RETURNING stop, account_id, request_id`, id, run, millis(now.Add(Lease)), autocode.Streaming).Scan(&stop, &account, &requestID)
		if errors.Is(err, sql.ErrNoRows) {
			return errSuperseded()
		}
		if err != nil || p == nil {
			return err
		}
		// A commit may succeed and its answer be lost: then the same piece comes again.
		if _, err := tx.ExecContext(ctx, "INSERT INTO piece (request, start, size, data) VALUES ($1, $2, $3, $4) ON CONFLICT (request, start) DO NOTHING", id, p.Start, p.Size, p.Data); err != nil {
			return err
		}
		if p.Start > 0 {
			return nil
		}
		_, err = tx.ExecContext(ctx, "UPDATE quota_use SET state = $3 WHERE account_id = $1 AND request_id = $2", account, requestID, useUsed)
		return err
	})
	return stop, err
}

// End notes how a request ended. What the pieces hold becomes the answer, unless they
// are sealed: then they stay. Without any piece the use of the quota is given back,
// and the request has failed. It returns Conflict with the reason superseded.
func (s *Store) End(ctx context.Context, id int64, run string, e autocode.HostedEnding) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		var mine int
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM request WHERE id = $1 AND run = $2 AND state = $3", id, run, autocode.Streaming).Scan(&mine)
		if err != nil {
			return err
		}
		if mine == 0 {
			return errSuperseded()
		}
		return end(ctx, tx, id, e)
	})
}

func end(ctx context.Context, tx *sql.Tx, id int64, e autocode.HostedEnding) error {
	r, err := scanRequest(tx.QueryRowContext(ctx, "UPDATE request SET turn = turn + 1 WHERE id = $1 RETURNING "+requestColumns, id))
	if err != nil {
		return err
	}
	all, err := pieces(ctx, tx, id, 0)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return fail(ctx, tx, r, e)
	}
	var answer strings.Builder
	if r.Stored() {
		for _, p := range all {
			answer.Write(p.Data)
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM piece WHERE request = $1", id); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, "UPDATE request SET state = $2, failure = $3, model = $4, ended_at = $5, answer = $6 WHERE id = $1",
		id, e.State, e.Failure, e.Model, millis(e.At), answer.String())
	return err
}

// fail ends a request that brought nothing.
func fail(ctx context.Context, tx *sql.Tx, r autocode.HostedRequest, e autocode.HostedEnding) error {
	if err := lockAccount(ctx, tx, r.Account); err != nil {
		return err
	}
	_, refunds, err := countQuota(ctx, tx, r.Account, 0, e.At)
	if err != nil {
		return err
	}
	state := useRefunded
	if refunds >= mostRefunds {
		state = useUsed
	}
	if _, err := tx.ExecContext(ctx, "UPDATE quota_use SET state = $3 WHERE account_id = $1 AND request_id = $2", r.Account, r.RequestID, state); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "UPDATE request SET state = $2, failure = $3, model = $4, ended_at = $5 WHERE id = $1",
		r.ID, autocode.FailedState, e.Failure, e.Model, millis(e.At))
	return err
}

// endLapsed ends the requests whose lease has run out: the instance that answered them
// is gone. What it stored is kept.
func endLapsed(ctx context.Context, tx *sql.Tx, where string, args ...any) error {
	lapsed, err := findLapsed(ctx, tx, where, args...)
	if err != nil {
		return err
	}
	for id, lease := range lapsed {
		if err := end(ctx, tx, id, autocode.HostedEnding{State: autocode.Unfinished, Failure: autocode.Interrupted, At: fromMillis(lease)}); err != nil {
			return err
		}
	}
	return nil
}

// findLapsed gives the ids, and when their leases ran out.
func findLapsed(ctx context.Context, tx *sql.Tx, where string, args ...any) (lapsed map[int64]int64, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, lease FROM request WHERE state = 'streaming' AND "+where, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	lapsed = map[int64]int64{}
	for rows.Next() {
		var id, lease int64
		if err := rows.Scan(&id, &lease); err != nil {
			return nil, err
		}
		lapsed[id] = lease
	}
	return lapsed, rows.Err()
}

func pieces(ctx context.Context, q queryer, id int64, from int) (all []autocode.HostedPiece, err error) {
	rows, err := q.QueryContext(ctx, "SELECT start, size, data FROM piece WHERE request = $1 AND start + size > $2 ORDER BY start", id, from)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p autocode.HostedPiece
		if err := rows.Scan(&p.Start, &p.Size, &p.Data); err != nil {
			return nil, err
		}
		p.Data = bytes.Clone(p.Data)
		all = append(all, p)
	}
	return all, rows.Err()
}

// Pieces gives the pieces of a request that reach beyond a byte of its answer.
func (s *Store) Pieces(ctx context.Context, id int64, from int) ([]autocode.HostedPiece, error) {
	all, err := pieces(ctx, s.read, id, from)
	return all, translate(err)
}
