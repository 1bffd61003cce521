package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

// purgeBatch bounds how many rows one transaction of a purge erases.
const purgeBatch = 500

// Purge erases for good what was hidden before a time, and accounts whose
// deletion was begun: first from every backup and every file that was put aside,
// then from the database and its log. What it could not finish (a crash, a full
// disk) it finishes the next time. It answers how many generations went.
func (db *DB) Purge(ctx context.Context, hiddenBefore time.Time) (n int, err error) {
	err = db.withBackups(ctx, func() error {
		for {
			batch, err := db.hiddenRows(ctx, hiddenBefore)
			if err != nil || len(batch) == 0 {
				return err
			}
			if err := db.withRoom(func() error { return db.eraseRows(ctx, batch) }); err != nil {
				return err
			}
			n += len(batch)
		}
	})
	if err == nil && n > 0 {
		err = db.withRoom(func() error { return db.emptyLog(ctx) })
	}
	return n, translate(err)
}

// DeleteAccount erases an account and everything of it for good.
func (db *DB) DeleteAccount(ctx context.Context, account string) error {
	// From here on a crash cannot bring the account back, see ResumeDeletions.
	err := db.withRoom(func() error {
		return db.inTx(ctx, func(tx *sql.Tx) error {
			result, err := tx.ExecContext(ctx, "UPDATE account SET deleted = 1 WHERE id = $1", account)
			if err := oneRow(result, err); err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, "UPDATE generation SET hidden_at = 1 WHERE account_id = $1", account)
			return err
		})
	})
	if err != nil {
		return err
	}
	return db.ResumeDeletions(ctx)
}

// ResumeDeletions finishes deletions of accounts that a crash cut short.
func (db *DB) ResumeDeletions(ctx context.Context) error {
	ids, err := db.strings(ctx, "SELECT id FROM account WHERE deleted = 1")
	if err != nil || len(ids) == 0 {
		return err
	}
	if _, err := db.Purge(ctx, time.UnixMilli(2)); err != nil {
		return err
	}
	err = db.withBackups(ctx, func() error {
		for _, id := range ids {
			if err := db.eraseAccount(ctx, id); err != nil {
				return err
			}
		}
		return nil
	})
	return translate(errors.Join(err, db.emptyLog(ctx)))
}

func (db *DB) eraseAccount(ctx context.Context, id string) error {
	blobs, err := db.blobs(ctx, `SELECT by_password FROM account WHERE id = $1 UNION ALL SELECT by_recovery FROM account WHERE id = $1
		UNION ALL SELECT by_device FROM account WHERE id = $1 AND by_device IS NOT NULL
		UNION ALL SELECT CAST(email AS BLOB) FROM account WHERE id = $1
		UNION ALL SELECT sealed FROM vault_value WHERE account_id = $1
		UNION ALL SELECT sealed FROM connection WHERE account_id = $1`, id)
	if err != nil {
		return err
	}
	if err := db.eraseElsewhere(ctx, blobs, func(tx *sql.Tx) error { return eraseAccountIn(ctx, tx, id) }); err != nil {
		return err
	}
	return db.inTx(ctx, func(tx *sql.Tx) error { return eraseAccountIn(ctx, tx, id) })
}

func eraseAccountIn(ctx context.Context, tx *sql.Tx, id string) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM account WHERE id = $1", id)
	return err
}

// eraseRows erases generations everywhere, from the database last, so that a
// purge that was cut short begins again.
func (db *DB) eraseRows(ctx context.Context, ids []string) error {
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	in := "(" + placeholders(1, len(ids)) + ")"
	erase := func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM generation WHERE id IN "+in, args...)
		return err
	}
	blobs, err := db.blobs(ctx, "SELECT request FROM generation WHERE id IN "+in+" UNION ALL SELECT note FROM generation WHERE id IN "+in+
		" UNION ALL SELECT answer FROM generation WHERE answer IS NOT NULL AND id IN "+in+
		" UNION ALL SELECT result FROM generation WHERE result IS NOT NULL AND id IN "+in+
		" UNION ALL SELECT sealed FROM piece WHERE generation_id IN "+in, args...)
	if err != nil {
		return err
	}
	if err := db.eraseElsewhere(ctx, blobs, erase); err != nil {
		return err
	}
	return db.inTx(ctx, erase)
}

// eraseElsewhere erases rows from the backups by the same statement and their
// sealed bytes from files that were put aside, which may not open any more.
func (db *DB) eraseElsewhere(ctx context.Context, sealed [][]byte, erase func(*sql.Tx) error) error {
	backups, err := db.Backups()
	if err != nil {
		return err
	}
	for _, b := range backups {
		if err := eraseInBackup(ctx, filepath.Join(db.dir, backupFolder, b.Name), erase); err != nil {
			return fmt.Errorf("purge backup %s: %w", b.Name, err)
		}
	}
	return scrubPutAside(db.dir, sealed)
}

func eraseInBackup(ctx context.Context, path string, erase func(*sql.Tx) error) error {
	return inspectCopy(path, func(c *sql.DB) error {
		tx, err := c.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		if err := erase(tx); err != nil {
			return errors.Join(err, tx.Rollback())
		}
		return tx.Commit()
	})
}

// emptyLog moves the write-ahead log into the database and cuts it to nothing,
// since its old frames still hold what was erased.
func (db *DB) emptyLog(ctx context.Context) error {
	for range 50 {
		var busy, frames, moved int
		if err := db.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved); err != nil {
			return err
		}
		if busy == 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(lockRetry):
		}
	}
	return errors.New("the log is in use and could not be emptied")
}

func (db *DB) hiddenRows(ctx context.Context, before time.Time) ([]string, error) {
	return db.strings(ctx, fmt.Sprintf("SELECT id FROM generation WHERE hidden_at <> 0 AND hidden_at < $1 LIMIT %d", purgeBatch), millis(before))
}

func (db *DB) strings(ctx context.Context, query string, args ...any) ([]string, error) {
	blobs, err := db.blobs(ctx, query, args...)
	texts := make([]string, len(blobs))
	for i, b := range blobs {
		texts[i] = string(b)
	}
	return texts, err
}

// blobs reads the one column of a query.
func (db *DB) blobs(ctx context.Context, query string, args ...any) (all [][]byte, err error) {
	rows, err := db.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var b []byte
		if err := rows.Scan(&b); err != nil {
			return nil, translate(err)
		}
		all = append(all, b)
	}
	return all, translate(rows.Err())
}
