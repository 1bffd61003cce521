package sqlite

import (
	"context"
	"database/sql"
	"time"
)

// mostConnections is how many lines of the ledger of connections are kept for an
// account.
const mostConnections = 1000

// PutConnection stores a line of the ledger of connections, or stores it anew, and
// drops the oldest beyond a thousand.
func (db *DB) PutConnection(ctx context.Context, account, id string, at time.Time, sealed []byte) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO connection (id, account_id, at, sealed) VALUES ($1, $2, $3, $4)
			ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed WHERE account_id = excluded.account_id`, id, account, millis(at), sealed)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM connection WHERE id IN (SELECT id FROM connection WHERE account_id = $1
			ORDER BY at DESC, id DESC LIMIT -1 OFFSET $2)`, account, mostConnections)
		return err
	})
}

// ConnectionRow is a line of the ledger of connections. Its content is sealed.
type ConnectionRow struct {
	ID     string
	At     time.Time
	Sealed []byte
}

// Connections lists the lines of an account, newest first.
func (db *DB) Connections(ctx context.Context, account string) (all []ConnectionRow, err error) {
	rows, err := db.read.QueryContext(ctx, "SELECT id, at, sealed FROM connection WHERE account_id = $1 ORDER BY at DESC, id DESC", account)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r ConnectionRow
		var at int64
		if err := rows.Scan(&r.ID, &at, &r.Sealed); err != nil {
			return nil, translate(err)
		}
		r.At = fromMillis(at)
		all = append(all, r)
	}
	return all, translate(rows.Err())
}

// ClearConnections erases the lines of an account, from backups and files that were
// put aside too.
func (db *DB) ClearConnections(ctx context.Context, account string) error {
	erase := func(tx *sql.Tx) error {
		var there bool // a backup may be from before there was a ledger
		err := tx.QueryRowContext(ctx, "SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'connection'").Scan(&there)
		if err != nil || !there {
			return err
		}
		_, err = tx.ExecContext(ctx, "DELETE FROM connection WHERE account_id = $1", account)
		return err
	}
	err := db.withBackups(ctx, func() error {
		blobs, err := db.blobs(ctx, "SELECT sealed FROM connection WHERE account_id = $1", account)
		if err != nil {
			return err
		}
		if err := db.eraseElsewhere(ctx, blobs, erase); err != nil {
			return err
		}
		return db.inTx(ctx, erase)
	})
	if err != nil {
		return translate(err)
	}
	return db.emptyLog(ctx)
}
