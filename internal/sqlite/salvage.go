package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// salvaged counts what a damaged database still gave.
type salvaged struct{ accounts, generations int }

// salvageTable is how rows of one table come over. Rows that the backup has stay
// as they are there, unless merge says otherwise.
type salvageTable struct {
	name    string
	columns []string
	rowid   bool // has one, so that ranges around a damaged page can be read
	merge   string
	keep    func(row []any) bool
}

var salvageTables = []salvageTable{
	{name: "account", columns: accountColumns, rowid: true, keep: accountRowProvesItself,
		merge: "ON CONFLICT DO UPDATE SET " + assign(accountColumns)},
	{name: "numbering", columns: []string{"account_id", "next"}, rowid: true,
		merge: "ON CONFLICT DO UPDATE SET next = max(next, excluded.next)"},
	{name: "generation", rowid: true, columns: generationColumns,
		merge: "ON CONFLICT (id) DO UPDATE SET hidden_at = max(hidden_at, excluded.hidden_at)"},
	{name: "piece", columns: []string{"generation_id", "seq", "sealed"}, merge: "ON CONFLICT DO NOTHING"},
	{name: "quota_use", rowid: true, columns: []string{"generation_id", "account_id", "used_at", "counted"},
		merge: "ON CONFLICT DO NOTHING"},
	{name: "vault_value", columns: []string{"account_id", "name", "sealed", "updated_at"}, merge: "ON CONFLICT DO NOTHING"},
	{name: "connection", columns: []string{"id", "account_id", "at", "sealed"}, merge: "ON CONFLICT DO NOTHING"},
	{name: "preference", columns: []string{"name", "value"}, merge: "ON CONFLICT DO NOTHING"},
}

func assign(columns []string) string {
	var sets []string
	for _, c := range columns {
		sets = append(sets, c+" = excluded."+c)
	}
	return strings.Join(sets, ", ")
}

// salvage copies every row that can still be read from the damaged file. It works
// on a copy, since replaying the log would change the file that was put aside.
func salvage(ctx context.Context, damaged, into string) (salvaged, error) {
	var saved salvaged
	work := filepath.Join(filepath.Dir(damaged), "salvage.tmp")
	for _, ending := range []string{"", "-wal"} {
		if err := copyFile(damaged+ending, work+ending); err != nil && ending == "" {
			return saved, err
		}
	}
	if err := mendHeader(work); err != nil {
		return saved, err
	}
	source, err := sql.Open("sqlite", dsn(work, "busy_timeout(5000)"))
	if err != nil {
		return saved, err
	}
	source.SetMaxOpenConns(1)
	err = inspect(ctx, into, func(target *sql.DB) error {
		for _, table := range salvageTables {
			before := countRows(ctx, target, table.name)
			table.columns = columnsOf(ctx, source, table)
			s := salvaging{ctx: ctx, from: source, to: target, table: table, patience: maxUnreadable}
			s.run()
			switch gained := countRows(ctx, target, table.name) - before; table.name {
			case "account":
				saved.accounts = gained
			case "generation":
				saved.generations = gained
			}
		}
		return nil
	})
	errs := []error{err, source.Close()}
	for _, ending := range databaseFiles {
		errs = append(errs, removeIfThere(work+ending))
	}
	return saved, errors.Join(errs...)
}

// mendHeader writes the signature that every database begins with, without which
// SQLite reads nothing, however sound the rest is.
func mendHeader(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt([]byte("SQLite format 3\x00"), 0)
	return errors.Join(err, f.Close())
}

// columnsOf leaves out the columns that a file of an older schema does not have. If
// it cannot tell, all are tried.
func columnsOf(ctx context.Context, c *sql.DB, table salvageTable) (present []string) {
	for _, column := range table.columns {
		var there int
		err := c.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info($1) WHERE name = $2", table.name, column).Scan(&there)
		if err != nil {
			return table.columns
		}
		if there > 0 {
			present = append(present, column)
		}
	}
	if len(present) == 0 {
		return table.columns
	}
	return present
}

func countRows(ctx context.Context, c *sql.DB, table string) (n int) {
	_ = c.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n) // a count for the person's information
	return n
}

// maxUnreadable is how many ranges may be unreadable before a table is given up.
const maxUnreadable = 2000

// salvaging carries over one table.
type salvaging struct {
	ctx      context.Context
	from     *sql.DB
	to       *sql.DB
	table    salvageTable
	patience int // unreadable ranges that are still borne
}

func (s *salvaging) run() {
	if !s.table.rowid {
		// Read from both ends until a damaged page stops it.
		if s.copyRows("1 = 1", "") != nil {
			_ = s.copyRows("1 = 1", "ORDER BY "+s.table.columns[0]+" DESC")
		}
		return
	}
	var lowest, highest sql.NullInt64
	row := s.from.QueryRowContext(s.ctx, "SELECT min(rowid), max(rowid) FROM "+s.table.name)
	if row.Scan(&lowest, &highest) == nil && highest.Valid {
		s.copyRange(lowest.Int64, highest.Int64)
		return
	}
	s.copyRange(1, 1<<16) // even the ends cannot be read: try the rows one could expect
}

// copyRange halves a range that cannot be read until the damage is fenced in.
func (s *salvaging) copyRange(low, high int64) {
	if low > high || s.ctx.Err() != nil || s.patience == 0 {
		return
	}
	if s.copyRows(fmt.Sprintf("rowid BETWEEN %d AND %d", low, high), "") == nil {
		return
	}
	if s.patience--; low == high {
		return
	}
	middle := low + (high-low)/2
	s.copyRange(low, middle)
	s.copyRange(middle+1, high)
}

func (s *salvaging) copyRows(where, order string) error {
	names := strings.Join(s.table.columns, ", ")
	rows, err := s.from.QueryContext(s.ctx, "SELECT "+names+" FROM "+s.table.name+" NOT INDEXED WHERE "+where+" "+order)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	insert := "INSERT INTO " + s.table.name + " (" + names + ") VALUES (" +
		strings.TrimSuffix(strings.Repeat("?, ", len(s.table.columns)), ", ") + ") " + s.table.merge
	for rows.Next() {
		values, err := scanRow(rows, len(s.table.columns))
		if err != nil {
			return err
		}
		if s.table.keep != nil && !s.table.keep(values) {
			continue
		}
		// A row that does not fit (its account is gone, a type is wrong) is damaged itself.
		_, _ = s.to.ExecContext(s.ctx, insert, values...)
	}
	return rows.Err()
}

// accountRowProvesItself compares the checksum of a salvaged account row.
func accountRowProvesItself(row []any) bool {
	last := len(row) - 1
	sum, ok := row[last].([]byte)
	return ok && bytes.Equal(sum, checksum(row[:last]))
}
