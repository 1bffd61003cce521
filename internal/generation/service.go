// Package generation is the use case of asking: it checks a request, stores it,
// calls the engine, keeps what comes, and ends in a state that says the truth
// about the answer.
//
// The answer belongs to this package, not to the screen: it goes on when nobody
// looks and whoever looks again gets the text so far and then every piece once
// (Watch). It also keeps drafts, which are sealed like answers.
package generation

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"autocoding/internal/autocode"
)

// Store is the part of the signed-in account's database this package needs.
type Store interface {
	StartGeneration(ctx context.Context, g autocode.Generation, quota int) (number int, err error)
	AppendPiece(ctx context.Context, id string, seq, size int, text string) error
	EndGeneration(ctx context.Context, g autocode.Generation) error
	Generation(ctx context.Context, id string) (autocode.Generation, error)
	Quota(ctx context.Context, limit int) (autocode.Quota, error)
	Value(ctx context.Context, name string, value any) (bool, error)
	PutValue(ctx context.Context, name string, value any) error
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store  func() (Store, error) // of the session; Unauthenticated without one
	Engine func(ctx context.Context, id string) (autocode.Engine, autocode.EngineInfo, error)
	Limit  func(ctx context.Context) int // requests in 24 hours; 0 for no limit
	Now    func() time.Time
	NewID  func() string // UUIDv7
	Log    *slog.Logger
	// Notify gets every piece and every end, in order for each generation, from
	// one goroutine for each generation.
	Notify func(Event)

	starting sync.RWMutex // held for reading while a run starts, for writing while all stop

	mu   sync.Mutex
	runs map[string]*run
}

// Event is news of a generation.
type Event struct {
	ID   string
	Seq  int                  // counts the pieces of a generation from 1
	Text string               // a piece, at most 4 KiB
	End  *autocode.Generation // the ended generation without its answer; nil for a piece
	// Unsaved is set while an ended answer cannot be stored; it is tried again.
	Unsaved autocode.Code
}

// Snapshot is an answer so far. The pieces that follow have the numbers after Seq.
type Snapshot struct {
	Generation autocode.Generation
	Before     string // what came in the generations that this one continues
	Seq        int
}

// Start checks the request, stores it and begins the answer, which goes on in the
// background. It returns the errors of Request.Validate and Engine.Prepare,
// QuotaUsed, Conflict (reason running) and StorageFull; then nothing was stored
// and no quota was used.
func (s *Service) Start(ctx context.Context, req autocode.Request) (autocode.Generation, error) {
	s.starting.RLock()
	defer s.starting.RUnlock()
	store, err := s.Store()
	if err != nil {
		return autocode.Generation{}, err
	}
	return s.start(ctx, store, req, "", req.Title())
}

// start begins the answer of a thread; "" for a thread of its own. s.starting is
// held for reading.
func (s *Service) start(ctx context.Context, store Store, req autocode.Request, thread, title string) (autocode.Generation, error) {
	engine, info, req, err := s.prepare(ctx, req)
	if err != nil {
		return autocode.Generation{}, err
	}
	if (len(req.Turns) > 0 || req.Partial != "") && !info.CanRefine {
		return autocode.Generation{}, autocode.InvalidField("engine", "cannot_refine", "This engine cannot go on from an earlier answer.")
	}
	g := autocode.Generation{ID: s.NewID(), Request: req, Title: title, State: autocode.Streaming, Engine: info.Tag(),
		CreatedAt: time.UnixMilli(s.Now().UnixMilli())}
	if g.Thread = thread; thread == "" {
		g.Thread = g.ID
	}
	if g.Number, err = store.StartGeneration(ctx, g, s.Limit(ctx)); err != nil {
		return autocode.Generation{}, err
	}
	// The run outlives the call that began it, so it does not end with its context.
	running, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	r := &run{service: s, store: store, engine: engine, cancel: cancel, generation: g, before: req.Partial,
		closing: make(chan struct{}), ended: make(chan struct{})}
	s.mu.Lock()
	if s.runs == nil {
		s.runs = map[string]*run{}
	}
	s.runs[g.ID] = r
	s.mu.Unlock()
	go r.run(running)
	return g, nil
}

// prepare finds the engine and lets it check and complete the request.
func (s *Service) prepare(ctx context.Context, req autocode.Request) (autocode.Engine, autocode.EngineInfo, autocode.Request, error) {
	fail := func(err error) (autocode.Engine, autocode.EngineInfo, autocode.Request, error) {
		return nil, autocode.EngineInfo{}, req, err
	}
	if err := req.Validate(); err != nil {
		return fail(err)
	}
	engine, info, err := s.Engine(ctx, req.Engine)
	if err != nil {
		return fail(err)
	}
	if p, ok := engine.(autocode.Preparer); ok {
		if req, err = p.Prepare(ctx, req); err != nil {
			return fail(err)
		}
	}
	return engine, info, req, nil
}

// Once answers without an account: nothing is kept. Only a free engine does so;
// for another one it returns Unauthenticated.
func (s *Service) Once(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error) {
	engine, info, req, err := s.prepare(ctx, req)
	if err != nil {
		return autocode.Result{}, err
	}
	if !info.Free {
		return autocode.Result{}, autocode.Errorf(autocode.Unauthenticated, "Sign in to ask an AI engine.")
	}
	return engine.Answer(ctx, req, emit)
}

// Watch gives an answer as far as it came, whoever looks and whenever. It returns
// NotFound.
func (s *Service) Watch(ctx context.Context, id string) (Snapshot, error) {
	store, err := s.Store()
	if err != nil {
		return Snapshot{}, err
	}
	if r := s.find(id); r != nil {
		return r.snapshot(), nil
	}
	g, err := store.Generation(ctx, id)
	if err != nil {
		return Snapshot{}, err
	}
	return Snapshot{Generation: g, Before: before(ctx, store, g)}, nil
}

// Stop ends an answer and keeps what came. Stopping one that has ended is no error.
func (s *Service) Stop(ctx context.Context, id string) error {
	if _, err := s.Store(); err != nil {
		return err
	}
	r := s.find(id)
	if r == nil {
		return nil
	}
	r.cancel(errStopped)
	select {
	case <-r.ended:
		return nil
	case <-ctx.Done():
		return autocode.Wrap(ctx.Err(), autocode.Timeout, "The answer has not stopped yet.")
	}
}

// StopAll ends every answer when the session does, and returns when all are
// stored. Store must answer Unauthenticated by then.
func (s *Service) StopAll() {
	s.starting.Lock()
	defer s.starting.Unlock()
	s.mu.Lock()
	var all []*run
	for _, r := range s.runs {
		all = append(all, r)
	}
	s.mu.Unlock()
	for _, r := range all {
		close(r.closing)
		r.cancel(errClosing)
	}
	for _, r := range all {
		<-r.ended
	}
}

// Running reports whether an answer is under way.
func (s *Service) Running() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.runs) > 0
}

// Quota says what may still be asked.
func (s *Service) Quota(ctx context.Context) (autocode.Quota, error) {
	store, err := s.Store()
	if err != nil {
		return autocode.Quota{}, err
	}
	return store.Quota(ctx, s.Limit(ctx))
}

func (s *Service) find(id string) *run {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.runs[id]
}

func (s *Service) forget(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.runs, id)
}

func (s *Service) notify(e Event) {
	if s.Notify != nil {
		s.Notify(e)
	}
}
