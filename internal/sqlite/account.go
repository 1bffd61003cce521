package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"strings"

	"autocoding/internal/autocode"
)

// accountColumns in the order of accountValues; the checksum, which covers the
// others, comes last.
var accountColumns = []string{"id", "server", "email", "email_key", "key_version", "kdf", "by_password", "by_recovery",
	"recovery_confirmed", "by_device", "device_used_at", "created_at", "deleted", "checksum"}

func accountValues(a autocode.Account) []any {
	values := []any{a.ID, a.Server, a.Email, a.EmailKey, int64(a.KeyVersion), a.KDF, a.ByPassword, a.ByRecovery,
		truth(a.RecoveryConfirmed), a.ByDevice, millis(a.DeviceUsed), millis(a.CreatedAt), int64(0)}
	return append(values, checksum(values))
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// checksum covers a row's values with their types and lengths.
func checksum(values []any) []byte {
	h := sha256.New()
	for _, v := range values {
		if b, ok := v.([]byte); ok && b == nil {
			v = nil
		}
		if text, ok := v.(string); ok {
			v = []byte(text) // the driver answers TEXT of an unknown column as either
		}
		_, _ = fmt.Fprintf(h, "%T:%x;", v, v)
	}
	return h.Sum(nil)
}

// InsertAccount stores a new account. It returns Conflict for the field email if
// the address is taken.
func (db *DB) InsertAccount(ctx context.Context, a autocode.Account) error {
	err := db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO account ("+strings.Join(accountColumns, ", ")+
			") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", accountValues(a)...)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO numbering (account_id, next) VALUES ($1, 1)", a.ID)
		return err
	})
	if autocode.CodeOf(err) == autocode.Conflict {
		return &autocode.Error{Code: autocode.Conflict, Field: "email", Reason: "taken",
			Message: "There is an account with this address on this computer already.", Err: err}
	}
	return err
}

// UpdateAccount replaces what can change of an account: its keys. It returns
// NotFound if the account is gone.
func (db *DB) UpdateAccount(ctx context.Context, a autocode.Account) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE account SET server = $2, email = $3, email_key = $4, key_version = $5,
			kdf = $6, by_password = $7, by_recovery = $8, recovery_confirmed = $9, by_device = $10, device_used_at = $11,
			created_at = $12, deleted = $13, checksum = $14 WHERE id = $1 AND deleted = 0`, accountValues(a)...)
		return oneRow(result, err)
	})
}

// oneRow turns a statement that met no row into NotFound.
func oneRow(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return fmt.Errorf("no row: %w", sql.ErrNoRows)
	}
	return nil
}

// AccountByEmail finds an account by its folded address. It returns NotFound.
func (db *DB) AccountByEmail(ctx context.Context, server, emailKey string) (autocode.Account, error) {
	return db.oneAccount(ctx, "server = $1 AND email_key = $2", server, emailKey)
}

// AccountByID finds an account. It returns NotFound.
func (db *DB) AccountByID(ctx context.Context, id string) (autocode.Account, error) {
	return db.oneAccount(ctx, "id = $1", id)
}

func (db *DB) oneAccount(ctx context.Context, where string, args ...any) (autocode.Account, error) {
	all, err := db.accounts(ctx, where, args...)
	if err == nil && len(all) == 0 {
		err = autocode.Errorf(autocode.NotFound, "There is no such account.")
	}
	if err != nil {
		return autocode.Account{}, err
	}
	return all[0], nil
}

// Accounts lists the accounts of this computer, the one last used without a
// password first.
func (db *DB) Accounts(ctx context.Context) ([]autocode.Account, error) {
	return db.accounts(ctx, "1 = 1")
}

func (db *DB) accounts(ctx context.Context, where string, args ...any) (all []autocode.Account, err error) {
	rows, err := db.read.QueryContext(ctx, `SELECT id, server, email, email_key, key_version, kdf, by_password, by_recovery,
		recovery_confirmed, by_device, device_used_at, created_at FROM account
		WHERE deleted = 0 AND `+where+` ORDER BY device_used_at DESC, created_at`, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var a autocode.Account
		var used, created int64
		if err := rows.Scan(&a.ID, &a.Server, &a.Email, &a.EmailKey, &a.KeyVersion, &a.KDF, &a.ByPassword, &a.ByRecovery,
			&a.RecoveryConfirmed, &a.ByDevice, &used, &created); err != nil {
			return nil, translate(err)
		}
		a.DeviceUsed, a.CreatedAt = fromMillis(used), fromMillis(created)
		all = append(all, a)
	}
	return all, translate(rows.Err())
}
