package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

const (
	keySize = 32
	// mostInLine bounds how many requests of one account wait on an instance for the
	// one that is being answered.
	mostInLine = 8
	// longestInLine is how long one waits at most.
	longestInLine = 60 * time.Second
	// lookAgain is how often another instance is asked whether it is done.
	lookAgain   = 100 * time.Millisecond
	reserveTime = 10 * time.Second
)

// question is what gpt/request/ asks.
type question struct {
	request  autocode.Request
	stored   autocode.HostedRequest
	key      []byte // of an answer that is not to be stored
	stream   bool
	received int  // bytes of the answer that the client has already
	run      *run // if this call began the answer
}

func (c *call) readQuestion() (question, error) {
	f, err := c.readForm(promptBody, "language", "purpose", "detail", "request_id", "store", "key", "reply")
	if err != nil {
		return question{}, err
	}
	q := question{stream: accepts(c.r, "text/event-stream")}
	language, purpose, detail := f.text("language"), f.text("purpose"), f.exact("detail")
	if language != "" {
		if q.request.Language, err = autocode.ParseLanguage(language); err != nil {
			f.fail("language", textLanguage)
		}
	}
	if purpose != "" {
		if q.request.Purpose, err = autocode.ParsePurpose(purpose); err != nil {
			f.fail("purpose", textPurpose)
		}
	}
	if q.request.Detail = detail; len(detail) > autocode.MaxDetail {
		f.fail("detail", textDetailLong)
	}
	q.request.Reply = c.language
	if reply, there := f.optional("reply"); there {
		if q.request.Reply = autocode.Reply(reply); reply != string(autocode.Korean) && reply != string(autocode.English) {
			f.fail("reply", textReply)
		}
	}
	id, there := f.optional("request_id")
	if !there {
		id = c.NewID()
	} else if len(id) != 36 || uuid.Validate(id) != nil {
		f.fail("request_id", textRequestID)
	}
	q.readKey(f)
	if last := c.r.Header.Get("Last-Event-ID"); last != "" {
		if q.received, err = strconv.Atoi(last); err != nil || q.received < 0 {
			f.fail("Last-Event-ID", textLastEvent)
		}
	}
	if err := f.done(); err != nil {
		return question{}, err
	}
	q.stored = autocode.HostedRequest{Account: c.session.Account, RequestID: strings.ToLower(id), Language: q.request.Language, Purpose: q.request.Purpose}
	if q.key == nil {
		q.stored.Detail = detail
	} else {
		sum := sha256.Sum256(q.key)
		q.stored.Key = sum[:]
	}
	body := sha256.New()
	for _, part := range []string{string(q.request.Language), string(q.request.Purpose), detail, string(q.request.Reply), string(q.key)} {
		_, _ = fmt.Fprintf(body, "%d:%s", len(part), part)
	}
	q.stored.Body = body.Sum(nil)
	return q, nil
}

func (q *question) readKey(f *form) {
	keep := f.yes("store", true)
	key, there := f.optional("key")
	if keep && !there {
		return
	}
	raw, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		raw, err = base64.RawURLEncoding.DecodeString(key)
	}
	if keep || err != nil || len(raw) != keySize {
		f.fail("key", textKey)
		return
	}
	q.key = raw
}

// accepts reports whether a client asks for a media type by name.
func accepts(r *http.Request, media string) bool {
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		name, _, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), media) {
			return true
		}
	}
	return false
}

// ask answers gpt/request/: it begins a request, or joins one that was begun before.
func (c *call) ask() error {
	q, err := c.readQuestion()
	if err != nil {
		return err
	}
	if c.Engine == nil {
		return &httpError{status: http.StatusServiceUnavailable, code: wire.NoEngine, text: c.say(textNoEngine)}
	}
	if err := c.reserve(&q); err != nil {
		return err
	}
	if q.stream {
		return c.stream(q)
	}
	return c.wait(q)
}

// reserve stores the request and, if it is new, begins to answer it. While another one
// of the account is being answered it waits in line.
func (c *call) reserve(q *question) error {
	running, err := c.tryReserve(q)
	if !running {
		return err
	}
	ctx, cancel := context.WithTimeout(c.r.Context(), longestInLine)
	defer cancel()
	tooMany := &autocode.Error{Code: autocode.Throttled, Reason: autocode.ReasonRunning, RetryAt: c.Now().Add(time.Second), Message: "Other requests of yours are being answered."}
	leave, ok := c.turns.take(ctx, q.stored.Account)
	if !ok {
		return tooMany
	}
	defer leave()
	for {
		if running, err := c.tryReserve(q); !running {
			return err
		}
		select {
		case <-time.After(lookAgain):
		case <-ctx.Done():
			return tooMany
		}
	}
}

// tryReserve reports whether another request is in the way.
func (c *call) tryReserve(q *question) (running bool, err error) {
	select {
	case <-c.draining:
		return false, c.engineError(wire.Draining, time.Time{}, "")
	default:
	}
	ctx, cancel := context.WithTimeout(c.r.Context(), reserveTime)
	defer cancel()
	q.stored.CreatedAt = c.Now()
	try := c.NewID()
	stored, fresh, err := c.Requests.Reserve(ctx, q.stored, try, c.Config.DailyLimit)
	switch {
	case autocode.HasReason(err, autocode.Conflict, autocode.ReasonRunning):
		return true, err
	case autocode.HasReason(err, autocode.Invalid, autocode.ReasonReused):
		return false, &httpError{status: http.StatusUnprocessableEntity, code: string(autocode.Conflict), text: c.say(textReused)}
	case err != nil:
		return false, err
	}
	stored.Key = q.stored.Key
	q.stored = stored
	if fresh {
		q.run = c.begin(stored, try, q.request, q.key)
	}
	return false, nil
}

// stop ends an answer early. What came is kept.
func (c *call) stop() error {
	id := strings.ToLower(c.r.PathValue("request_id"))
	r, err := c.Requests.Request(c.r.Context(), c.session.Account, id)
	if err != nil {
		return err
	}
	if err := c.Requests.Stop(c.r.Context(), c.session.Account, id); err != nil {
		return err
	}
	c.runs.stop(r.ID) // at once, if it runs here
	c.w.WriteHeader(http.StatusNoContent)
	return nil
}

// confirm says that the client has an answer that is not to be stored.
func (c *call) confirm() error {
	if err := c.Requests.Release(c.r.Context(), c.session.Account, strings.ToLower(c.r.PathValue("request_id"))); err != nil {
		return err
	}
	c.w.WriteHeader(http.StatusNoContent)
	return nil
}

// turns lets the requests of each account come one after the other.
type turns struct {
	mu sync.Mutex
	by map[int64]*line
}

type line struct {
	first   chan struct{} // held by the one at the front
	waiting int
}

func newTurns() *turns { return &turns{by: map[int64]*line{}} }

// take waits to be the first in line. It reports false when the line is full, or the
// time is over.
func (t *turns) take(ctx context.Context, account int64) (leave func(), ok bool) {
	t.mu.Lock()
	l := t.by[account]
	if l == nil {
		l = &line{first: make(chan struct{}, 1)}
		t.by[account] = l
	}
	if l.waiting >= mostInLine {
		t.mu.Unlock()
		return nil, false
	}
	l.waiting++
	t.mu.Unlock()
	gone := func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if l.waiting--; l.waiting == 0 {
			delete(t.by, account)
		}
	}
	select {
	case l.first <- struct{}{}:
		return func() { <-l.first; gone() }, true
	case <-ctx.Done():
		gone()
		return nil, false
	}
}
