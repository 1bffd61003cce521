package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// Index finds an account's generations by words and by what is known of them. It
// lives in memory only, from unlock to lock, since its content is what the
// database seals. Methods may be called by several goroutines.
type Index struct{ db *sql.DB }

// IndexEntry is what the index knows of a generation.
type IndexEntry struct {
	ID           string
	Number       int
	CreatedAt    time.Time
	Language     autocode.Language
	Purpose      autocode.Purpose
	Engine       string
	Model        string
	State        autocode.State
	Favourite    bool
	Free         bool
	Size         int
	PromptTokens int
	AnswerTokens int
	Request      string // title and detail
	Answer       string
}

// rowid counts milliseconds in its upper bits, so that the newest first is the
// order of the index itself and nothing needs sorting.
const indexSchema = `
CREATE TABLE entry (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number INTEGER, created_at INTEGER, language TEXT, purpose TEXT,
    engine TEXT, model TEXT, state TEXT, favourite INTEGER, free INTEGER, size INTEGER, prompt_tokens INTEGER, answer_tokens INTEGER
) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (request, answer, content = '', contentless_delete = 1,
    prefix = '2', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);
INSERT INTO words (words, rank) VALUES ('automerge', 0);`

// sameMillisecond is how many generations can begin in one.
const sameMillisecond = 1 << 20

// NewIndex makes an empty index. Close frees it.
func NewIndex(ctx context.Context) (*Index, error) {
	db, err := sql.Open("sqlite", ":memory:?_pragma=temp_store(MEMORY)&_pragma=journal_mode(OFF)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	db.SetConnMaxIdleTime(0)
	if _, err := db.ExecContext(ctx, indexSchema); err != nil {
		return nil, errors.Join(fmt.Errorf("make the index: %w", err), db.Close())
	}
	return &Index{db}, nil
}

// Close drops the index from memory.
func (x *Index) Close() error { return x.db.Close() }

// Put adds entries or replaces those with the same ids.
func (x *Index) Put(ctx context.Context, entries ...IndexEntry) error {
	if len(entries) == 0 {
		return nil
	}
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := put(ctx, tx, entries); err != nil {
		return errors.Join(fmt.Errorf("index: %w", err), tx.Rollback())
	}
	return tx.Commit()
}

// put writes all rows first and all words then, in one statement: FTS5 flushes
// what it has gathered at every statement that could fail half-way.
func put(ctx context.Context, tx *sql.Tx, entries []IndexEntry) error {
	values := make([]any, 0, 3*len(entries))
	for _, e := range entries {
		if err := removeEntry(ctx, tx, e.ID); err != nil {
			return err
		}
		row, err := putEntry(ctx, tx, e)
		if err != nil {
			return err
		}
		values = append(values, row, indexText(e.Request), indexText(e.Answer))
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO words (rowid, request, answer) VALUES (?, ?, ?)"+
		strings.Repeat(", (?, ?, ?)", len(entries)-1), values...)
	return err
}

func putEntry(ctx context.Context, tx *sql.Tx, e IndexEntry) (row int64, err error) {
	first := millis(e.CreatedAt) * sameMillisecond
	err = tx.QueryRowContext(ctx, `INSERT INTO entry (rowid, id, number, created_at, language, purpose, engine, model, state,
		favourite, free, size, prompt_tokens, answer_tokens)
		VALUES ((SELECT coalesce(max(rowid) + 1, $1) FROM entry WHERE rowid BETWEEN $1 AND $2),
		$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING rowid`,
		first, first+sameMillisecond-1, e.ID, e.Number, millis(e.CreatedAt), e.Language, e.Purpose, e.Engine, e.Model, e.State,
		truth(e.Favourite), truth(e.Free), e.Size, e.PromptTokens, e.AnswerTokens).Scan(&row)
	return row, err
}

// Clear drops every entry.
func (x *Index) Clear(ctx context.Context) error {
	_, err := x.db.ExecContext(ctx, "DELETE FROM entry; INSERT INTO words (words) VALUES ('delete-all')")
	return err
}

// Remove drops entries; unknown ids are no error.
func (x *Index) Remove(ctx context.Context, ids ...string) error {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := removeEntry(ctx, tx, id); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	return tx.Commit()
}

func removeEntry(ctx context.Context, tx *sql.Tx, id string) error {
	var row int64
	err := tx.QueryRowContext(ctx, "DELETE FROM entry WHERE id = $1 RETURNING rowid", id).Scan(&row)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "DELETE FROM words WHERE rowid = $1", row)
	return err
}

// Find gives the ids of the entries that match, newest first, and how many there
// are in all; counting ends above autocode.CountLimit. Skip leaves out that many
// from the top.
func (x *Index) Find(ctx context.Context, f autocode.Filter, skip, limit int) (ids []string, total int, err error) {
	from, order, args := clauses(f)
	if err := x.db.QueryRowContext(ctx, fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %d)", from, autocode.CountLimit+1), args...).Scan(&total); err != nil {
		return nil, 0, err
	}
	rows, err := x.db.QueryContext(ctx, fmt.Sprintf("SELECT id FROM %s ORDER BY %s.rowid DESC LIMIT %d OFFSET %d", from, order, limit, skip), args...)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, 0, err
		}
		ids = append(ids, id)
	}
	return ids, total, rows.Err()
}

// clauses gives the tables and conditions of a filter, and the table whose order
// is that of the answer.
func clauses(f autocode.Filter) (from, order string, args []any) {
	from, order = "entry", "entry"
	var where []string
	match := matchExpression(f.Text)
	if match != "" {
		from, order = "words CROSS JOIN entry ON entry.rowid = words.rowid", "words"
		where = append(where, "words MATCH ?")
		args = append(args, match)
	}
	oneOf := func(column string, n int, value func(int) any) {
		if n == 0 {
			return
		}
		for i := range n {
			args = append(args, value(i))
		}
		where = append(where, column+" IN (?"+strings.Repeat(", ?", n-1)+")")
	}
	oneOf("language", len(f.Languages), func(i int) any { return f.Languages[i] })
	oneOf("purpose", len(f.Purposes), func(i int) any { return f.Purposes[i] })
	oneOf("engine", len(f.Engines), func(i int) any { return f.Engines[i] })
	oneOf("state", len(f.States), func(i int) any { return f.States[i] })
	if f.Favourites {
		where = append(where, "favourite = 1")
	}
	if len(where) > 0 {
		from += " WHERE " + strings.Join(where, " AND ")
	}
	return from, order, args
}

// Uses tells of every entry what statistics need, newest first.
func (x *Index) Uses(ctx context.Context) ([]autocode.Use, error) {
	rows, err := x.db.QueryContext(ctx, `SELECT created_at, language, purpose, engine, free, state, prompt_tokens, answer_tokens
		FROM entry ORDER BY rowid DESC`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var all []autocode.Use
	for rows.Next() {
		var u autocode.Use
		var at int64
		if err := rows.Scan(&at, &u.Language, &u.Purpose, &u.Engine, &u.Free, &u.State, &u.Usage.PromptTokens, &u.Usage.AnswerTokens); err != nil {
			return nil, err
		}
		u.At = fromMillis(at)
		all = append(all, u)
	}
	return all, rows.Err()
}
