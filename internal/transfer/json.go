package transfer

import (
	"encoding/json"
	"io"
	"time"

	"autocoding/internal/autocode"
)

// formatName and formatVersion mark our JSON. A change of what is in it needs a new
// version and a reader for the old one.
const (
	formatName    = "autocoding-history"
	formatVersion = 1
)

// entry is a generation in JSON. Times have milliseconds; empty ones are left out.
type entry struct {
	ID           string            `json:"id"`
	Thread       string            `json:"thread"`
	Number       int               `json:"number"`
	Title        string            `json:"title"`
	Favourite    bool              `json:"favourite"`
	Language     string            `json:"language"`
	Purpose      string            `json:"purpose"`
	Detail       string            `json:"detail"`
	Reply        autocode.Reply    `json:"reply"`
	EngineID     string            `json:"engine_id"`
	Engine       string            `json:"engine"`
	Model        string            `json:"model,omitempty"`
	Free         bool              `json:"free"`
	Task         string            `json:"task,omitempty"`
	Parent       string            `json:"parent,omitempty"`
	Relation     autocode.Relation `json:"relation,omitempty"`
	State        autocode.State    `json:"state"`
	Failure      autocode.Code     `json:"failure,omitempty"`
	Reason       string            `json:"reason,omitempty"`
	RetryAt      *time.Time        `json:"retry_at,omitempty"`
	Verified     string            `json:"verified,omitempty"`
	PromptTokens int               `json:"prompt_tokens,omitempty"`
	AnswerTokens int               `json:"answer_tokens,omitempty"`
	CreatedAt    *time.Time        `json:"created_at"`
	EndedAt      *time.Time        `json:"ended_at,omitempty"`
	Answer       string            `json:"answer"`
}

func entryOf(g autocode.Generation) entry {
	return entry{ID: g.ID, Thread: g.Thread, Number: g.Number, Title: g.Title, Favourite: g.Favourite,
		Language: string(g.Request.Language), Purpose: string(g.Request.Purpose), Detail: g.Request.Detail, Reply: g.Request.Reply,
		EngineID: g.Request.Engine, Engine: g.Engine.Name, Model: g.Engine.Model, Free: g.Engine.Free, Task: g.Request.Task,
		Parent: g.Request.Parent, Relation: g.Request.Relation, State: g.State, Failure: g.Failure, Reason: g.Reason,
		RetryAt: moment(g.RetryAt), Verified: g.Verified, PromptTokens: g.Usage.PromptTokens, AnswerTokens: g.Usage.AnswerTokens,
		CreatedAt: moment(g.CreatedAt), EndedAt: moment(g.EndedAt), Answer: g.Answer}
}

func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	utc := t.UTC().Truncate(time.Millisecond)
	return &utc
}

// jsonWriter writes an entry at a time.
type jsonWriter struct {
	w     io.Writer
	now   time.Time
	begun bool
}

func newJSON(w io.Writer, now time.Time) writer { return &jsonWriter{w: w, now: now} }

func (j *jsonWriter) add(g autocode.Generation) (int, error) {
	before := ",\n    "
	if !j.begun {
		j.begun = true
		head, err := json.Marshal(struct {
			Format     string     `json:"format"`
			Version    int        `json:"version"`
			ExportedAt *time.Time `json:"exported_at"`
		}{formatName, formatVersion, moment(j.now)})
		if err != nil {
			return 0, err
		}
		before = string(head[:len(head)-1]) + ",\n  \"generations\": [\n    "
	}
	text, err := json.Marshal(entryOf(g))
	if err == nil {
		_, err = io.WriteString(j.w, before+string(text))
	}
	return 0, err
}

func (j *jsonWriter) close() error {
	_, err := io.WriteString(j.w, "\n  ]\n}\n")
	return err
}
