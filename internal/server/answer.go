package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

const (
	writeTime = 30 * time.Second // for one write to a client
	heartbeat = 15 * time.Second // between two signs of life in a stream
)

// wait answers with the whole answer, once it has ended. Whoever does not wait finds it
// in the history, or asks again with the same id.
func (c *call) wait(q question) error {
	text := ""
	for {
		more, ended, changed, err := c.look(c.r.Context(), &q, len(text))
		if err != nil {
			return err
		}
		text += more
		if ended != nil {
			return c.answered(q, text, ended)
		}
		if c.leaving(&q) {
			return c.engineError(wire.Draining, time.Time{}, "")
		}
		select {
		case <-changed:
		case <-c.r.Context().Done():
			return nil // nobody is there any more
		}
	}
}

func (c *call) answered(q question, text string, e *ending) error {
	c.w.Header().Set("Auto-Coding-State", string(e.State))
	switch e.State {
	case autocode.FailedState, autocode.Unfinished:
		return c.engineError(e.Failure, e.retryAt, text)
	}
	c.json(http.StatusOK, wire.Answered{Language: string(q.request.Language), Purpose: wire.PurposeText(q.request.Purpose), Detail: q.request.Detail, Answer: text})
	return nil
}

// writeLimit gives the next write a limit of its own, instead of the one that quick
// answers have.
func (c *call) writeLimit() error {
	err := http.NewResponseController(c.w).SetWriteDeadline(time.Now().Add(writeTime))
	if errors.Is(err, http.ErrNotSupported) {
		return nil
	}
	return err
}

// stream shows an answer as it comes, as server-sent events. Each has as its id how
// much of the answer the client then has, in bytes; with that as Last-Event-ID and the
// same request it goes on from there.
func (c *call) stream(q question) error {
	h := c.w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("X-Accel-Buffering", "no") // nginx would hold pieces back
	have := q.received
	more, ended, changed, err := c.look(c.r.Context(), &q, have)
	if err != nil {
		h.Del("Content-Type")
		return err
	}
	c.w.WriteHeader(http.StatusOK)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	if err := c.send(": " + c.id + "\n\n"); err != nil {
		return nil // whoever asked is gone, and may come again
	}
	for {
		if more != "" {
			have += len(more)
			if c.send(event(wire.EventPiece, have, wire.Piece{Text: more})) != nil {
				return nil
			}
		}
		if ended != nil {
			_ = c.send(event(wire.EventEnd, have, c.endOf(ended, have)))
			return nil
		}
		if c.leaving(&q) {
			return nil // the client comes again, to an instance that stays
		}
		select {
		case <-changed:
		case <-beat.C:
			if c.send(": waiting\n\n") != nil {
				return nil
			}
		case <-c.r.Context().Done():
			return nil
		}
		if more, ended, changed, err = c.look(c.r.Context(), &q, have); err != nil {
			ended = c.lookFailed(err)
		}
	}
}

// leaving reports whether this instance stops and the answer comes from another one,
// which nobody can go on watching from here.
func (c *call) leaving(q *question) bool {
	select {
	case <-c.draining:
		if q.run != nil || c.runs.find(q.stored.ID) != nil {
			return false
		}
		// It may have ended here this moment.
		_, ended, _, err := c.look(c.r.Context(), q, 0)
		return err == nil && ended == nil
	default:
		return false
	}
}

// lookFailed is how a stream ends whose request cannot be read any more.
func (c *call) lookFailed(err error) *ending {
	code := autocode.Interrupted
	if autocode.CodeOf(err) == autocode.NotFound {
		code = autocode.NotFound
	}
	return &ending{HostedEnding: autocode.HostedEnding{State: autocode.Unfinished, Failure: code}}
}

func (c *call) endOf(e *ending, size int) wire.End {
	end := wire.End{State: string(e.State), Model: e.Model, Size: size}
	if e.State == autocode.FailedState || e.State == autocode.Unfinished {
		end.Code, end.Detail = string(e.Failure), c.say(engineText(e.Failure, size > 0))
	}
	return end
}

// send writes to a stream at once.
func (c *call) send(text string) error {
	if err := c.writeLimit(); err != nil {
		return err
	}
	if _, err := c.w.Write([]byte(text)); err != nil {
		return err
	}
	return http.NewResponseController(c.w).Flush()
}

// event writes one event. JSON has no line breaks of its own, so it is one line.
func event(name string, id int, data any) string {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(data); err != nil {
		panic(err) // a struct of ours that is no JSON
	}
	return fmt.Sprintf("id: %d\nevent: %s\ndata: %s\n", id, name, line.String())
}
