package generation

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

const (
	showEvery = 30 * time.Millisecond  // pieces are gathered so long for the screen
	showSize  = 4 << 10                // bytes of one event; larger ones are retained by some webviews
	saveEvery = 250 * time.Millisecond // at most so much is lost with the power
	saveSize  = 2 << 10                // bytes
	saveAgain = 2 * time.Second        // between attempts to store an ended answer
)

// Why a run's context ended.
var (
	errStopped = errors.New("stopped by the person")
	errClosing = errors.New("the session ended")
)

// run is one answer under way. The engine writes into it, the pump shows and
// stores what came.
type run struct {
	service *Service
	store   Store
	engine  autocode.Engine
	cancel  context.CancelCauseFunc
	before  string        // what came in the generations that this one continues
	closing chan struct{} // closed when the session ends
	ended   chan struct{} // closed when everything is stored

	mu         sync.Mutex
	generation autocode.Generation
	text       strings.Builder
	shown      int // bytes that were sent in events
	seq        int // number of the last event

	saved  int // bytes that are stored; used by one goroutine only
	pieces int // pieces that are stored
}

func (r *run) snapshot() Snapshot {
	r.mu.Lock()
	defer r.mu.Unlock()
	g := r.generation
	g.Answer = r.text.String()[:r.shown]
	g.Size = r.shown
	return Snapshot{Generation: g, Before: r.before, Seq: r.seq}
}

func (r *run) run(ctx context.Context) {
	type outcome struct {
		result autocode.Result
		err    error
	}
	answered := make(chan outcome, 1)
	go func() {
		result, err := r.answer(ctx)
		answered <- outcome{result, err}
	}()
	tick := time.NewTicker(showEvery)
	defer tick.Stop()
	lastSave := time.Now()
	for {
		select {
		case o := <-answered:
			r.show()
			r.end(ctx, o.result, o.err)
			return
		case now := <-tick.C:
			r.show()
			if waiting := r.length() - r.saved; waiting >= saveSize || waiting > 0 && now.Sub(lastSave) >= saveEvery {
				r.save(ctx)
				lastSave = now
			}
		}
	}
}

// answer calls the engine and turns its panic into an error: the answer so far
// must not be lost with it.
func (r *run) answer(ctx context.Context) (result autocode.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			r.service.Log.Error("the engine panicked", "value", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = &autocode.Error{Code: autocode.Internal, Message: "The engine failed."}
		}
	}()
	return r.engine.Answer(ctx, r.generation.Request, func(piece string) error {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.text.WriteString(strings.ToValidUTF8(piece, "\ufffd")) // what came is kept, even if it crossed a stop
		return context.Cause(ctx)
	})
}

func (r *run) length() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Len()
}

// show sends what has not been sent yet.
func (r *run) show() {
	for {
		r.mu.Lock()
		piece := firstBytes(r.text.String()[r.shown:], showSize)
		if piece == "" {
			r.mu.Unlock()
			return
		}
		r.shown += len(piece)
		r.seq++
		event := Event{ID: r.generation.ID, Seq: r.seq, Text: piece}
		r.mu.Unlock()
		r.service.notify(event)
	}
}

// firstBytes cuts text after at most n bytes, between characters.
func firstBytes(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// save stores what has not been stored yet. If that fails (a full disk), the text
// stays in memory and the next save or the end tries again.
func (r *run) save(ctx context.Context) {
	r.mu.Lock()
	id, text := r.generation.ID, r.text.String()
	r.mu.Unlock()
	err := r.store.AppendPiece(context.WithoutCancel(ctx), id, r.pieces, len(text), text[r.saved:])
	if err != nil {
		r.service.Log.Error("a piece was not stored", "id", id, "cause", err)
		return
	}
	r.pieces++
	r.saved = len(text)
}

// end decides what the answer is, stores it and tells.
func (r *run) end(ctx context.Context, result autocode.Result, err error) {
	r.mu.Lock()
	g := &r.generation
	g.Answer = r.text.String()
	g.Size = len(g.Answer)
	g.EndedAt = time.UnixMilli(r.service.Now().UnixMilli())
	g.Usage, g.Verified = result.Usage, result.Verified
	if result.Model != "" {
		g.Engine.Model = result.Model
	}
	g.State, g.Failure = verdict(result, err, context.Cause(ctx), g.Size)
	if e := (*autocode.Error)(nil); g.Failure != "" && errors.As(err, &e) && e.Code == g.Failure {
		g.Reason, g.RetryAt = e.Reason, e.RetryAt
	}
	ended := *g
	r.mu.Unlock()
	if g.Failure != "" {
		r.service.Log.Info("an answer ended early", "id", g.ID, "state", g.State, "failure", g.Failure, "cause", err)
	}
	r.keep(ctx, ended)
	r.service.forget(ended.ID)
	ended.Answer = ""
	close(r.ended)
	r.service.notify(Event{ID: ended.ID, End: &ended})
}

// verdict names how an answer ended. Complete needs a reason given by the engine.
func verdict(result autocode.Result, err, cause error, size int) (autocode.State, autocode.Code) {
	switch {
	case err == nil && result.Finish.State() != autocode.Unfinished:
		return result.Finish.State(), ""
	case errors.Is(cause, errStopped):
		return autocode.Stopped, autocode.Cancelled
	case errors.Is(cause, errClosing):
		return emptyFails(autocode.Unfinished, size), autocode.Interrupted
	case err == nil:
		return emptyFails(autocode.Unfinished, size), autocode.Interrupted
	}
	return emptyFails(autocode.Unfinished, size), autocode.CodeOf(err)
}

func emptyFails(state autocode.State, size int) autocode.State {
	if size == 0 {
		return autocode.FailedState
	}
	return state
}

// keep stores the ended answer. While that fails, the person is told and it is
// tried again until the session ends: the text is in memory and on the screen.
func (r *run) keep(ctx context.Context, g autocode.Generation) {
	for {
		err := r.store.EndGeneration(context.WithoutCancel(ctx), g)
		if err == nil || autocode.CodeOf(err) == autocode.NotFound {
			return
		}
		r.service.Log.Error("an answer was not stored", "id", g.ID, "cause", err)
		r.service.notify(Event{ID: g.ID, Unsaved: autocode.CodeOf(err)})
		select {
		case <-r.closing:
			return
		case <-time.After(saveAgain):
		}
	}
}
