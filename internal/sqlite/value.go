package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// PutValue stores a sealed value of an account under a name, in place of an
// earlier one.
func (db *DB) PutValue(ctx context.Context, account, name string, sealed []byte) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO vault_value (account_id, name, sealed, updated_at) VALUES ($1, $2, $3, $4)
			ON CONFLICT (account_id, name) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`,
			account, name, sealed, millis(db.now()))
		return err
	})
}

// Value finds a sealed value; nil if there is none.
func (db *DB) Value(ctx context.Context, account, name string) (sealed []byte, err error) {
	err = db.read.QueryRowContext(ctx, "SELECT sealed FROM vault_value WHERE account_id = $1 AND name = $2", account, name).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return sealed, translate(err)
}

// ValueNames lists the names of an account's values that begin with prefix.
func (db *DB) ValueNames(ctx context.Context, account, prefix string) (names []string, err error) {
	rows, err := db.read.QueryContext(ctx, "SELECT name FROM vault_value WHERE account_id = $1 ORDER BY name", account)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, translate(err)
		}
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	return names, translate(rows.Err())
}

// DeleteValue removes a value, if there is one.
func (db *DB) DeleteValue(ctx context.Context, account, name string) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM vault_value WHERE account_id = $1 AND name = $2", account, name)
		return err
	})
}

// Preference finds a choice of this computer; "" if there is none.
func (db *DB) Preference(ctx context.Context, name string) (value string, err error) {
	err = db.read.QueryRowContext(ctx, "SELECT value FROM preference WHERE name = $1", name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, translate(err)
}

// SetPreference stores a choice of this computer.
func (db *DB) SetPreference(ctx context.Context, name, value string) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO preference (name, value) VALUES ($1, $2)
			ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
		return err
	})
}
