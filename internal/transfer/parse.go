package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
)

// MaxFile is the largest file that can be imported, in bytes.
const MaxFile = 256 << 20

const maxAnswer = 8 << 20 // bytes

// Source is where a file came from.
type Source string

// The sources.
const (
	Ours     Source = "autocoding" // our own JSON
	Original Source = "original"   // the list of the original service
)

// unreadable is an entry that does not make sense.
type unreadable struct {
	Place int    // in the file, from 1
	Field string // that is at fault
}

// parsed is what a file holds.
type parsed struct {
	source     Source
	entries    []autocode.Generation
	unreadable []unreadable
}

// parse reads a file as a whole. It returns Invalid for the field file if it is
// none of ours, cut, or not JSON, and NewerSchema for one of a newer version.
// Entries that do not make sense are left out and named.
func parse(content []byte, now time.Time) (parsed, error) {
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(content) {
		return parsed{}, autocode.InvalidField("file", "encoding", "The file is not UTF-8 text.")
	}
	switch trimmed := bytes.TrimSpace(content); {
	case bytes.HasPrefix(trimmed, []byte("[")):
		return parseOriginal(trimmed, now)
	case bytes.HasPrefix(trimmed, []byte("{")):
		return parseOurs(trimmed)
	}
	return parsed{}, autocode.InvalidField("file", "form", "This is no exported history.")
}

// notJSON tells a file that ends early from one that is something else.
func notJSON(err error) error {
	reason, message := "json", "The file is not valid JSON."
	if errors.Is(err, io.ErrUnexpectedEOF) || err.Error() == "unexpected end of JSON input" {
		reason, message = "cut", "The file ends too early. Copy or export it once more."
	}
	return &autocode.Error{Code: autocode.Invalid, Field: "file", Reason: reason, Message: message, Err: err}
}

func parseOurs(content []byte) (parsed, error) {
	var file struct {
		Format      string            `json:"format"`
		Version     int               `json:"version"`
		Generations []json.RawMessage `json:"generations"`
	}
	err := json.Unmarshal(content, &file)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) || err == nil && file.Format != formatName:
		return parsed{}, autocode.InvalidField("file", "form", "This is no exported history.")
	case err != nil:
		return parsed{}, notJSON(err)
	case file.Version > formatVersion:
		return parsed{}, &autocode.Error{Code: autocode.NewerSchema, Field: "file", Message: "This file was written by a newer Auto Coding. Install that version."}
	case file.Version < 1:
		return parsed{}, autocode.InvalidField("file", "version", "The file does not tell its version.")
	}
	out := parsed{source: Ours}
	for i, raw := range file.Generations {
		var e entry
		if err := json.Unmarshal(raw, &e); err != nil {
			out.unreadable = append(out.unreadable, unreadable{i + 1, fieldOf(err)})
			continue
		}
		g, err := e.generation()
		if err != nil {
			out.unreadable = append(out.unreadable, unreadable{i + 1, fieldOf(err)})
			continue
		}
		out.entries = append(out.entries, g)
	}
	return out, nil
}

func fieldOf(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return wrong.Field
	}
	var e *autocode.Error
	if errors.As(err, &e) && e.Field != "" {
		return e.Field
	}
	return "entry"
}

var (
	earliest = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)
)

// generation checks an entry. It returns Invalid for the field at fault.
func (e entry) generation() (autocode.Generation, error) {
	bad := func(field string) (autocode.Generation, error) {
		return autocode.Generation{}, autocode.InvalidField(field, "value", fmt.Sprintf("The field %s makes no sense.", field))
	}
	at := func(t *time.Time) time.Time {
		if t == nil {
			return time.Time{}
		}
		return time.UnixMilli(t.UnixMilli())
	}
	possible := func(t time.Time) bool { return t.After(earliest) && t.Before(latest) }
	if _, err := uuid.Parse(e.ID); err != nil || strings.ToLower(e.ID) != e.ID {
		return bad("id")
	}
	language, err := autocode.ParseLanguage(e.Language)
	if err != nil {
		return bad("language")
	}
	purpose, err := autocode.ParsePurpose(e.Purpose)
	if err != nil {
		return bad("purpose")
	}
	g := autocode.Generation{ID: e.ID, Thread: e.Thread, Title: line(e.Title), Favourite: e.Favourite, Answer: e.Answer, Size: len(e.Answer),
		State: e.State, Failure: e.Failure, Reason: e.Reason, RetryAt: at(e.RetryAt), Verified: e.Verified,
		Engine: autocode.EngineTag{Name: e.Engine, Model: e.Model, Free: e.Free},
		Usage:  autocode.Usage{PromptTokens: e.PromptTokens, AnswerTokens: e.AnswerTokens}, CreatedAt: at(e.CreatedAt), EndedAt: at(e.EndedAt),
		Request: autocode.Request{Language: language, Purpose: purpose, Detail: e.Detail, Reply: autocode.ParseReply(string(e.Reply)),
			Engine: e.EngineID, Task: e.Task, Parent: e.Parent, Relation: e.Relation}}
	switch g.State {
	case autocode.Complete, autocode.Cut, autocode.Filtered, autocode.Stopped, autocode.Unfinished, autocode.FailedState:
	case autocode.Streaming: // exported while it was being answered
		g.State, g.Failure = autocode.Unfinished, autocode.Interrupted
		if g.EndedAt.IsZero() {
			g.EndedAt = g.CreatedAt
		}
	default:
		return bad("state")
	}
	switch {
	case len(e.Detail) > autocode.MaxDetail || strings.ContainsRune(e.Detail, 0):
		return bad("detail")
	case len(e.Answer) > maxAnswer:
		return bad("answer")
	case len(e.Title) > 1000:
		return bad("title")
	case len(e.Engine) > 500 || len(e.Model) > 500 || len(e.EngineID) > 500:
		return bad("engine")
	case len(e.Task) > 200 || len(e.Verified) > 500 || len(e.Reason) > 200 || len(e.Failure) > 100 || len(e.Thread) > 100 || len(e.Parent) > 100:
		return bad("entry")
	case !possible(g.CreatedAt):
		return bad("created_at")
	case !possible(g.EndedAt) || g.EndedAt.Before(g.CreatedAt):
		return bad("ended_at")
	case e.PromptTokens < 0 || e.AnswerTokens < 0:
		return bad("prompt_tokens")
	case g.Request.Relation != "" && g.Request.Relation != autocode.Again && g.Request.Relation != autocode.Continued && g.Request.Relation != autocode.Refined:
		return bad("relation")
	}
	if g.Title == "" {
		g.Title = g.Request.Title()
	}
	return g, nil
}

// originalSpace makes ids of what the original service numbered.
var originalSpace = uuid.MustParse("6f0d1c52-93a4-4a4e-9d0e-9c1b1d5f7a31")

// parseOriginal reads the answer of gpt/response/ of the original service: a list,
// oldest first, that tells no times. Each entry gets one of the last moments, in
// that order, and an id that is the same each time.
func parseOriginal(content []byte, now time.Time) (parsed, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(content, &list); err != nil {
		return parsed{}, notJSON(err)
	}
	out := parsed{source: Original}
	for i, raw := range list {
		var row struct {
			ID       *int64 `json:"id"`
			User     any    `json:"user"`
			Language string `json:"language"`
			Purpose  string `json:"purpose"`
			Detail   string `json:"detail"`
			Answer   string `json:"answer"`
		}
		err := json.Unmarshal(raw, &row)
		if err == nil && row.ID == nil {
			err = autocode.InvalidField("id", "missing", "An entry has no id.")
		}
		if err != nil {
			out.unreadable = append(out.unreadable, unreadable{i + 1, fieldOf(err)})
			continue
		}
		at := now.Add(time.Duration(i-len(list)) * time.Second).Truncate(time.Millisecond)
		id := uuid.NewSHA1(originalSpace, fmt.Appendf(nil, "%d\x00%v\x00%s\x00%s\x00%s\x00%s", *row.ID, row.User, row.Language, row.Purpose, row.Detail, row.Answer)).String()
		state := autocode.Complete
		if row.Answer == "" {
			state = autocode.FailedState
		}
		g, err := entry{ID: id, Thread: id, Language: row.Language, Purpose: row.Purpose, Detail: row.Detail, Answer: row.Answer,
			Reply: autocode.Korean, EngineID: "original", Engine: "Auto Coding (web)", State: state, CreatedAt: &at, EndedAt: &at}.generation()
		if err != nil {
			out.unreadable = append(out.unreadable, unreadable{i + 1, fieldOf(err)})
			continue
		}
		out.entries = append(out.entries, g)
	}
	if len(list) > 0 && len(out.entries) == 0 {
		return parsed{}, autocode.InvalidField("file", "form", "This is no exported history.")
	}
	return out, nil
}
