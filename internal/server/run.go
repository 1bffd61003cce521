package server

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

const (
	pieceTime  = 250 * time.Millisecond // at most so long is a piece in memory only
	pieceSize  = 2 << 10                // bytes, likewise
	signOfLife = 5 * time.Second        // between two prolongations of the lease
	maxAnswer  = 1 << 20                // bytes; a longer answer is cut
	storeTime  = 10 * time.Second
	// endTries is how often the end is stored again, a second apart, when the database
	// does not answer.
	endTries = 30
)

// Why an answer was ended from here.
var (
	errStopped    = errors.New("the person stopped it")
	errDraining   = errors.New("the server stops")
	errSuperseded = errors.New("the request was deleted, or taken over")
	errLongAnswer = errors.New("the answer is too long")
)

// runs are the answers that this instance gives now.
type runs struct {
	mu  sync.Mutex
	by  map[int64]*run
	all sync.WaitGroup
}

func newRuns() *runs { return &runs{by: map[int64]*run{}} }

func (r *runs) find(id int64) *run {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.by[id]
}

func (r *runs) stop(id int64) {
	if one := r.find(id); one != nil {
		one.cancel(errStopped)
	}
}

// run is one answer under way. It belongs to nobody's connection.
type run struct {
	*live
	s      *Server
	stored autocode.HostedRequest
	name   string
	key    []byte
	cancel context.CancelCauseFunc

	mu      sync.Mutex // of what follows
	pending []byte     // came, and is not stored yet
	start   int        // of pending in the answer
	size    int        // of the answer
	signed  time.Time  // of the last sign of life
}

// begin answers a request that was reserved.
func (s *Server) begin(stored autocode.HostedRequest, name string, req autocode.Request, key []byte) *run {
	ctx, cancel := context.WithCancelCause(context.Background())
	r := &run{live: newLive(), s: s, stored: stored, name: name, key: key, cancel: cancel, signed: s.Now()}
	s.runs.mu.Lock()
	s.runs.by[stored.ID] = r
	s.runs.mu.Unlock()
	s.runs.all.Go(func() {
		defer func() {
			s.runs.mu.Lock()
			delete(s.runs.by, stored.ID)
			s.runs.mu.Unlock()
			cancel(nil)
		}()
		r.answer(ctx, req)
	})
	select {
	case <-s.draining:
		cancel(errDraining) // it began while the server was about to stop
	default:
	}
	return r
}

func (r *run) answer(ctx context.Context, req autocode.Request) {
	storing := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.keepStoring(ctx, storing)
	}()
	result, err := r.ask(ctx, req)
	close(storing)
	<-done
	r.end(r.verdict(ctx, result, err))
}

// ask asks the engine. One that panics has failed, and nothing else has.
func (r *run) ask(ctx context.Context, req autocode.Request) (result autocode.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			r.s.Log.Error("panic of an engine", "value", p)
			err = autocode.Errorf(autocode.Internal, "The engine failed.")
		}
	}()
	return r.s.Engine.Answer(ctx, req, r.emit)
}

// emit takes a piece. The first one is stored before anybody sees it, since it makes
// the request count.
func (r *run) emit(piece string) error {
	piece = strings.ReplaceAll(strings.ToValidUTF8(piece, "\uFFFD"), "\x00", "\uFFFD") // PostgreSQL takes neither
	if piece == "" {
		return nil
	}
	r.mu.Lock()
	first := r.size == 0
	if r.size+len(piece) > maxAnswer {
		r.mu.Unlock()
		return errLongAnswer
	}
	r.pending = append(r.pending, piece...)
	r.size += len(piece)
	full := len(r.pending) >= pieceSize
	r.mu.Unlock()
	if first || full {
		r.store(false)
	}
	r.put(piece)
	return nil
}

// keepStoring stores what came, a moment later at most, and shows that this instance
// is alive.
func (r *run) keepStoring(ctx context.Context, until <-chan struct{}) {
	tick := time.NewTicker(pieceTime)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			r.store(false)
		case <-until:
			return
		case <-ctx.Done():
			<-until
			return
		}
	}
}

// store stores what is pending, or gives a sign of life if that is due. What cannot be
// stored stays pending. It reports whether nothing is pending any more.
func (r *run) store(always bool) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := r.s.Now()
	if len(r.pending) == 0 && now.Sub(r.signed) < signOfLife {
		return true
	}
	var p *autocode.HostedPiece
	if len(r.pending) > 0 {
		p = &autocode.HostedPiece{Start: r.start, Size: len(r.pending), Data: slices.Clone(r.pending)}
		if r.key != nil {
			p.Data = seal(r.key, r.stored, *p)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), storeTime)
	defer cancel()
	stop, err := r.s.Requests.Append(ctx, r.stored.ID, r.name, p, now)
	switch {
	case autocode.HasReason(err, autocode.Conflict, autocode.ReasonSuperseded):
		r.cancel(errSuperseded)
		return true
	case err != nil:
		if always {
			r.s.Log.Error("a piece is not stored", "cause", err)
		}
		return false
	case stop:
		r.cancel(errStopped)
	}
	r.signed = now
	r.start += len(r.pending)
	r.pending = nil
	return true
}

// verdict says how an answer ended.
func (r *run) verdict(ctx context.Context, result autocode.Result, err error) ending {
	e := ending{HostedEnding: autocode.HostedEnding{Model: result.Model}}
	why := context.Cause(ctx)
	switch {
	case errors.Is(why, errSuperseded):
		e.State, e.Failure = autocode.FailedState, autocode.NotFound
		return e
	case errors.Is(why, errStopped):
		e.State, e.Failure = autocode.Stopped, autocode.Cancelled
	case errors.Is(err, errLongAnswer):
		e.State = autocode.Cut
	case err == nil && result.Finish.State() != autocode.Unfinished:
		e.State = result.Finish.State()
	default:
		e.State, e.Failure = autocode.Unfinished, autocode.Interrupted
		if errors.Is(why, errDraining) {
			e.Failure = wire.Draining
		} else if err != nil {
			e.Failure = autocode.CodeOf(err)
		}
		var known *autocode.Error
		if errors.As(err, &known) {
			e.retryAt = known.RetryAt
		}
		if err != nil && why == nil {
			r.s.Log.Warn("an answer failed", "code", e.Failure, "cause", err.Error())
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.size == 0 && e.State != autocode.Stopped {
		e.State = autocode.FailedState
		if e.Failure == "" {
			e.Failure = autocode.Protocol
			if result.Finish == autocode.FinishFiltered {
				e.Failure = autocode.EngineFiltered
			}
		}
	}
	return e
}

// end stores how the answer ended, and then tells those who watch. While the database
// does not answer it tries again: what came must not be lost.
func (r *run) end(e ending) {
	e.At = r.s.Now()
	if e.Failure == autocode.NotFound {
		r.finish(r.superseded(e))
		return
	}
	for try := range endTries {
		last := try == endTries-1
		if r.store(last) {
			ctx, cancel := context.WithTimeout(context.Background(), storeTime)
			err := r.s.Requests.End(ctx, r.stored.ID, r.name, e.HostedEnding)
			cancel()
			if autocode.HasReason(err, autocode.Conflict, autocode.ReasonSuperseded) {
				r.finish(r.superseded(e))
				return
			}
			if err == nil {
				r.finish(e)
				return
			}
			r.s.Log.Error("an end is not stored", "try", try, "cause", err)
		}
		if !last {
			time.Sleep(time.Second) // there is no signal for a database that comes back
		}
	}
	r.finish(ending{HostedEnding: autocode.HostedEnding{State: autocode.Unfinished, Failure: autocode.Interrupted, Model: e.Model, At: e.At}})
}

// superseded says what became of a request that is not this run's any more: deleted, or
// ended by an instance that believed this one to be gone.
func (r *run) superseded(e ending) ending {
	ctx, cancel := context.WithTimeout(context.Background(), storeTime)
	defer cancel()
	e.State, e.Failure = autocode.Unfinished, autocode.Interrupted
	if _, err := r.s.Requests.Request(ctx, r.stored.Account, r.stored.RequestID); autocode.CodeOf(err) == autocode.NotFound {
		e.State, e.Failure = autocode.FailedState, autocode.NotFound
	}
	return e
}
