package sealed

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// schema is the version of the plaintexts below. A change of their meaning needs
// a new one and a reader for the old.
const schema = 1

// Fields of a generation's sealed values.
const (
	fieldRequest = "request"
	fieldNote    = "note"
	fieldResult  = "result"
	fieldAnswer  = "answer"
	fieldPiece   = "piece/"
	fieldValue   = "value"
)

// request is what is sealed when a generation starts. It repeats number, time and
// thread so that an edited clear column is noticed.
type request struct {
	Number    int                `json:"number"`
	CreatedAt int64              `json:"created_at"` // Unix milliseconds
	Language  autocode.Language  `json:"language"`
	Purpose   autocode.Purpose   `json:"purpose"`
	Detail    string             `json:"detail"`
	Reply     autocode.Reply     `json:"reply"`
	EngineID  string             `json:"engine_id"`
	Engine    autocode.EngineTag `json:"engine"`
	Task      string             `json:"task,omitempty"`
	Parent    string             `json:"parent,omitempty"`
	Relation  autocode.Relation  `json:"relation,omitempty"`
	Thread    string             `json:"thread,omitempty"` // "" before there were threads
}

// note is what can still change of an ended generation.
type note struct {
	Title     string `json:"title"`
	Favourite bool   `json:"favourite,omitempty"`
}

// result is what is sealed when a generation ends.
type result struct {
	State    autocode.State `json:"state"`
	Failure  autocode.Code  `json:"failure,omitempty"`
	Reason   string         `json:"reason,omitempty"`
	RetryAt  int64          `json:"retry_at,omitempty"` // Unix milliseconds
	EndedAt  int64          `json:"ended_at"`           // Unix milliseconds
	Size     int            `json:"size"`
	Model    string         `json:"model,omitempty"`
	Usage    autocode.Usage `json:"usage"`
	Verified string         `json:"verified,omitempty"`
}

func (s *Store) seal(record, field string, value any) ([]byte, error) {
	plain, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", field, err)
	}
	return s.vault.Seal(vault.Ref{Record: record, Field: field, Schema: schema}, plain)
}

// sealRequest seals what is fixed when a generation starts.
func (s *Store) sealRequest(g autocode.Generation, number int) ([]byte, error) {
	return s.seal(g.ID, fieldRequest, request{
		Number: number, CreatedAt: g.CreatedAt.UnixMilli(), Language: g.Request.Language, Purpose: g.Request.Purpose,
		Detail: g.Request.Detail, Reply: g.Request.Reply, EngineID: g.Request.Engine, Engine: g.Engine,
		Task: g.Request.Task, Parent: g.Request.Parent, Relation: g.Request.Relation, Thread: g.Thread,
	})
}

// sealResult seals how a generation ended.
func (s *Store) sealResult(g autocode.Generation) ([]byte, error) {
	end := result{State: g.State, Failure: g.Failure, Reason: g.Reason, EndedAt: g.EndedAt.UnixMilli(),
		Size: len(g.Answer), Model: g.Engine.Model, Usage: g.Usage, Verified: g.Verified}
	if !g.RetryAt.IsZero() {
		end.RetryAt = g.RetryAt.UnixMilli()
	}
	return s.seal(g.ID, fieldResult, end)
}

func (s *Store) unseal(record, field string, sealed []byte, value any) error {
	plain, err := s.vault.Open(vault.Ref{Record: record, Field: field, Schema: schema}, sealed)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(plain, value); err != nil {
		return damaged(field, err)
	}
	return nil
}

func (s *Store) sealText(record, field, text string) ([]byte, error) {
	return s.vault.Seal(vault.Ref{Record: record, Field: field, Schema: schema}, []byte(text))
}

func (s *Store) unsealText(record, field string, sealed []byte) (string, error) {
	plain, err := s.vault.Open(vault.Ref{Record: record, Field: field, Schema: schema}, sealed)
	return string(plain), err
}

func pieceField(seq int) string { return fieldPiece + strconv.Itoa(seq) }

func damaged(field string, err error) error {
	return &autocode.Error{Code: autocode.Damaged, Field: field, Message: "This entry is damaged. It is kept as it is.", Err: err}
}

// open turns a row into a generation, without its answer. What does not prove
// itself makes the generation damaged.
func (s *Store) open(row sqlite.GenerationRow) autocode.Generation {
	g, err := s.openRow(row)
	if err != nil {
		s.log.Error("a generation is damaged", "id", row.ID, "cause", err)
		return autocode.Generation{ID: row.ID, Number: row.Number, CreatedAt: row.CreatedAt, EndedAt: row.EndedAt,
			State: row.State, Size: row.Size, Damaged: true}
	}
	return g
}

func (s *Store) openRow(row sqlite.GenerationRow) (autocode.Generation, error) {
	var q request
	if err := s.unseal(row.ID, fieldRequest, row.Request, &q); err != nil {
		return autocode.Generation{}, err
	}
	if q.Thread == "" {
		q.Thread = row.ID
	}
	if q.Number != row.Number || q.CreatedAt != row.CreatedAt.UnixMilli() || q.Thread != row.ThreadID {
		return autocode.Generation{}, damaged(fieldRequest, fmt.Errorf("number, time or thread were edited"))
	}
	var n note
	if err := s.unseal(row.ID, fieldNote, row.Note, &n); err != nil {
		return autocode.Generation{}, err
	}
	g := autocode.Generation{
		ID: row.ID, Thread: row.ThreadID, Number: row.Number, CreatedAt: row.CreatedAt, State: row.State, Size: row.Size,
		Title: n.Title, Favourite: n.Favourite, Engine: q.Engine,
		Request: autocode.Request{Language: q.Language, Purpose: q.Purpose, Detail: q.Detail, Reply: q.Reply,
			Engine: q.EngineID, Task: q.Task, Parent: q.Parent, Relation: q.Relation},
	}
	if row.State == autocode.Streaming {
		return g, nil
	}
	var r result
	if err := s.unseal(row.ID, fieldResult, row.Result, &r); err != nil {
		return autocode.Generation{}, err
	}
	if r.State != row.State || r.EndedAt != row.EndedAt.UnixMilli() || r.Size != row.Size {
		return autocode.Generation{}, damaged(fieldResult, fmt.Errorf("state, end or size were edited"))
	}
	g.Failure, g.Reason, g.Usage, g.Verified, g.EndedAt = r.Failure, r.Reason, r.Usage, r.Verified, time.UnixMilli(r.EndedAt)
	if r.RetryAt > 0 {
		g.RetryAt = time.UnixMilli(r.RetryAt)
	}
	if r.Model != "" {
		g.Engine.Model = r.Model
	}
	return g, nil
}
