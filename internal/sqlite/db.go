package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	driver "modernc.org/sqlite" // also registers the driver "sqlite"
	lib "modernc.org/sqlite/lib"

	"autocoding/internal/autocode"
)

// fileName is the database inside the data folder.
const fileName = "autocoding.db"

// Options says where the database lies and what it borrows.
type Options struct {
	Dir string           // the data folder; made if missing
	Now func() time.Time // the wall clock
	Log *slog.Logger
}

// DB is an open database. Close gives back its locks.
type DB struct {
	dir   string
	now   func() time.Time
	log   *slog.Logger
	write *sql.DB // one connection
	read  *sql.DB // query_only
	lock  *dataLock
	lease *lease

	backups sync.Mutex // one backup, purge of backups or restore at a time
}

// Open locks the data folder, examines and migrates the database and opens it.
// It returns Conflict while another process migrates or restores, NewerSchema for
// a database of a newer version, Damaged for one that is missing or does not open
// and that no backup replaces (the files are left in place or put aside), and
// StorageFull. The second result tells what had to be repaired, nil if nothing.
func Open(ctx context.Context, o Options) (*DB, *autocode.Repair, error) {
	db := &DB{dir: o.Dir, now: o.Now, log: o.Log}
	repair, err := db.open(ctx)
	if err != nil {
		return nil, repair, errors.Join(translate(err), db.Close())
	}
	return db, repair, nil
}

func (db *DB) open(ctx context.Context) (*autocode.Repair, error) {
	if err := makeFolders(db.dir); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	repair, err := db.prepare(ctx)
	if err != nil {
		return repair, err
	}
	if db.write, err = openPool(ctx, db.path(), false); err != nil {
		return repair, err
	}
	if db.read, err = openPool(ctx, db.path(), true); err != nil {
		return repair, err
	}
	if err := db.checkPragmas(ctx); err != nil {
		return repair, err
	}
	db.lease, err = takeLease(db.dir)
	if err == nil {
		db.reserveSpace()
	}
	return repair, err
}

// Close ends all use of the database and gives back its locks.
func (db *DB) Close() error {
	var errs []error
	if db.read != nil {
		errs = append(errs, db.read.Close())
	}
	if db.write != nil {
		errs = append(errs, db.write.Close())
	}
	errs = append(errs, db.lease.release(), db.lock.release())
	return errors.Join(errs...)
}

// Dir is the data folder.
func (db *DB) Dir() string { return db.dir }

func (db *DB) path() string { return filepath.Join(db.dir, fileName) }

// dsn names a file and says everything about a connection to it, so that each
// one of a pool has it.
func dsn(path string, pragmas ...string) string {
	q := url.Values{"_pragma": pragmas, "_txlock": {"immediate"}}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: q.Encode()}).String()
}

func openPool(ctx context.Context, path string, readOnly bool) (*sql.DB, error) {
	// The busy timeout comes first, since switching to WAL may have to wait itself.
	pragmas := []string{"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
		"secure_delete(1)", "temp_store(MEMORY)", "trusted_schema(0)", "journal_size_limit(4194304)", "wal_autocheckpoint(500)"}
	if runtime.GOOS == "darwin" {
		pragmas = append(pragmas, "fullfsync(1)", "checkpoint_fullfsync(1)")
	}
	if readOnly {
		pragmas = append(pragmas, "query_only(1)")
	}
	pool, err := sql.Open("sqlite", dsn(path, pragmas...))
	if err != nil {
		return nil, err
	}
	if readOnly {
		pool.SetMaxOpenConns(max(2, runtime.NumCPU()))
	} else {
		pool.SetMaxOpenConns(1)
	}
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return pool, nil
}

// checkPragmas refuses a database that does not keep its word: without
// synchronous FULL an acknowledged answer could be lost with the power.
func (db *DB) checkPragmas(ctx context.Context) error {
	var mode string
	var synchronous int
	if err := db.write.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&mode); err != nil {
		return err
	}
	if err := db.write.QueryRowContext(ctx, "PRAGMA synchronous").Scan(&synchronous); err != nil {
		return err
	}
	if mode != "wal" {
		// Some network file systems cannot share memory; a rollback journal is slower, not less safe.
		db.log.Warn("no write-ahead log on this file system", "journal_mode", mode)
	}
	if synchronous != 2 {
		return fmt.Errorf("synchronous is %d, want FULL", synchronous)
	}
	return nil
}

// inTx runs fn in one immediate transaction.
func (db *DB) inTx(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	if err := fn(tx); err != nil {
		return translate(errors.Join(err, ignoreDone(tx.Rollback())))
	}
	return translate(tx.Commit())
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// translate gives a driver's error a code, by its number.
func translate(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return autocode.Wrap(err, autocode.NotFound, "There is no such entry.")
	}
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case lib.SQLITE_FULL:
		return autocode.Wrap(err, autocode.StorageFull, "The disk is full. Free some space and try again.")
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return autocode.Wrap(err, autocode.Damaged, "The database is damaged.")
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return autocode.Wrap(err, autocode.Conflict, "The database is in use. Try again in a moment.")
	case lib.SQLITE_CONSTRAINT:
		return autocode.Wrap(err, autocode.Conflict, "There is such an entry already.")
	}
	return err
}

func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms)
}
