package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"time"

	"autocoding/internal/autocode"
)

// How long and how often a refresh token that was replaced still works, for the case
// that the answer with its successor was lost.
const (
	RefreshGrace = time.Minute
	RefreshAgain = 5
	// MostSessions of one account; the one that was used longest ago makes room.
	MostSessions = 50
)

// The reasons of an Unauthenticated error.
const (
	reasonUnknown = "unknown"
	reasonExpired = "expired"
	reasonReuse   = "reuse"
)

func unauthenticated(reason string) error {
	return &autocode.Error{Code: autocode.Unauthenticated, Reason: reason, Message: "The session is over. Sign in again."}
}

// StartSession stores a session with the hash of its first refresh token. In the same
// transaction it replaces the password's hash, if rehashed is not "".
func (s *Store) StartSession(ctx context.Context, n autocode.HostedSession, refresh []byte, password, rehashed string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		// The password that was checked may have been changed since: then this must be no session.
		if err := execOne(ctx, tx, unauthenticated(reasonUnknown), "UPDATE account SET turn = turn + 1 WHERE id = $1 AND password = $2", n.Account, password); err != nil {
			return err
		}
		if rehashed != "" {
			if err := rehash(ctx, tx, n.Account, password, rehashed); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM session WHERE account_id = $1 AND id NOT IN
			(SELECT id FROM session WHERE account_id = $1 ORDER BY used_at DESC, id DESC LIMIT $2)`, n.Account, MostSessions-1)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO session (id, account_id, access, confirmed, current, network, created_at, used_at)
			VALUES ($1, $2, $3, TRUE, $4, $5, $6, $6)`, n.ID, n.Account, n.Access, refresh, n.Network, millis(n.CreatedAt))
		if err != nil {
			return err
		}
		return rememberRefresh(ctx, tx, refresh, n.ID)
	})
}

func rememberRefresh(ctx context.Context, tx *sql.Tx, hash []byte, session string) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO refresh (hash, session_id) VALUES ($1, $2)", hash, session)
	return err
}

// Session finds the session of an access token, and notes that the client has this
// token if it is the latest one. It returns Unauthenticated.
func (s *Store) Session(ctx context.Context, id, access string, now time.Time) (autocode.HostedSession, error) {
	var n autocode.HostedSession
	var created, used int64
	var confirmed bool
	err := s.read.QueryRowContext(ctx, "SELECT id, account_id, access, confirmed, network, created_at, used_at FROM session WHERE id = $1", id).
		Scan(&n.ID, &n.Account, &n.Access, &confirmed, &n.Network, &created, &used)
	if errors.Is(err, sql.ErrNoRows) {
		return n, unauthenticated(reasonUnknown)
	}
	if err != nil {
		return n, translate(err)
	}
	n.CreatedAt, n.UsedAt = fromMillis(created), fromMillis(used)
	if !now.Before(n.Ends()) {
		return n, unauthenticated(reasonExpired)
	}
	if !confirmed && n.Access == access {
		return n, s.exec(ctx, "UPDATE session SET confirmed = TRUE WHERE id = $1 AND access = $2", id, access)
	}
	return n, nil
}

// refreshState is what decides whether a refresh token is good.
type refreshState struct {
	session   autocode.HostedSession
	current   []byte
	previous  []byte
	again     int
	confirmed bool
}

func findRefresh(ctx context.Context, q interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}, hash []byte) (refreshState, error) {
	var r refreshState
	var created, used int64
	err := q.QueryRowContext(ctx, `SELECT s.id, s.account_id, s.access, s.network, s.created_at, s.used_at, s.current, s.previous, s.again, s.confirmed
		FROM refresh r JOIN session s ON s.id = r.session_id WHERE r.hash = $1`, hash).
		Scan(&r.session.ID, &r.session.Account, &r.session.Access, &r.session.Network, &created, &used, &r.current, &r.previous, &r.again, &r.confirmed)
	if errors.Is(err, sql.ErrNoRows) {
		return r, unauthenticated(reasonUnknown)
	}
	r.session.CreatedAt, r.session.UsedAt = fromMillis(created), fromMillis(used)
	return r, err
}

// lost reports whether a token that was replaced may be used once more: nothing
// shows that its successor arrived, and not much time has passed.
func (r refreshState) lost(hash []byte, now time.Time) bool {
	return bytes.Equal(hash, r.previous) && !r.confirmed && now.Sub(r.session.UsedAt) <= RefreshGrace && r.again < RefreshAgain
}

// SessionOfRefresh finds the session that a refresh token would be good for now. It
// changes nothing, and returns Unauthenticated.
func (s *Store) SessionOfRefresh(ctx context.Context, hash []byte, now time.Time) (autocode.HostedSession, error) {
	r, err := findRefresh(ctx, s.read, hash)
	if err != nil {
		return r.session, translate(err)
	}
	if !now.Before(r.session.Ends()) {
		return r.session, unauthenticated(reasonExpired)
	}
	if !bytes.Equal(hash, r.current) && !r.lost(hash, now) {
		return r.session, unauthenticated(reasonReuse)
	}
	return r.session, nil
}

// Rotate replaces a refresh token by another one and notes the access token that is
// issued with it. It returns Unauthenticated with the reason unknown, expired, or
// reuse; the last one has ended the session, since somebody else had the token.
func (s *Store) Rotate(ctx context.Context, old, successor []byte, access string, now time.Time) (autocode.HostedSession, error) {
	var session autocode.HostedSession
	var refused error
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		refused = nil
		if _, err := tx.ExecContext(ctx, "UPDATE session SET turn = turn + 1 WHERE id = (SELECT session_id FROM refresh WHERE hash = $1)", old); err != nil {
			return err
		}
		r, err := findRefresh(ctx, tx, old)
		if err != nil {
			return err
		}
		session = r.session
		again := 0
		switch {
		case !now.Before(session.Ends()):
			refused = unauthenticated(reasonExpired)
		case bytes.Equal(old, r.current):
		case r.lost(old, now):
			again = r.again + 1
		default:
			refused = unauthenticated(reasonReuse)
		}
		if refused != nil {
			_, err := tx.ExecContext(ctx, "DELETE FROM session WHERE id = $1", session.ID)
			return err
		}
		if err := rememberRefresh(ctx, tx, successor, session.ID); err != nil {
			return err
		}
		// The minute of grace counts from the first rotation, not from each retry.
		if again == 0 {
			session.UsedAt = now
		}
		session.Access = access
		_, err = tx.ExecContext(ctx, "UPDATE session SET current = $2, previous = $3, again = $4, confirmed = FALSE, access = $5, used_at = $6 WHERE id = $1",
			session.ID, successor, old, again, access, millis(session.UsedAt))
		return err
	})
	if err == nil {
		err = refused
	}
	return session, err
}

// EndSession ends a session. One that is over already is no error.
func (s *Store) EndSession(ctx context.Context, id string) error {
	return s.exec(ctx, "DELETE FROM session WHERE id = $1", id)
}

// KnowsNetwork reports whether the account has a live session that began in a network.
func (s *Store) KnowsNetwork(ctx context.Context, account int64, network []byte, now time.Time) (bool, error) {
	var n int
	err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM session WHERE account_id = $1 AND network = $2 AND used_at > $3",
		account, network, millis(now.Add(-autocode.HostedSessionIdle))).Scan(&n)
	return n > 0, translate(err)
}
