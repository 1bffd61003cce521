package account_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

const (
	address  = "gildong@example.com"
	password = "seven green bottles"
)

// bench is a service over a real database, with a clock and a keyring that the
// test moves and breaks.
type bench struct {
	*account.Service
	t       *testing.T
	dir     string
	clock   *clock
	keyring *fakeKeyring
	db      *sqlite.DB
	events  *events
	opened  int // sessions that were opened and not closed
	busy    bool
}

type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// events collects what the service tells.
type events struct {
	mu  sync.Mutex
	all []account.Event
}

func (e *events) add(event account.Event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.all = append(e.all, event)
}

// take gives the kinds and reasons since the last call.
func (e *events) take() (said []string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, event := range e.all {
		if event.Kind != account.EventChanged {
			said = append(said, event.Kind+event.Reason)
		}
	}
	e.all = nil
	return said
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, dir: t.TempDir(), clock: &clock{at: time.UnixMilli(1_800_000_000_000)},
		keyring: &fakeKeyring{items: map[string][]byte{}}}
	b.start()
	return b
}

// start opens database and service, as a start of the program does.
func (b *bench) start() {
	b.t.Helper()
	db, _, err := sqlite.Open(b.t.Context(), sqlite.Options{Dir: b.dir, Now: b.clock.now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.t.Fatal(err)
	}
	b.db, b.events = db, &events{}
	n := 0
	b.Service = &account.Service{
		Store: db, Keyring: b.keyring, Log: slog.New(slog.DiscardHandler), Now: b.clock.now, Notify: b.events.add,
		Cost:   func(context.Context) vault.Cost { return vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1} },
		NewID:  func() string { n++; return fmt.Sprintf("%s-%d-%d", b.t.Name(), b.clock.now().UnixMilli(), n) },
		Opened: func(context.Context, *vault.Vault) error { b.opened++; return nil },
		Closed: func() { b.opened-- },
		Busy:   func() bool { return b.busy },
	}
	b.t.Cleanup(func() {
		b.keyring.unblock()
		b.Settle()
		_ = db.Close()
	})
}

// restart ends the program and starts it again.
func (b *bench) restart() {
	b.t.Helper()
	b.Settle()
	b.Close(b.t.Context())
	b.Settle()
	if err := b.db.Close(); err != nil {
		b.t.Fatal(err)
	}
	b.start()
}

func (b *bench) signUp(stay bool) account.RecoveryCode {
	b.t.Helper()
	code, err := b.SignUp(b.t.Context(), account.Credentials{Email: address, Password: password, Repeat: password, Stay: stay})
	if err != nil {
		b.t.Fatal(err)
	}
	b.Settle()
	b.events.take()
	return code
}

func (b *bench) signIn(email, password string) error {
	return b.SignIn(b.t.Context(), account.Credentials{Email: email, Password: password})
}

func (b *bench) state() account.State {
	b.t.Helper()
	state, err := b.State(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	return state
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) want(err error, code autocode.Code, field string) {
	b.t.Helper()
	var e *autocode.Error
	if autocode.CodeOf(err) != code || errors.As(err, &e) && e.Field != field {
		b.t.Errorf("got %v (code %q), want code %q for field %q", err, autocode.CodeOf(err), code, field)
	}
}

// retryIn is how long an error asks to wait.
func (b *bench) retryIn(err error) time.Duration {
	var e *autocode.Error
	if !errors.As(err, &e) || e.RetryAt.IsZero() {
		b.t.Errorf("%v names no time", err)
		return 0
	}
	return e.RetryAt.Sub(b.clock.now())
}

// fakeKeyring is a keyring that can be absent or hang.
type fakeKeyring struct {
	mu     sync.Mutex
	items  map[string][]byte
	absent bool
	locked chan struct{} // while not nil, calls wait for it to be closed
}

func (k *fakeKeyring) lock() { k.mu.Lock(); defer k.mu.Unlock(); k.locked = make(chan struct{}) }

func (k *fakeKeyring) unblock() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.locked != nil {
		close(k.locked)
		k.locked = nil
	}
}

func (k *fakeKeyring) ready(ctx context.Context) error {
	k.mu.Lock()
	locked, absent := k.locked, k.absent
	k.mu.Unlock()
	if locked != nil {
		select {
		case <-locked:
		case <-ctx.Done():
			return autocode.Errorf(autocode.Keyring, "locked")
		}
	}
	if absent {
		return autocode.Errorf(autocode.Keyring, "absent")
	}
	return nil
}

func (k *fakeKeyring) Set(ctx context.Context, name string, value []byte) error {
	if err := k.ready(ctx); err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.items[name] = append([]byte(nil), value...)
	return nil
}

func (k *fakeKeyring) Get(ctx context.Context, name string) ([]byte, error) {
	if err := k.ready(ctx); err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if value, ok := k.items[name]; ok {
		return append([]byte(nil), value...), nil
	}
	return nil, autocode.Errorf(autocode.NotFound, "no such item")
}

func (k *fakeKeyring) Delete(ctx context.Context, name string) error {
	if err := k.ready(ctx); err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.items, name)
	return nil
}
