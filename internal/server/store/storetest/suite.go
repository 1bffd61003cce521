// Package storetest holds the databases of the account server to one behaviour: a
// suite that both must pass, and a PostgreSQL of the tests' own to pass it on.
package storetest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
)

// Now is the time at which the suite begins.
var Now = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)

// Each runs a test on SQLite and on PostgreSQL, with the address of an empty database.
func Each(t *testing.T, test func(t *testing.T, address string)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "accountd.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, Postgres(t)) })
}

// Open opens a database for the time of a test.
func Open(t testing.TB, address string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// bench is two instances on one database, as behind a load balancer.
type bench struct {
	*testing.T
	ctx  context.Context
	a, b *store.Store
}

func (b bench) account(email string) int64 {
	b.Helper()
	id, err := b.a.CreateAccount(b.ctx, autocode.HostedAccount{Email: email, Folded: email, Password: "hash", CreatedAt: Now}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return id
}

func hash(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	return sum[:]
}

func (b bench) want(code autocode.Code, reason string, err error) {
	b.Helper()
	if autocode.CodeOf(err) != code || reason != "" && !autocode.HasReason(err, code, reason) {
		b.Fatalf("got %v (code %q), want %s %s", err, autocode.CodeOf(err), code, reason)
	}
}

// retryAt wants an error with this code and gives its time.
func (b bench) retryAt(code autocode.Code, err error) time.Time {
	b.Helper()
	var e *autocode.Error
	if !errors.As(err, &e) || e.Code != code {
		b.Fatalf("got %v (code %q), want %s", err, autocode.CodeOf(err), code)
	}
	return e.RetryAt
}

func (b bench) ok(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// Run holds a database to everything that the account server relies on.
func Run(t *testing.T, address func(t *testing.T) string) {
	for name, test := range map[string]func(bench){
		"accounts":                                  accounts,
		"sessions and refresh":                      sessions,
		"a refresh token used a thousand times":     refreshRace,
		"attempts and rates":                        limits,
		"many sessions of one account":              manySessions,
		"a thousand attempts at once":               attemptRace,
		"the life of a request":                     requestLife,
		"a thousand requests at once are five":      quotaRace,
		"an instance that is gone":                  lapsed,
		"answers that are held":                     held,
		"history":                                   history,
		"a request deleted before anything came":    deletedEarly,
		"instances agree on keys":                   keys,
		"sweeping leaves what is needed":            sweep,
		"a request that fails is no way round":      refunds,
		"a deleted account leaves nothing":          gone,
		"the same password change from two devices": passwordRace,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			at := address(t)
			b := bench{T: t, ctx: t.Context(), a: Open(t, at), b: Open(t, at)}
			test(b)
		})
	}
}

// both runs fn n times at once, on the instances in turn.
func (b bench) both(n int, fn func(i int, s *store.Store) error) (errs []error) {
	errs = make([]error, n)
	var all sync.WaitGroup
	for i := range n {
		s := b.a
		if i%2 == 1 {
			s = b.b
		}
		all.Go(func() { errs[i] = fn(i, s) })
	}
	all.Wait()
	return errs
}

func (b bench) request(account int64, id string) autocode.HostedRequest {
	return autocode.HostedRequest{Account: account, RequestID: id, Body: hash(id), Language: autocode.Go, Purpose: autocode.Implement,
		Detail: "이진 탐색", State: autocode.Streaming, CreatedAt: Now}
}

// answer makes a whole request with an answer, at a time.
func (b bench) answer(account int64, id, text string, at time.Time) int64 {
	b.Helper()
	r := b.request(account, id)
	r.CreatedAt = at
	stored, fresh, err := b.a.Reserve(b.ctx, r, "run", 5)
	if err != nil || !fresh {
		b.Fatalf("%v %v", fresh, err)
	}
	if text != "" {
		_, err = b.a.Append(b.ctx, stored.ID, "run", &autocode.HostedPiece{Size: len(text), Data: []byte(text)}, at)
		b.ok(err)
	}
	b.ok(b.a.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Complete, Failure: "", Model: "m", At: at}))
	return stored.ID
}

func name(i int) string { return fmt.Sprintf("request-%d", i) }
