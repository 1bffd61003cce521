package store

import (
	"context"
	"database/sql"
	sqldriver "database/sql/driver"
	"errors"
	"io"
	"math/rand/v2"
	"net"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"autocoding/internal/autocode"
)

// mostTries is how often a transaction is tried that others got in the way of.
const mostTries = 5

// inTx runs fn in one transaction, again where it is the one that has to give way. So
// fn must not leave anything behind but what is in tx.
func (s *Store) inTx(ctx context.Context, fn func(tx *sql.Tx) error) error {
	for try := 1; ; try++ {
		err := s.once(ctx, fn)
		if err == nil || try == mostTries || !gaveWay(err) {
			return translate(err)
		}
		pause := time.Duration(rand.Int64N(int64(10*time.Millisecond) << try)) //nolint:gosec // not a secret: it keeps two from meeting again
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return translate(ctx.Err())
		}
	}
}

// gaveWay reports whether a transaction failed only because of others: PostgreSQL
// ended it (40001, 40P01), or another program had SQLite's file for too long.
func gaveWay(err error) bool {
	var pg *pgconn.PgError
	var lite *driver.Error
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01") || errors.As(err, &lite) && lite.Code()&0xff == lib.SQLITE_BUSY
}

func (s *Store) once(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		if undone := tx.Rollback(); undone != nil && !errors.Is(undone, sql.ErrTxDone) {
			return errors.Join(err, undone)
		}
		return err
	}
	return tx.Commit()
}

// exec runs one statement that is a transaction of its own.
func (s *Store) exec(ctx context.Context, statement string, args ...any) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, statement, args...)
		return err
	})
}

// execOne runs a statement that must change a row, and returns otherwise if it does not.
func execOne(ctx context.Context, tx *sql.Tx, otherwise error, statement string, args ...any) error {
	done, err := tx.ExecContext(ctx, statement, args...)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return otherwise
}

// translate gives a driver's error a code, by its number.
func translate(err error) error {
	if err == nil {
		return nil
	}
	var coded *autocode.Error
	if errors.As(err, &coded) {
		return err
	}
	busy := &autocode.Error{Code: autocode.Timeout, Message: "The database does not answer in time. Try again in a moment.", Err: err}
	full := &autocode.Error{Code: autocode.StorageFull, Message: "The disk of the database is full.", Err: err}
	taken := &autocode.Error{Code: autocode.Conflict, Message: "There is such an entry already.", Err: err}
	if errors.Is(err, sql.ErrNoRows) {
		return &autocode.Error{Code: autocode.NotFound, Message: "There is no such entry.", Err: err}
	}
	var lite *driver.Error
	if errors.As(err, &lite) {
		switch lite.Code() & 0xff {
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_INTERRUPT, lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN:
			return busy
		case lib.SQLITE_FULL:
			return full
		case lib.SQLITE_CONSTRAINT:
			return taken
		}
		return err
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		switch {
		case pg.Code == "23505" || pg.Code == "23503":
			return taken
		case pg.Code == "53100":
			return full
		case pg.Code == "57014" || pg.Code == "40001" || pg.Code == "40P01" || pg.Code[:2] == "53" || pg.Code[:2] == "57" || pg.Code[:2] == "08" || pg.Code == "55P03":
			return busy
		}
		return err
	}
	var connect *pgconn.ConnectError
	var network net.Error
	if errors.As(err, &connect) || errors.As(err, &network) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) ||
		pgconn.Timeout(err) || errors.Is(err, sql.ErrConnDone) || errors.Is(err, sqldriver.ErrBadConn) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return busy
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
	return time.UnixMilli(ms).UTC()
}
