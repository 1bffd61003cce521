package generation_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/generation"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// script is an engine that says and does what a test tells it.
type script struct {
	say    chan string // pieces, until it is closed
	finish autocode.Finish
	err    error
	panics bool
	refuse error
	asked  autocode.Request
}

func newScript() *script { return &script{say: make(chan string), finish: autocode.FinishStop} }

func (s *script) Prepare(_ context.Context, req autocode.Request) (autocode.Request, error) {
	return req, s.refuse
}

func (s *script) Answer(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error) {
	s.asked = req
	for {
		select {
		case piece, ok := <-s.say:
			if !ok {
				if s.panics {
					panic("the engine fell over")
				}
				return autocode.Result{Finish: s.finish, Model: "model-1"}, s.err
			}
			if err := emit(piece); err != nil {
				return autocode.Result{}, err
			}
		case <-ctx.Done():
			return autocode.Result{}, context.Cause(ctx)
		}
	}
}

// bench is the service over a real sealed database.
type bench struct {
	*generation.Service
	t      *testing.T
	db     *sqlite.DB
	store  *sealed.Store
	engine *script
	free   bool
	// The engine knows nothing of earlier turns.
	cannotRefine bool
	ended        chan generation.Event

	mu     sync.Mutex
	pieces map[string][]generation.Event
	out    bool // signed out
	broken error
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, engine: newScript(), ended: make(chan generation.Event, 100), pieces: map[string][]generation.Event{}}
	log := slog.New(slog.DiscardHandler)
	var err error
	if b.db, _, err = sqlite.Open(t.Context(), sqlite.Options{Dir: t.TempDir(), Now: time.Now, Log: log}); err != nil {
		t.Fatal(err)
	}
	id := uuid.NewString()
	v, e, _, err := vault.Create(id, "a good password", vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.db.InsertAccount(t.Context(), autocode.Account{ID: id, Email: "a", EmailKey: "a", KDF: e.KDF, ByPassword: e.Password,
		ByRecovery: e.Recovery, CreatedAt: time.Now()}); err != nil {
		t.Fatal(err)
	}
	if b.store, err = sealed.Open(t.Context(), b.db, v, time.Now, log); err != nil {
		t.Fatal(err)
	}
	b.Service = &generation.Service{Now: time.Now, NewID: func() string { return uuid.Must(uuid.NewV7()).String() }, Log: log,
		Store: b.open, Limit: func(context.Context) int { return autocode.QuotaLimit }, Notify: b.hear, Engine: b.find}
	t.Cleanup(func() {
		b.StopAll()
		_ = b.store.Close()
		_ = b.db.Close()
	})
	return b
}

func (b *bench) find(_ context.Context, id string) (autocode.Engine, autocode.EngineInfo, error) {
	if id != "script" {
		return nil, autocode.EngineInfo{}, autocode.InvalidField("engine", "unknown", "no such engine")
	}
	return b.engine, autocode.EngineInfo{ID: id, Name: "Script", Model: "asked-for", Free: b.free, CanRefine: !b.cannotRefine}, nil
}

func (b *bench) open() (generation.Store, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.out {
		return nil, autocode.Errorf(autocode.Unauthenticated, "Sign in first.")
	}
	return breakable{b.store, b}, nil
}

// breakable is a store whose disk can be full.
type breakable struct {
	*sealed.Store
	b *bench
}

func (s breakable) EndGeneration(ctx context.Context, g autocode.Generation) error {
	s.b.mu.Lock()
	err := s.b.broken
	s.b.mu.Unlock()
	if err != nil {
		return err
	}
	return s.Store.EndGeneration(ctx, g)
}

func (b *bench) hear(e generation.Event) {
	if e.End != nil || e.Unsaved != "" {
		b.ended <- e
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pieces[e.ID] = append(b.pieces[e.ID], e)
}

func request(detail string) autocode.Request {
	return autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: detail, Engine: "script", Reply: autocode.Korean}
}

func (b *bench) start(detail string) autocode.Generation {
	b.t.Helper()
	g, err := b.Start(b.t.Context(), request(detail))
	if err != nil {
		b.t.Fatal(err)
	}
	return g
}

// end waits for the end and gives what is stored then.
func (b *bench) end() autocode.Generation {
	b.t.Helper()
	e := <-b.ended
	if e.End == nil {
		b.t.Fatalf("heard %+v, want an end", e)
	}
	g, err := b.store.Generation(b.t.Context(), e.ID)
	if err != nil {
		b.t.Fatal(err)
	}
	if e.End.State != g.State || e.End.Failure != g.Failure || e.End.Answer != "" {
		b.t.Errorf("told %+v, stored %+v", e.End, g)
	}
	return g
}

// heard joins the pieces and checks their numbers.
func (b *bench) heard(id string) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var text strings.Builder
	for i, e := range b.pieces[id] {
		if e.Seq != i+1 {
			b.t.Errorf("piece %d has the number %d", i+1, e.Seq)
		}
		if len(e.Text) > 4<<10 {
			b.t.Errorf("a piece has %d bytes", len(e.Text))
		}
		text.WriteString(e.Text)
	}
	return text.String()
}

func (b *bench) left() int {
	b.t.Helper()
	q, err := b.Quota(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	return q.Left()
}

var errService = fmt.Errorf("wrapped: %w", autocode.Errorf(autocode.EngineServer, "The service failed."))
