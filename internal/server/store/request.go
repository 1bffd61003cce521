package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"time"

	"autocoding/internal/autocode"
)

const (
	// Lease is how long a try that gives no sign of life is believed to be alive.
	Lease = 30 * time.Second
	// HeldFor is how long the pieces of an answer wait that is not to be stored.
	HeldFor = 24 * time.Hour
	// mostRefunds in the quota's window, so that failing on purpose is no way around it.
	mostRefunds = 10
)

// The states of a use of the quota.
const (
	useReserved = "reserved"
	useUsed     = "used"
	useRefunded = "refunded"
)

const requestColumns = "id, account_id, request_id, body, held_key, language, purpose, detail, answer, state, failure, model, created_at, ended_at"

type scanner interface{ Scan(...any) error }

func scanRequest(row scanner) (r autocode.HostedRequest, err error) {
	var created, ended int64
	err = row.Scan(&r.ID, &r.Account, &r.RequestID, &r.Body, &r.Key, &r.Language, &r.Purpose, &r.Detail, &r.Answer, &r.State, &r.Failure, &r.Model, &created, &ended)
	r.CreatedAt, r.EndedAt = fromMillis(created), fromMillis(ended)
	return r, err
}

// lockAccount holds an account's row to the end of the transaction.
func lockAccount(ctx context.Context, tx *sql.Tx, account int64) error {
	return execOne(ctx, tx, unauthenticated(reasonUnknown), "UPDATE account SET turn = turn + 1 WHERE id = $1", account)
}

// Reserve stores a request and reserves a use of the quota, in one transaction. fresh
// is true if the caller shall answer it, as the try named by run. It is false if the
// client has asked this before: then the request is the one of that time, which may
// have ended. A request that failed without a piece is taken up again.
//
// It returns QuotaUsed with RetryAt; Conflict with the reason running while another
// request of the account is answered; Invalid for the field request_id with the reason
// reused if the same id came with another body, and NotFound with the reason released
// if the answer of this id is gone.
func (s *Store) Reserve(ctx context.Context, r autocode.HostedRequest, run string, limit int) (stored autocode.HostedRequest, fresh bool, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		stored, fresh = r, false
		now := r.CreatedAt
		if err := lockAccount(ctx, tx, r.Account); err != nil {
			return err
		}
		if err := endLapsed(ctx, tx, "account_id = $1 AND lease < $2", r.Account, millis(now)); err != nil {
			return err
		}
		old, err := scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM request WHERE account_id = $1 AND request_id = $2", r.Account, r.RequestID))
		there := err == nil
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if there && !bytes.Equal(old.Body, r.Body) {
			return autocode.InvalidField("request_id", autocode.ReasonReused, "This id was used for another request.")
		}
		if there && old.State != autocode.FailedState {
			stored = old
			return nil
		}
		if err := mayAsk(ctx, tx, r, limit); err != nil {
			return err
		}
		if there {
			stored.ID, fresh = old.ID, true
			_, err := tx.ExecContext(ctx, "UPDATE request SET state = $2, failure = '', run = $3, lease = $4, ended_at = 0, stop = FALSE, created_at = $5 WHERE id = $1",
				old.ID, autocode.Streaming, run, millis(now.Add(Lease)), millis(now))
			return err
		}
		fresh = true
		return tx.QueryRowContext(ctx, `INSERT INTO request (account_id, request_id, body, held_key, language, purpose, detail, state, created_at, run, lease)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`, r.Account, r.RequestID, r.Body, nilIfEmpty(r.Key), r.Language, r.Purpose, r.Detail,
			autocode.Streaming, millis(now), run, millis(now.Add(Lease))).Scan(&stored.ID)
	})
	return stored, fresh, err
}

func nilIfEmpty(b []byte) any {
	if len(b) == 0 {
		return nil
	}
	return b
}

// mayAsk decides about the quota, and reserves a use of it. The account's row is held.
func mayAsk(ctx context.Context, tx *sql.Tx, r autocode.HostedRequest, limit int) error {
	now := r.CreatedAt
	used := ""
	err := tx.QueryRowContext(ctx, "SELECT state FROM quota_use WHERE account_id = $1 AND request_id = $2", r.Account, r.RequestID).Scan(&used)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if used == useUsed {
		return &autocode.Error{Code: autocode.NotFound, Reason: autocode.ReasonReleased, Message: "The answer to this request was deleted, or is held no longer."}
	}
	quota, _, err := countQuota(ctx, tx, r.Account, limit, now)
	if err != nil {
		return err
	}
	if !quota.Allows() {
		return &autocode.Error{Code: autocode.QuotaUsed, RetryAt: quota.NextFree, Message: "No request is left."}
	}
	var running int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM request WHERE account_id = $1 AND state = $2", r.Account, autocode.Streaming).Scan(&running); err != nil {
		return err
	}
	if running > 0 {
		return &autocode.Error{Code: autocode.Conflict, Reason: autocode.ReasonRunning, Message: "Another request of yours is being answered."}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO quota_use (account_id, request_id, at, state) VALUES ($1, $2, $3, $4)
		ON CONFLICT (account_id, request_id) DO UPDATE SET at = excluded.at, state = excluded.state`, r.Account, r.RequestID, millis(now), useReserved)
	return err
}

type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// countQuota counts what is used, reservations included, and what was given back.
func countQuota(ctx context.Context, q queryer, account int64, limit int, now time.Time) (quota autocode.Quota, refunds int, err error) {
	rows, err := q.QueryContext(ctx, "SELECT at, state FROM quota_use WHERE account_id = $1 AND at > $2", account, millis(now.Add(-autocode.QuotaWindow)))
	if err != nil {
		return quota, 0, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var uses []time.Time
	for rows.Next() {
		var at int64
		var state string
		if err := rows.Scan(&at, &state); err != nil {
			return quota, 0, err
		}
		if state == useRefunded {
			refunds++
			continue
		}
		uses = append(uses, fromMillis(at))
	}
	return autocode.CountQuota(uses, now, limit), refunds, rows.Err()
}

// Quota says what an account may still ask.
func (s *Store) Quota(ctx context.Context, account int64, limit int, now time.Time) (autocode.Quota, error) {
	quota, _, err := countQuota(ctx, s.read, account, limit, now)
	return quota, translate(err)
}

// Request finds a request by the id that its client chose. It returns NotFound.
func (s *Store) Request(ctx context.Context, account int64, requestID string) (autocode.HostedRequest, error) {
	r, err := scanRequest(s.read.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM request WHERE account_id = $1 AND request_id = $2", account, requestID))
	return r, translate(err)
}

// Stop asks whoever answers a request to stop. It returns NotFound; a request that has
// ended stays as it is.
func (s *Store) Stop(ctx context.Context, account int64, requestID string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		return execOne(ctx, tx, sql.ErrNoRows, "UPDATE request SET stop = TRUE WHERE account_id = $1 AND request_id = $2", account, requestID)
	})
}
