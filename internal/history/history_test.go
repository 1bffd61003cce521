package history_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/history"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// bench is the service over a real sealed database. What it puts off until later
// is done when the test says so.
type bench struct {
	*history.Service
	t     *testing.T
	store *sealed.Store
	clock time.Time
	later []func()
	waits []time.Duration
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, clock: time.UnixMilli(1_800_000_000_000)}
	now := func() time.Time { return b.clock }
	log := slog.New(slog.DiscardHandler)
	db, _, err := sqlite.Open(t.Context(), sqlite.Options{Dir: t.TempDir(), Now: now, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	id := uuid.NewString()
	v, e, _, err := vault.Create(id, "a good password", vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.InsertAccount(t.Context(), autocode.Account{ID: id, Email: "a", EmailKey: "a", KDF: e.KDF, ByPassword: e.Password,
		ByRecovery: e.Recovery, CreatedAt: b.clock}); err != nil {
		t.Fatal(err)
	}
	if b.store, err = sealed.Open(t.Context(), db, v, now, log); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = b.store.Close()
		_ = db.Close()
	})
	b.Service = &history.Service{Store: func() (history.Store, error) { return b.store, nil }, Now: now, Log: log,
		Later: func(d time.Duration, fn func()) { b.waits, b.later = append(b.waits, d), append(b.later, fn) }}
	return b
}

func (b *bench) add(detail, answer string) string {
	b.t.Helper()
	b.clock = b.clock.Add(time.Second)
	g := autocode.Generation{ID: uuid.Must(uuid.NewV7()).String(), State: autocode.Streaming, CreatedAt: b.clock, Title: detail,
		Engine: autocode.EngineTag{Name: "Library", Free: true}, Request: autocode.Request{Language: autocode.Go,
			Purpose: autocode.Implement, Detail: detail, Engine: "library"}}
	if _, err := b.store.StartGeneration(b.t.Context(), g, 5); err != nil {
		b.t.Fatal(err)
	}
	g.State, g.Answer, g.EndedAt = autocode.Complete, answer, b.clock
	if err := b.store.EndGeneration(b.t.Context(), g); err != nil {
		b.t.Fatal(err)
	}
	return g.ID
}

func (b *bench) titles(q history.Query) []string {
	b.t.Helper()
	page, err := b.List(b.t.Context(), q)
	if err != nil {
		b.t.Fatal(err)
	}
	titles := []string{}
	for _, g := range page.Entries {
		titles = append(titles, g.Title)
	}
	return titles
}

func (b *bench) want(q history.Query, want ...string) {
	b.t.Helper()
	if got := b.titles(q); !slices.Equal(got, want) {
		b.t.Errorf("listed %v, want %v", got, want)
	}
}

func (b *bench) runLater() {
	for _, fn := range b.later {
		fn()
	}
	b.later = nil
}

func TestListAndSearchPageByPage(t *testing.T) {
	b := newBench(t)
	for i := range 7 {
		b.add(fmt.Sprint("request ", i), "answer")
	}
	page, err := b.List(t.Context(), history.Query{Limit: 3})
	if err != nil || page.Total != 7 || len(page.Entries) != 3 {
		t.Fatalf("%d of %d, %v", len(page.Entries), page.Total, err)
	}
	b.want(history.Query{Limit: 3, After: autocode.PositionOf(page.Entries[2])}, "request 3", "request 2", "request 1")
	search := autocode.Filter{Text: "request"}
	b.want(history.Query{Filter: search, Limit: 3, Skip: 5}, "request 1", "request 0")
	b.want(history.Query{Filter: autocode.Filter{Text: "4"}, Limit: 10}, "request 4")
	_, err = b.List(t.Context(), history.Query{Filter: autocode.Filter{Text: strings.Repeat("x", 600)}})
	if autocode.CodeOf(err) != autocode.Invalid {
		t.Errorf("a huge search: %v", err)
	}
}

func TestShowByNumber(t *testing.T) {
	b := newBench(t)
	b.add("first", "one")
	id := b.add("second", "two")
	g, err := b.ShowNumber(t.Context(), 2)
	if err != nil || g.ID != id || g.Answer != "two" {
		t.Errorf("got %+v, %v", g, err)
	}
	if _, err := b.ShowNumber(t.Context(), 3); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("a number that was not given: %v", err)
	}
}

func TestASearchThatWaitsFindsEverything(t *testing.T) {
	b := newBench(t)
	for range 3 {
		b.add("needle", "hay")
	}
	if err := b.WaitForIndex(t.Context()); err != nil {
		t.Fatal(err)
	}
	page, err := b.List(t.Context(), history.Query{Filter: autocode.Filter{Text: "needle"}, Limit: 1})
	if err != nil || page.Total != 3 || page.Index != (autocode.IndexProgress{Done: 3, Total: 3}) {
		t.Errorf("found %d, %+v, %v", page.Total, page.Index, err)
	}
}

func TestRenameAndFavourite(t *testing.T) {
	b := newBench(t)
	id := b.add("old", "x")
	for title, code := range map[string]autocode.Code{" \n ": autocode.Invalid, strings.Repeat("x", 201): autocode.Invalid, "  the \n new ": ""} {
		if err := b.Rename(t.Context(), id, title); autocode.CodeOf(err) != code {
			t.Errorf("%q: %v", title, err)
		}
	}
	if err := b.SetFavourite(t.Context(), id, true); err != nil {
		t.Fatal(err)
	}
	g, err := b.Show(t.Context(), id)
	if err != nil || g.Title != "the new" || !g.Favourite {
		t.Errorf("got %+v, %v", g, err)
	}
	if c, err := b.Counts(t.Context()); c != (history.Counts{Generations: 1, Favourites: 1}) || err != nil {
		t.Errorf("counts %+v, %v", c, err)
	}
	if err := b.Rename(t.Context(), "no such", "x"); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("an unknown one: %v", err)
	}
}

func TestDeleteUndoAndTheEndOfUndo(t *testing.T) {
	b := newBench(t)
	one, two := b.add("one", "x"), b.add("two", "x")
	b.add("three", "x")
	first, err := b.Delete(t.Context(), []string{one})
	if err != nil || first.Count != 1 || first.Until.Sub(b.clock) != 10*time.Second || b.waits[0] != 10*time.Second {
		t.Fatalf("%+v, %v, waits %v", first, err, b.waits)
	}
	second, err := b.Delete(t.Context(), []string{two}) // in the same millisecond
	if err != nil {
		t.Fatal(err)
	}
	b.want(history.Query{Limit: 9}, "three")
	if n, err := b.Undo(t.Context(), first.At); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	b.want(history.Query{Limit: 9}, "three", "one")
	b.clock = b.clock.Add(10*time.Second + time.Millisecond)
	b.runLater()
	if n, err := b.Undo(t.Context(), second.At); n != 0 || err != nil {
		t.Errorf("undid %d after ten seconds, %v", n, err)
	}
	b.want(history.Query{Limit: 9}, "three", "one")
	if _, err := b.Delete(t.Context(), []string{two}); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("deleting what is gone: %v", err)
	}
	if _, err := b.Delete(t.Context(), nil); autocode.CodeOf(err) != autocode.Invalid {
		t.Error("no ids must never mean everything")
	}
}

func TestDeleteAllIgnoresFilters(t *testing.T) {
	b := newBench(t)
	b.add("one", "x")
	b.add("two", "x")
	all, err := b.DeleteAll(t.Context())
	if err != nil || all.Count != 2 {
		t.Fatal(all, err)
	}
	b.want(history.Query{Limit: 9})
	b.want(history.Query{Limit: 9, Filter: autocode.Filter{Text: "one"}})
	if n, err := b.Undo(t.Context(), all.At); n != 2 || err != nil {
		t.Fatal(n, err)
	}
	b.want(history.Query{Limit: 9, Filter: autocode.Filter{Text: "one"}}, "one")
	if _, err := b.DeleteAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.DeleteAll(t.Context()); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("nothing to delete: %v", err)
	}
}

func TestEraseIsAtOnce(t *testing.T) {
	b := newBench(t)
	id := b.add("one", "x")
	waiting := b.add("two", "x")
	undo, err := b.Delete(t.Context(), []string{waiting})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := b.Erase(t.Context(), []string{id}); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if n, err := b.Undo(t.Context(), undo.At); n != 1 || err != nil {
		t.Errorf("another deletion can no longer be undone: %d, %v", n, err)
	}
	b.want(history.Query{Limit: 9}, "two")
}

func TestExcerpt(t *testing.T) {
	g := autocode.Generation{Request: autocode.Request{Detail: strings.Repeat("앞 ", 60) + "이진탐색을 해 줘"}, Answer: "func BinarySearch(x int)"}
	for search, want := range map[string]string{
		"탐색":      "이진탐색을 해 줘",
		"binary":  "func BinarySearch(x int)",
		"nothing": "",
	} {
		if got := history.Excerpt(g, search); !strings.HasSuffix(got, want) || want == "" && got != "" {
			t.Errorf("%q: %q", search, got)
		}
	}
	if got := history.Excerpt(g, "탐색"); !strings.HasPrefix(got, "…") || len([]rune(got)) > 90 {
		t.Errorf("the excerpt is %q", got)
	}
}

func TestNobodySignedIn(t *testing.T) {
	s := &history.Service{Store: func() (history.Store, error) { return nil, autocode.Errorf(autocode.Unauthenticated, "Sign in first.") }}
	_, list := s.List(context.Background(), history.Query{})
	_, show := s.Show(context.Background(), "x")
	_, del := s.Delete(context.Background(), []string{"x"})
	_, undo := s.Undo(context.Background(), time.Now())
	_, counts := s.Counts(context.Background())
	for i, err := range []error{list, show, del, undo, counts, s.Rename(context.Background(), "x", "y")} {
		if autocode.CodeOf(err) != autocode.Unauthenticated {
			t.Errorf("call %d: %v", i, err)
		}
	}
}
