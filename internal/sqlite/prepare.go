package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"autocoding/internal/autocode"
)

// applicationID marks our files, see PRAGMA application_id.
const applicationID = 0x4155434F

// createdMark is written into the lock file once a database exists, so that one
// that vanishes later is not taken for a first start.
const createdMark = "database created\n"

// prepare leaves a sound database of our schema in place and the shared lock held.
func (db *DB) prepare(ctx context.Context) (*autocode.Repair, error) {
	var repair *autocode.Repair
	exclusive, err := tryExclusive(db.dir)
	if err != nil {
		return repair, err
	}
	if exclusive != nil {
		repair, err = db.prepareAlone(ctx)
		if err = errors.Join(err, exclusive.release()); err != nil {
			return repair, err
		}
	}
	if db.lock, err = lockShared(ctx, db.dir); err != nil {
		return repair, err
	}
	current, target, err := schemaVersions(ctx, db.path())
	switch {
	case err != nil:
		return repair, err
	case current > target:
		return repair, newerSchema(current, target)
	case current < target:
		return repair, autocode.Errorf(autocode.Conflict, "An older Auto Coding is open. Close it and start again.")
	}
	return repair, nil
}

// prepareAlone examines, repairs and migrates. The caller holds the exclusive lock.
func (db *DB) prepareAlone(ctx context.Context) (*autocode.Repair, error) {
	sweepLeases(db.dir)
	sweepTemporary(db.dir)
	var repair *autocode.Repair
	finding := db.examine(ctx)
	if autocode.CodeOf(finding) == autocode.NewerSchema {
		return repair, finding
	}
	if finding != nil {
		db.log.Error("the database does not open", "cause", finding)
		var err error
		if repair, err = db.recover(ctx, finding); err != nil {
			return repair, err
		}
	}
	if err := db.migrate(ctx); err != nil {
		return repair, err
	}
	return repair, markCreated(db.dir)
}

// examine answers nil for a sound database and for a first start. The quick check
// runs only after an unclean end, which a write-ahead log left behind betrays.
func (db *DB) examine(ctx context.Context) error {
	info, err := os.Stat(db.path())
	if errors.Is(err, os.ErrNotExist) || err == nil && info.Size() == 0 {
		if hasHistory(db.dir) {
			return autocode.Errorf(autocode.Damaged, "The database is missing or empty.")
		}
		return nil
	}
	if err != nil {
		return err
	}
	if err := checkHeader(db.path()); err != nil {
		return err
	}
	wal, err := os.Stat(db.path() + "-wal")
	unclean := err == nil && wal.Size() > 0
	return inspect(ctx, db.path(), func(c *sql.DB) error {
		current, target, err := versions(ctx, c)
		if err != nil {
			return err
		}
		if current > target {
			return newerSchema(current, target)
		}
		var id int
		if err := c.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
			return err
		}
		if id != applicationID && current > 0 {
			return autocode.Errorf(autocode.Damaged, "The file is not a database of Auto Coding.")
		}
		if unclean {
			if err := checkIntegrity(ctx, c, "quick_check"); err != nil {
				return err
			}
		}
		if current < target {
			return nil
		}
		return checkAccounts(ctx, c)
	})
}

// checkAccounts proves the account rows. Everything else proves itself when it is
// opened, but a damaged account row would just refuse the right password.
func checkAccounts(ctx context.Context, c *sql.DB) error {
	rows, err := c.QueryContext(ctx, "SELECT "+strings.Join(accountColumns, ", ")+" FROM account WHERE deleted = 0")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		values, err := scanRow(rows, len(accountColumns))
		if err != nil {
			return err
		}
		if !accountRowProvesItself(values) {
			return autocode.Errorf(autocode.Damaged, "An account is damaged in the database.")
		}
	}
	return rows.Err()
}

// scanRow reads a row of values of any type.
func scanRow(rows *sql.Rows, columns int) ([]any, error) {
	values, pointers := make([]any, columns), make([]any, columns)
	for i := range values {
		pointers[i] = &values[i]
	}
	return values, rows.Scan(pointers...)
}

// inspect opens a database for a look by one function.
func inspect(ctx context.Context, path string, look func(*sql.DB) error) error {
	c, err := openPool(ctx, path, false)
	if err != nil {
		return err
	}
	return errors.Join(look(c), c.Close())
}

func checkHeader(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	header := make([]byte, 16)
	if _, err := io.ReadFull(f, header); err != nil || string(header) != "SQLite format 3\x00" {
		return autocode.Errorf(autocode.Damaged, "The file is not a database any more.")
	}
	return nil
}

// checkIntegrity runs quick_check or integrity_check.
func checkIntegrity(ctx context.Context, c *sql.DB, pragma string) error {
	var verdict string
	if err := c.QueryRowContext(ctx, "PRAGMA "+pragma+"(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return &autocode.Error{Code: autocode.Damaged, Message: "The database is damaged.", Err: errors.New(verdict)}
	}
	return nil
}

// hasHistory reports whether the folder ever held a database.
func hasHistory(dir string) bool {
	mark, err := os.ReadFile(filepath.Join(dir, dataLockName))
	if err == nil && string(mark) == createdMark {
		return true
	}
	backups, err := listBackups(dir)
	return err == nil && len(backups) > 0
}

func markCreated(dir string) error {
	if err := os.WriteFile(filepath.Join(dir, dataLockName), []byte(createdMark), 0o600); err != nil {
		return fmt.Errorf("mark the data folder: %w", err)
	}
	return nil
}

// sweepTemporary removes what an interrupted backup or restore left.
func sweepTemporary(dir string) {
	for _, pattern := range []string{"*.tmp", "*.tmp-wal", "*.tmp-shm", "*.tmp-journal"} {
		for _, folder := range []string{dir, filepath.Join(dir, backupFolder), filepath.Join(dir, asideFolder, "*")} {
			left, _ := filepath.Glob(filepath.Join(folder, pattern))
			for _, path := range left {
				_ = os.Remove(path)
			}
		}
	}
}
