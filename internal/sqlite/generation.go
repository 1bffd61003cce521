package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

var generationColumns = []string{"id", "account_id", "number", "created_at", "ended_at", "state", "size", "request",
	"note", "result", "lease_owner", "hidden_at", "answer", "thread_id"}

// GenerationRow is a generation as it is stored. Request, Answer, Result and Note
// are sealed; which plaintext they hold is the business of package sealed.
type GenerationRow struct {
	ID        string
	AccountID string
	ThreadID  string // of the generation that began the thread
	Number    int
	CreatedAt time.Time
	EndedAt   time.Time
	State     autocode.State
	Size      int
	Request   []byte
	Answer    []byte // nil while streaming
	Result    []byte // nil while streaming
	Note      []byte
	Running   bool // a process that lives is answering it
}

// Start says how a generation begins.
type Start struct {
	Row GenerationRow
	// Seal is called inside the transaction with the number the generation gets and
	// answers the sealed request.
	Seal func(number int) ([]byte, error)
	// Quota is the limit of uses in 24 hours; 0 for none. Free generations are
	// neither limited nor counted.
	Quota int
	Free  bool
}

// StartGeneration stores a generation before its engine is called and, unless it
// is free, reserves a use of the quota, in one transaction. It returns QuotaUsed
// with the time of the next free use, and Conflict with the reason running while
// another answer of the account is under way.
func (db *DB) StartGeneration(ctx context.Context, s Start) (number int, err error) {
	err = db.inTx(ctx, func(tx *sql.Tx) error {
		if !s.Free {
			if err := db.reserveUse(ctx, tx, s); err != nil {
				return err
			}
		}
		if number, err = nextNumber(ctx, tx, s.Row.AccountID); err != nil {
			return err
		}
		request, err := s.Seal(number)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO generation (id, account_id, number, created_at, ended_at, state, size,
			request, note, lease_owner, hidden_at, thread_id) VALUES ($1, $2, $3, $4, 0, $5, 0, $6, $7, $8, 0, $9)`,
			s.Row.ID, s.Row.AccountID, number, millis(s.Row.CreatedAt), autocode.Streaming, request, s.Row.Note, db.lease.owner, s.Row.ThreadID)
		return err
	})
	return number, err
}

func nextNumber(ctx context.Context, tx *sql.Tx, account string) (int, error) {
	var number int
	err := tx.QueryRowContext(ctx, `UPDATE numbering SET next = 1 + max(next,
		(SELECT coalesce(max(number), 0) + 1 FROM generation WHERE account_id = $1))
		WHERE account_id = $1 RETURNING next - 1`, account).Scan(&number)
	return number, err
}

// AppendPiece stores the next sealed piece of an answer that this process is
// receiving. The first piece makes the reserved use of the quota count.
func (db *DB) AppendPiece(ctx context.Context, id string, seq, size int, sealed []byte) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, "UPDATE generation SET size = $2 WHERE id = $1 AND state = $3 AND lease_owner = $4",
			id, size, autocode.Streaming, db.lease.owner)
		if err := oneRow(result, err); err != nil {
			return err
		}
		if seq == 0 {
			if _, err := tx.ExecContext(ctx, "UPDATE quota_use SET counted = 1 WHERE generation_id = $1", id); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO piece (generation_id, seq, sealed) VALUES ($1, $2, $3)", id, seq, sealed)
		return err
	})
}

// EndGeneration stores the whole answer and how it ended, drops the pieces, and
// gives the use of the quota back if nothing came, in one transaction. A row that
// has ended already stays as it is: NotFound.
func (db *DB) EndGeneration(ctx context.Context, row GenerationRow) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE generation SET ended_at = $2, state = $3, size = $4, answer = $5, result = $6,
			lease_owner = '' WHERE id = $1 AND account_id = $7 AND state = 'streaming'`,
			row.ID, millis(row.EndedAt), row.State, row.Size, row.Answer, row.Result, row.AccountID)
		if err := oneRow(result, err); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM piece WHERE generation_id = $1", row.ID); err != nil {
			return err
		}
		if row.Size == 0 {
			_, err = tx.ExecContext(ctx, "DELETE FROM quota_use WHERE generation_id = $1", row.ID)
		} else {
			_, err = tx.ExecContext(ctx, "UPDATE quota_use SET counted = 1 WHERE generation_id = $1", row.ID)
		}
		return err
	})
}

// UpdateNote replaces the sealed note of a generation. It returns NotFound.
func (db *DB) UpdateNote(ctx context.Context, account, id string, note []byte) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, "UPDATE generation SET note = $3 WHERE account_id = $1 AND id = $2 AND hidden_at = 0",
			account, id, note)
		return oneRow(result, err)
	})
}

// Generations lists an account's generations after a position, newest first, with
// their answers or without.
func (db *DB) Generations(ctx context.Context, account string, after autocode.Position, limit int, answers bool) ([]GenerationRow, error) {
	answer := "NULL"
	if answers {
		answer = "answer"
	}
	before := int64(1<<63 - 1)
	if !after.CreatedAt.IsZero() {
		before = millis(after.CreatedAt)
	}
	return db.generations(ctx, answer, `account_id = $1 AND hidden_at = 0 AND (created_at, id) < ($2, $3)
		ORDER BY created_at DESC, id DESC LIMIT $4`, account, before, after.ID, limit)
}

// GenerationsByID finds generations of an account, in no particular order and
// without their answers. Unknown ids and other accounts' are left out.
func (db *DB) GenerationsByID(ctx context.Context, account string, ids []string) ([]GenerationRow, error) {
	args := []any{account}
	for _, id := range ids {
		args = append(args, id)
	}
	return db.generations(ctx, "NULL", "account_id = $1 AND hidden_at = 0 AND id IN ("+placeholders(2, len(ids))+")", args...)
}

// Thread lists the generations of a thread, oldest first and without their answers.
func (db *DB) Thread(ctx context.Context, account, threadID string) ([]GenerationRow, error) {
	return db.generations(ctx, "NULL", `account_id = $1 AND hidden_at = 0 AND (id = $2 OR thread_id = $2 AND thread_id <> '')
		ORDER BY number`, account, threadID)
}

// Generation finds one generation with its answer. It returns NotFound.
func (db *DB) Generation(ctx context.Context, account, id string) (GenerationRow, error) {
	return db.oneGeneration(ctx, "id = $2", account, id)
}

// GenerationByNumber finds one generation with its answer. It returns NotFound.
func (db *DB) GenerationByNumber(ctx context.Context, account string, number int) (GenerationRow, error) {
	return db.oneGeneration(ctx, "number = $2", account, number)
}

// oneGeneration finds a visible row of an account; the arguments of where are
// numbered from $2.
func (db *DB) oneGeneration(ctx context.Context, where string, args ...any) (GenerationRow, error) {
	rows, err := db.generations(ctx, "answer", "account_id = $1 AND hidden_at = 0 AND "+where, args...)
	if err == nil && len(rows) == 0 {
		err = autocode.Errorf(autocode.NotFound, "There is no such entry.")
	}
	if err != nil {
		return GenerationRow{}, err
	}
	return rows[0], nil
}

// Abandoned lists the generations of an account whose process ended while they
// were being answered.
func (db *DB) Abandoned(ctx context.Context, account string) ([]GenerationRow, error) {
	rows, err := db.generations(ctx, "NULL", "account_id = $1 AND state = 'streaming'", account)
	var abandoned []GenerationRow
	for _, r := range rows {
		if !r.Running {
			abandoned = append(abandoned, r)
		}
	}
	return abandoned, err
}

// generations reads rows; where and answer are constants of this file.
func (db *DB) generations(ctx context.Context, answer, where string, args ...any) (all []GenerationRow, err error) {
	rows, err := db.read.QueryContext(ctx, `SELECT id, account_id, number, created_at, ended_at, state, size, request, `+answer+`,
		result, note, lease_owner, CASE thread_id WHEN '' THEN id ELSE thread_id END FROM generation WHERE `+where, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r GenerationRow
		var created, ended int64
		var owner string
		if err := rows.Scan(&r.ID, &r.AccountID, &r.Number, &created, &ended, &r.State, &r.Size, &r.Request, &r.Answer,
			&r.Result, &r.Note, &owner, &r.ThreadID); err != nil {
			return nil, translate(err)
		}
		r.CreatedAt, r.EndedAt = fromMillis(created), fromMillis(ended)
		r.Running = r.State == autocode.Streaming && (owner == db.lease.owner || leaseLives(db.dir, owner))
		all = append(all, r)
	}
	return all, translate(rows.Err())
}

// Pieces lists the sealed pieces of an answer that has not ended, in order.
func (db *DB) Pieces(ctx context.Context, id string) (sealed [][]byte, err error) {
	rows, err := db.read.QueryContext(ctx, "SELECT sealed FROM piece WHERE generation_id = $1 ORDER BY seq", id)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var piece []byte
		if err := rows.Scan(&piece); err != nil {
			return nil, translate(err)
		}
		sealed = append(sealed, piece)
	}
	return sealed, translate(rows.Err())
}

// CountGenerations counts an account's visible generations.
func (db *DB) CountGenerations(ctx context.Context, account string) (n int, err error) {
	err = db.read.QueryRowContext(ctx, "SELECT count(*) FROM generation WHERE account_id = $1 AND hidden_at = 0", account).Scan(&n)
	return n, translate(err)
}

// placeholders gives "$from, …" for n arguments.
func placeholders(from, n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("$%d", from+i)
	}
	return strings.Join(names, ", ")
}

// TakenIDs tells which ids are in use, and for each whether it is that of a
// generation that the account sees.
func (db *DB) TakenIDs(ctx context.Context, account string, ids []string) (map[string]bool, error) {
	taken := map[string]bool{}
	for part := range slices.Chunk(ids, 500) {
		if err := db.addTaken(ctx, account, part, taken); err != nil {
			return nil, translate(err)
		}
	}
	return taken, nil
}

func (db *DB) addTaken(ctx context.Context, account string, ids []string, taken map[string]bool) error {
	args := []any{account}
	for _, id := range ids {
		args = append(args, id)
	}
	rows, err := db.read.QueryContext(ctx, "SELECT id, account_id = $1 AND hidden_at = 0 FROM generation WHERE id IN ("+placeholders(2, len(ids))+")", args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		var own bool
		if err := rows.Scan(&id, &own); err != nil {
			return err
		}
		taken[id] = own
	}
	return rows.Err()
}

// ImportGenerations stores generations that have ended, all or none, and gives them
// the next numbers in their order. They do not touch the quota. Seal is called with
// the place in rows and the number, and answers the sealed request. It returns
// Conflict if an id is taken.
func (db *DB) ImportGenerations(ctx context.Context, account string, rows []GenerationRow, seal func(at, number int) ([]byte, error)) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		for i, row := range rows {
			number, err := nextNumber(ctx, tx, account)
			if err != nil {
				return err
			}
			request, err := seal(i, number)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO generation (id, account_id, number, created_at, ended_at, state, size,
				request, note, result, lease_owner, hidden_at, answer, thread_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 0, $11, $12)`,
				row.ID, account, number, millis(row.CreatedAt), millis(row.EndedAt), row.State, row.Size,
				request, row.Note, row.Result, row.Answer, row.ThreadID); err != nil {
				return err
			}
		}
		return nil
	})
}
