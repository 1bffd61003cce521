package store

import (
	"context"
	"database/sql"
	"time"

	"autocoding/internal/autocode"
)

const accountColumns = "id, email, folded, password, first_name, last_name, created_at"

func scanAccount(row *sql.Row) (a autocode.HostedAccount, err error) {
	var created int64
	err = row.Scan(&a.ID, &a.Email, &a.Folded, &a.Password, &a.FirstName, &a.LastName, &created)
	a.CreatedAt = fromMillis(created)
	return a, translate(err)
}

// CreateAccount stores an account and gives its id. An invite, if it is not nil, is the
// hash of a code that is used up by it. It returns Conflict for an address that is
// taken, and Invalid for the field invite for a code that is not good.
func (s *Store) CreateAccount(ctx context.Context, a autocode.HostedAccount, invite []byte) (id int64, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		if invite != nil {
			if err := useInvite(ctx, tx, invite, a.CreatedAt); err != nil {
				return err
			}
		}
		return tx.QueryRowContext(ctx, `INSERT INTO account (email, folded, password, first_name, last_name, created_at)
			VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`, a.Email, a.Folded, a.Password, a.FirstName, a.LastName, millis(a.CreatedAt)).Scan(&id)
	})
	return id, err
}

func useInvite(ctx context.Context, tx *sql.Tx, hash []byte, now time.Time) error {
	return execOne(ctx, tx, autocode.InvalidField("invite", "unknown", "This invitation is not valid, or was used up."),
		"UPDATE invite SET uses = uses - 1 WHERE hash = $1 AND uses > 0 AND expires_at > $2", hash, millis(now))
}

// CreateInvite stores the hash of a code that lets people sign up.
func (s *Store) CreateInvite(ctx context.Context, hash []byte, uses int, expires time.Time) error {
	return s.exec(ctx, "INSERT INTO invite (hash, uses, expires_at) VALUES ($1, $2, $3)", hash, uses, millis(expires))
}

// AccountByEmail finds an account by the folded form of its address. It returns
// NotFound.
func (s *Store) AccountByEmail(ctx context.Context, folded string) (autocode.HostedAccount, error) {
	return scanAccount(s.read.QueryRowContext(ctx, "SELECT "+accountColumns+" FROM account WHERE folded = $1", folded))
}

// Account finds an account. It returns NotFound.
func (s *Store) Account(ctx context.Context, id int64) (autocode.HostedAccount, error) {
	return scanAccount(s.read.QueryRowContext(ctx, "SELECT "+accountColumns+" FROM account WHERE id = $1", id))
}

// Rename changes the names of an account; nil leaves one as it is.
func (s *Store) Rename(ctx context.Context, id int64, first, last *string) error {
	return s.exec(ctx, "UPDATE account SET first_name = COALESCE($2, first_name), last_name = COALESCE($3, last_name) WHERE id = $1", id, first, last)
}

// ChangePassword replaces a password's hash and ends every session of the account but
// one; "" ends all of them. It returns Conflict, and changes nothing, if the hash is
// not the old one any more.
func (s *Store) ChangePassword(ctx context.Context, id int64, old, changed, keep string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if err := rehash(ctx, tx, id, old, changed); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM session WHERE account_id = $1 AND id <> $2", id, keep)
		return err
	})
}

func rehash(ctx context.Context, tx *sql.Tx, id int64, old, changed string) error {
	return execOne(ctx, tx, errChanged(), "UPDATE account SET password = $3 WHERE id = $1 AND password = $2", id, old, changed)
}

func errChanged() error {
	return &autocode.Error{Code: autocode.Conflict, Field: "password", Message: "The password was changed meanwhile."}
}

// DeleteAccount erases an account and everything of it, if its password's hash is still
// this one. It returns Conflict otherwise.
func (s *Store) DeleteAccount(ctx context.Context, id int64, password string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		return execOne(ctx, tx, errChanged(), "DELETE FROM account WHERE id = $1 AND password = $2", id, password)
	})
}

// ForgetKeys lets the next instance that starts decide about the key. It is for a key
// that was lost.
func (s *Store) ForgetKeys(ctx context.Context) error { return s.exec(ctx, "DELETE FROM signing_key") }

// AgreeOnKeys makes sure that every instance on the database signs with a key that the
// others know. It returns Conflict if none of these keys is one of theirs.
func (s *Store) AgreeOnKeys(ctx context.Context, ids []string, now time.Time) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		// Two instances that start at once on an empty table must not both be the first.
		if s.dialect == postgres {
			if _, err := tx.ExecContext(ctx, "LOCK TABLE signing_key IN EXCLUSIVE MODE"); err != nil {
				return err
			}
		}
		var all, known int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM signing_key").Scan(&all); err != nil {
			return err
		}
		for _, id := range ids {
			var n int
			if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM signing_key WHERE id = $1", id).Scan(&n); err != nil {
				return err
			}
			known += n
		}
		if all > 0 && known == 0 {
			return &autocode.Error{Code: autocode.Conflict, Field: "signing_key",
				Message: "This database is used with another signing key. Give this instance the same one; if that is lost, run accountd forget-keys."}
		}
		for _, id := range ids {
			if _, err := tx.ExecContext(ctx, "INSERT INTO signing_key (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", id, millis(now)); err != nil {
				return err
			}
		}
		return nil
	})
}
