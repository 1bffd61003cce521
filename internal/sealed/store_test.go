package sealed_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

var quick = vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1}

// bench is a database with one account's open store.
type bench struct {
	t     *testing.T
	dir   string
	clock time.Time
	db    *sqlite.DB
	vault *vault.Vault
	store *sealed.Store
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, dir: t.TempDir(), clock: time.UnixMilli(1_800_000_000_000)}
	b.openDB()
	b.vault = b.account("a@example.com")
	b.openStore()
	return b
}

func (b *bench) now() time.Time { return b.clock }

func (b *bench) openDB() *autocode.Repair {
	b.t.Helper()
	db, repair, err := sqlite.Open(b.t.Context(), sqlite.Options{Dir: b.dir, Now: b.now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.t.Fatal(err)
	}
	b.db = db
	b.t.Cleanup(func() { _ = db.Close() })
	return repair
}

func (b *bench) openStore() {
	b.t.Helper()
	store, err := sealed.Open(b.t.Context(), b.db, b.vault, b.now, slog.New(slog.DiscardHandler))
	if err != nil {
		b.t.Fatal(err)
	}
	b.store = store
	b.t.Cleanup(func() { _ = store.Close() })
}

// restart closes everything and opens it again.
func (b *bench) restart() *autocode.Repair {
	b.t.Helper()
	if err := b.store.Close(); err != nil {
		b.t.Fatal(err)
	}
	if err := b.db.Close(); err != nil {
		b.t.Fatal(err)
	}
	repair := b.openDB()
	b.openStore()
	return repair
}

func (b *bench) account(email string) *vault.Vault {
	b.t.Helper()
	id := uuid.NewString()
	v, e, _, err := vault.Create(id, "a good password", quick)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := b.db.InsertAccount(b.t.Context(), autocode.Account{ID: id, Email: email, EmailKey: email, KeyVersion: e.KeyVersion,
		KDF: e.KDF, ByPassword: e.Password, ByRecovery: e.Recovery, CreatedAt: b.clock}); err != nil {
		b.t.Fatal(err)
	}
	return v
}

// start stores a generation as its engine is called, a second after the one before.
func (b *bench) start(detail string, free bool) autocode.Generation {
	b.t.Helper()
	g, err := b.tryStart(b.store, detail, free)
	if err != nil {
		b.t.Fatal(err)
	}
	return g
}

func (b *bench) tryStart(store *sealed.Store, detail string, free bool) (autocode.Generation, error) {
	b.clock = b.clock.Add(time.Second)
	return startAt(b.t.Context(), store, b.clock, detail, free)
}

func startAt(ctx context.Context, store *sealed.Store, at time.Time, detail string, free bool) (autocode.Generation, error) {
	g := autocode.Generation{ID: uuid.Must(uuid.NewV7()).String(), State: autocode.Streaming, CreatedAt: at,
		Title: "Title of " + detail, Engine: autocode.EngineTag{Name: "Library", Free: free},
		Request: autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: detail, Reply: autocode.Korean, Engine: "library"}}
	g.Thread = g.ID
	number, err := store.StartGeneration(ctx, g, autocode.QuotaLimit)
	g.Number = number
	return g, err
}

// add stores a whole generation.
func (b *bench) add(detail, answer string) autocode.Generation {
	b.t.Helper()
	g := b.start(detail, true)
	return b.end(g, answer)
}

func (b *bench) end(g autocode.Generation, answer string) autocode.Generation {
	b.t.Helper()
	g.Answer, g.Size, g.State, g.EndedAt = answer, len(answer), autocode.Complete, b.clock.Add(time.Second)
	if answer == "" {
		g.State, g.Failure = autocode.FailedState, autocode.Offline
	}
	if err := b.store.EndGeneration(b.t.Context(), g); err != nil {
		b.t.Fatal(err)
	}
	return g
}

func (b *bench) page() []autocode.Generation {
	b.t.Helper()
	page, err := b.store.Page(b.t.Context(), autocode.Position{}, 1000)
	if err != nil {
		b.t.Fatal(err)
	}
	return page
}

func (b *bench) find(text string) []string {
	b.t.Helper()
	found, total, err := b.store.Find(b.t.Context(), autocode.Filter{Text: text}, 0, 100)
	if err != nil {
		b.t.Fatal(err)
	}
	details := make([]string, 0, total)
	for _, g := range found {
		details = append(details, g.Request.Detail)
	}
	return details
}

func wantCode(t *testing.T, err error, want autocode.Code) {
	t.Helper()
	if autocode.CodeOf(err) != want {
		t.Errorf("got error %v, want code %q", err, want)
	}
}

func TestAGenerationComesBackAsItWas(t *testing.T) {
	b := newBench(t)
	g := b.start("이진 탐색을 만들어 줘", true)
	if g.Number != 1 {
		t.Errorf("the first has number %d", g.Number)
	}
	for seq, piece := range []string{"```go\n", "func search()", "\n```"} {
		if err := b.store.AppendPiece(t.Context(), g.ID, seq, 100, piece); err != nil {
			t.Fatal(err)
		}
	}
	running, err := b.store.Generation(t.Context(), g.ID)
	if err != nil || running.State != autocode.Streaming || running.Answer != "```go\nfunc search()\n```" {
		t.Errorf("while streaming: %q, %v", running.Answer, err)
	}
	g.Usage, g.Verified = autocode.Usage{PromptTokens: 7, AnswerTokens: 9}, "gcc 12"
	g = b.end(g, "the whole answer")
	b.restart()
	got, err := b.store.Generation(t.Context(), g.ID)
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(got) != fmt.Sprint(g) {
		t.Errorf("got  %+v\nwant %+v", got, g)
	}
}

func TestNewestFirstPageByPage(t *testing.T) {
	b := newBench(t)
	for i := range 25 {
		b.add(fmt.Sprint("request ", i), "x")
	}
	var seen []int
	var after autocode.Position
	for {
		page, err := b.store.Page(t.Context(), after, 10)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		for _, g := range page {
			seen = append(seen, g.Number)
			if g.Answer != "" {
				t.Error("a list holds no answers")
			}
		}
		after = autocode.PositionOf(page[len(page)-1])
	}
	if len(seen) != 25 || seen[0] != 25 || seen[24] != 1 {
		t.Errorf("numbers %v", seen)
	}
}

func TestNobodyReadsAnothersRows(t *testing.T) {
	b := newBench(t)
	mine := b.add("mine", "my answer")
	stranger, err := sealed.Open(t.Context(), b.db, b.account("b@example.com"), b.now, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stranger.Close() }()
	_, err = stranger.Generation(t.Context(), mine.ID)
	wantCode(t, err, autocode.NotFound)
	wantCode(t, stranger.SetNote(t.Context(), mine.ID, "stolen", true), autocode.NotFound)
	if n, err := stranger.Hide(t.Context(), []string{mine.ID}, b.clock); n != 0 || err != nil {
		t.Errorf("hid %d, %v", n, err)
	}
	if n, err := stranger.Hide(t.Context(), nil, b.clock); n != 0 || err != nil {
		t.Errorf("hid %d of all, %v", n, err)
	}
	if page, _ := stranger.Page(t.Context(), autocode.Position{}, 10); len(page) != 0 {
		t.Errorf("lists %d", len(page))
	}
	if got := b.page(); len(got) != 1 || got[0].Title != "Title of mine" {
		t.Errorf("mine is now %v", got)
	}
}

func TestExactlyFiveHoweverManyComeAtOnce(t *testing.T) {
	b := newBench(t)
	at := b.clock
	var started, refused, running int
	var mu sync.Mutex
	var all sync.WaitGroup
	for i := range 200 {
		all.Go(func() {
			g, err := startAt(t.Context(), b.store, at, fmt.Sprint(i), false)
			for autocode.HasReason(err, autocode.Conflict, "running") {
				mu.Lock()
				running++
				mu.Unlock()
				g, err = startAt(t.Context(), b.store, at, fmt.Sprint(i), false)
			}
			if err == nil {
				g.Answer, g.Size, g.State, g.EndedAt = "x", 1, autocode.Complete, at
				err = b.store.EndGeneration(t.Context(), g)
			}
			mu.Lock()
			defer mu.Unlock()
			switch autocode.CodeOf(err) {
			case "":
				started++
			case autocode.QuotaUsed:
				refused++
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if started != 5 || refused != 195 {
		t.Errorf("started %d, refused %d (met a running one %d times)", started, refused, running)
	}
}

func TestTheQuotaCountsWhatCame(t *testing.T) {
	b := newBench(t)
	left := func() int {
		q, err := b.store.Quota(t.Context(), autocode.QuotaLimit)
		if err != nil {
			t.Fatal(err)
		}
		return q.Left()
	}
	failed := b.start("fails", false)
	if left() != 4 {
		t.Errorf("%d left while one is under way", left())
	}
	_, err := b.tryStart(b.store, "a second one", false)
	if !autocode.HasReason(err, autocode.Conflict, "running") {
		t.Errorf("a second at the same time: %v", err)
	}
	b.end(failed, "")
	if left() != 5 {
		t.Errorf("%d left after one of which nothing came", left())
	}
	g := b.end(b.start("works", false), "answer")
	b.add("from the library", "free")
	if left() != 4 {
		t.Errorf("%d left after one answer and one free one", left())
	}
	if _, err := b.store.Hide(t.Context(), []string{g.ID}, b.clock); err != nil {
		t.Fatal(err)
	}
	if _, err := b.store.Purge(t.Context(), b.clock.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if left() != 4 {
		t.Errorf("%d left after deleting: deleting returns nothing", left())
	}
	for range 4 {
		b.end(b.start("more", false), "answer")
	}
	_, err = b.tryStart(b.store, "the sixth", false)
	wantCode(t, err, autocode.QuotaUsed)
	b.clock = b.clock.Add(24 * time.Hour)
	if left() != 5 {
		t.Errorf("%d left a day later", left())
	}
}

func TestAnAnswerWhoseProcessDiedIsKept(t *testing.T) {
	b := newBench(t)
	g := b.start("half", false)
	empty := ""
	if err := b.store.AppendPiece(t.Context(), g.ID, 0, 4, "half"); err != nil {
		t.Fatal(err)
	}
	b.restart()
	got, err := b.store.Generation(t.Context(), g.ID)
	if err != nil || got.State != autocode.Unfinished || got.Answer != "half" || got.Failure != autocode.Interrupted {
		t.Errorf("got %+v, %v", got, err)
	}
	if q, _ := b.store.Quota(t.Context(), 5); q.Left() != 4 {
		t.Errorf("%d left: a piece came", q.Left())
	}
	g = b.start("nothing"+empty, false)
	b.restart()
	if got, _ := b.store.Generation(t.Context(), g.ID); got.State != autocode.FailedState {
		t.Errorf("nothing came, state %q", got.State)
	}
	if q, _ := b.store.Quota(t.Context(), 5); q.Left() != 4 {
		t.Errorf("%d left: the second was given back", q.Left())
	}
}

func TestAStartDoesNotEndAnothersAnswer(t *testing.T) {
	b := newBench(t)
	g := b.start("running elsewhere", false)
	other, _, err := sqlite.Open(t.Context(), sqlite.Options{Dir: b.dir, Now: b.now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	store, err := sealed.Open(t.Context(), other, b.vault, b.now, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	if got, err := store.Generation(t.Context(), g.ID); err != nil || got.State != autocode.Streaming {
		t.Errorf("seen from the other: %q, %v", got.State, err)
	}
	if _, err := b.tryStart(store, "another", false); !autocode.HasReason(err, autocode.Conflict, "running") {
		t.Errorf("a second answer in another process: %v", err)
	}
	b.end(g, "done")
}

func TestSearch(t *testing.T) {
	b := newBench(t)
	b.add("정렬된 배열에서 이진탐색을 해 줘", "func binarySearch(items []int) int")
	b.add("너비 우선 탐색", "def breadth_first(graph): visit HTTPServer")
	b.add("소수 판별", "is_prime(n) utf8")
	for range 2 { // as it is stored, and as it is built after unlocking
		for query, want := range map[string]int{
			"탐색": 2, "진탐": 1, "이진탐색": 1, "탐": 2, "소수": 1, "binarySearch": 1, "binary": 1, "search": 1, "searc": 1,
			"binary search": 1, "first": 1, "breadth_first": 1, "server": 1, "http": 1, "prime": 1, "PRIME": 1, "탐색 graph": 1,
			"탐색 없는말": 0, "zzz": 0, "utf8": 1, "\"": 3, "이진탐색을": 1, "title": 3, "ubinary": 0,
		} {
			if got := b.find(query); len(got) != want {
				t.Errorf("%q finds %d (%v), want %d", query, len(got), got, want)
			}
		}
		b.restart()
		if err := b.store.WaitForIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if p := b.store.IndexProgress(); p.Done != 3 || p.Total != 3 {
		t.Errorf("progress %+v", p)
	}
}

func TestSearchFollowsChanges(t *testing.T) {
	b := newBench(t)
	g := b.add("heap", "x")
	if err := b.store.SetNote(t.Context(), g.ID, "priority queue", true); err != nil {
		t.Fatal(err)
	}
	if got := b.find("queue"); len(got) != 1 {
		t.Errorf("the new title finds %v", got)
	}
	if _, err := b.store.Hide(t.Context(), []string{g.ID}, b.clock); err != nil {
		t.Fatal(err)
	}
	if got := b.find("heap"); len(got) != 0 {
		t.Errorf("a deleted one is found: %v", got)
	}
	if n, err := b.store.Unhide(t.Context(), b.clock); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if got := b.find("heap"); len(got) != 1 {
		t.Errorf("after undo: %v", got)
	}
	found, total, err := b.store.Find(t.Context(), autocode.Filter{Favourites: true, Languages: []autocode.Language{autocode.Go}}, 0, 10)
	if err != nil || total != 1 || len(found) != 1 {
		t.Errorf("favourites in Go: %d, %v", total, err)
	}
	if _, total, _ := b.store.Find(t.Context(), autocode.Filter{Languages: []autocode.Language{autocode.C}}, 0, 10); total != 0 {
		t.Errorf("in C: %d", total)
	}
}

func TestDraftsAndSettingsAreSealed(t *testing.T) {
	b := newBench(t)
	if err := b.store.PutValue(t.Context(), "draft/request", map[string]string{"detail": "canary-draft"}); err != nil {
		t.Fatal(err)
	}
	b.add("canary-detail", "canary-answer")
	b.restart()
	var draft map[string]string
	if ok, err := b.store.Value(t.Context(), "draft/request", &draft); !ok || err != nil || draft["detail"] != "canary-draft" {
		t.Errorf("draft %v, %v", draft, err)
	}
	if _, err := b.db.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(b.dir, "*"))
	backups, _ := filepath.Glob(filepath.Join(b.dir, "backups", "*"))
	for _, path := range append(files, backups...) {
		if content := read(t, path); strings.Contains(content, "canary") || strings.Contains(content, "Title of") || strings.Contains(content, "Korean") {
			t.Errorf("%s holds plain text", path)
		}
	}
}

func TestUsesForStatistics(t *testing.T) {
	b := newBench(t)
	first := b.add("one", "text")
	b.end(b.start("two", false), "")
	if err := b.store.WaitForIndex(t.Context()); err != nil {
		t.Fatal(err)
	}
	all, err := b.store.Uses(t.Context())
	if err != nil || len(all) != 2 || all[0].State != autocode.FailedState || all[0].Free || !all[1].Free || !all[1].At.Equal(first.CreatedAt) ||
		all[1].Language != autocode.Go || all[1].Purpose != autocode.Implement || all[1].Engine != "Library" {
		t.Errorf("uses %+v, %v", all, err)
	}
	if _, err := b.store.Hide(t.Context(), []string{first.ID}, b.clock); err != nil {
		t.Fatal(err)
	}
	if all, err = b.store.Uses(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("after a deletion: %+v, %v", all, err)
	}
}
