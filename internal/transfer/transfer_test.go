package transfer_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/transfer"
	"autocoding/internal/vault"
)

var now = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return now }

// computer is a data folder with accounts in it.
type computer struct {
	t  *testing.T
	db *sqlite.DB
}

func newComputer(t *testing.T) *computer {
	t.Helper()
	db, _, err := sqlite.Open(t.Context(), sqlite.Options{Dir: t.TempDir(), Now: clock, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return &computer{t, db}
}

// account is a signed-in account of a computer.
type account struct {
	*transfer.Service
	t     *testing.T
	store *sealed.Store
}

func (c *computer) account(email string) *account {
	c.t.Helper()
	id := uuid.NewString()
	v, e, _, err := vault.Create(id, "a good password", vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1})
	if err != nil {
		c.t.Fatal(err)
	}
	if err := c.db.InsertAccount(c.t.Context(), autocode.Account{ID: id, Email: email, EmailKey: email, KeyVersion: e.KeyVersion,
		KDF: e.KDF, ByPassword: e.Password, ByRecovery: e.Recovery, CreatedAt: now}); err != nil {
		c.t.Fatal(err)
	}
	store, err := sealed.Open(c.t.Context(), c.db, v, clock, slog.New(slog.DiscardHandler))
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = store.Close() })
	return &account{&transfer.Service{Store: func() (transfer.Store, error) { return store, nil }, Now: clock}, c.t, store}
}

// add keeps a generation that began some minutes ago.
func (a *account) add(minutesAgo int, change func(*autocode.Generation)) autocode.Generation {
	a.t.Helper()
	at := now.Add(time.Duration(-minutesAgo) * time.Minute)
	g := autocode.Generation{ID: uuid.Must(uuid.NewV7()).String(), Title: "제목 of it", State: autocode.Streaming, CreatedAt: at,
		Engine: autocode.EngineTag{Name: "OpenAI", Model: "gpt-5"}, Request: autocode.Request{Language: autocode.CPP, Purpose: autocode.Refactor,
			Detail: "코드 </script>\n\"quoted\" \u2028", Reply: autocode.English, Engine: "p1"}}
	g.Thread = g.ID
	if change != nil {
		change(&g)
	}
	number, err := a.store.StartGeneration(a.t.Context(), g, 0)
	if err != nil {
		a.t.Fatal(err)
	}
	if g.Answer == "" {
		g.Answer = "Here:\n\n```cpp\nint main() {}\n```\n"
	}
	g.Number, g.State, g.EndedAt, g.Size = number, autocode.Complete, at.Add(1500*time.Millisecond), len(g.Answer)
	g.Usage = autocode.Usage{PromptTokens: 12, AnswerTokens: 34}
	if err := a.store.EndGeneration(a.t.Context(), g); err != nil {
		a.t.Fatal(err)
	}
	return g
}

func (a *account) export(f transfer.Format, s transfer.Selection) string {
	a.t.Helper()
	var out bytes.Buffer
	if _, err := a.Export(a.t.Context(), f, s, &out); err != nil {
		a.t.Fatal(err)
	}
	return out.String()
}

func (a *account) read(file string) *transfer.Preview {
	a.t.Helper()
	p, err := a.Read(a.t.Context(), strings.NewReader(file))
	if err != nil {
		a.t.Fatal(err)
	}
	return p
}

// take imports a file and answers what the preview said and what came.
func (a *account) take(file string) string {
	a.t.Helper()
	p := a.read(file)
	n, err := a.Import(a.t.Context(), p)
	if err != nil {
		a.t.Fatal(err)
	}
	return fmt.Sprintf("%d new, %d known, %d unreadable: %d came", p.New, p.Known, p.Unreadable, n)
}

func (a *account) all() []autocode.Generation {
	a.t.Helper()
	page, err := a.store.Page(a.t.Context(), autocode.Position{}, 1000)
	if err != nil {
		a.t.Fatal(err)
	}
	for i, g := range page {
		if page[i], err = a.store.Generation(a.t.Context(), g.ID); err != nil {
			a.t.Fatal(err)
		}
	}
	return page
}

func equal(a, b string, t *testing.T, what string) {
	t.Helper()
	if a != b {
		t.Errorf("%s:\n%s\nwant\n%s", what, a, b)
	}
}

func TestNothingIsLostOnTheWay(t *testing.T) {
	from, to := newComputer(t).account("a@example.com"), newComputer(t).account("b@example.com")
	first := from.add(30, nil)
	from.add(20, func(g *autocode.Generation) {
		g.Thread, g.Request.Parent, g.Request.Relation, g.Favourite = first.ID, first.ID, autocode.Refined, true
	})
	from.add(10, func(g *autocode.Generation) {
		g.Engine, g.Request.Task, g.Verified = autocode.EngineTag{Name: "Library", Free: true}, "primes", "gcc 12"
		g.Answer = strings.Repeat("가", 100_000)
	})
	file := from.export(transfer.JSON, transfer.Selection{})
	equal(to.take(file), "3 new, 0 known, 0 unreadable: 3 came", t, "the first import")
	equal(fmt.Sprintf("%+v", to.all()), fmt.Sprintf("%+v", from.all()), t, "the history")
	equal(to.take(file), "0 new, 3 known, 0 unreadable: 0 came", t, "the second import")
	equal(from.take(file), "0 new, 3 known, 0 unreadable: 0 came", t, "the import where it came from")
	if err := to.store.WaitForIndex(t.Context()); err != nil {
		t.Fatal(err)
	}
	if found, _, err := to.store.Find(t.Context(), autocode.Filter{Text: "코드"}, 0, 10); err != nil || len(found) != 3 {
		t.Errorf("a search finds %d, %v", len(found), err)
	}
	if q, err := to.store.Quota(t.Context(), 5); err != nil || q.Left() != 5 {
		t.Errorf("the quota after an import: %+v, %v", q, err)
	}
}

func TestAnotherAccountOfTheSameComputer(t *testing.T) {
	c := newComputer(t)
	from, to := c.account("a@example.com"), c.account("b@example.com")
	first := from.add(30, nil)
	from.add(20, func(g *autocode.Generation) {
		g.Thread, g.Request.Parent, g.Request.Relation = first.ID, first.ID, autocode.Again
	})
	to.add(40, nil)
	file := from.export(transfer.JSON, transfer.Selection{})
	equal(to.take(file), "2 new, 0 known, 0 unreadable: 2 came", t, "the first import")
	equal(to.take(file), "0 new, 2 known, 0 unreadable: 0 came", t, "the second import")
	all := to.all()
	if len(all) != 3 || all[0].Number != 3 || all[0].Thread != all[1].ID || all[0].Request.Parent != all[1].ID || all[1].ID == first.ID {
		t.Errorf("the history is %+v", all)
	}
	if len(from.all()) != 2 {
		t.Error("the import took something away from the other account")
	}
}

func TestTheListOfTheOriginalService(t *testing.T) {
	a := newComputer(t).account("a@example.com")
	const file = `[{"id": 7, "language": "python", "purpose": "기능구현", "detail": "구구단", "answer": "` + "```python\\nprint(1)\\n```" + `", "user": 3},
		{"id": 8, "language": "c++", "purpose": "리팩토링", "detail": "int main(){}", "answer": "", "user": 3},
		{"id": 9, "language": "cobol", "purpose": "리팩토링", "detail": "x", "answer": "y", "user": 3},
		{"id": "ten"}]`
	p := a.read(file)
	if p.Source != transfer.Original || p.Example != "3: language" {
		t.Errorf("preview %+v", p)
	}
	equal(a.take(file), "2 new, 0 known, 2 unreadable: 2 came", t, "the first import")
	equal(a.take(file), "0 new, 2 known, 2 unreadable: 0 came", t, "the second import")
	all := a.all()
	if len(all) != 2 || all[1].Request.Language != autocode.Python3 || all[1].Request.Purpose != autocode.Implement || all[1].Title != "구구단" ||
		all[0].Request.Language != autocode.CPP || all[0].State != autocode.FailedState || all[0].Number != 2 {
		t.Errorf("the history is %+v", all)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	a := newComputer(t).account("a@example.com")
	a.add(1, nil)
	good := a.export(transfer.JSON, transfer.Selection{})
	for name, c := range map[string]struct {
		file string
		code autocode.Code
	}{
		"nothing":          {"", autocode.Invalid},
		"text":             {"hello", autocode.Invalid},
		"another JSON":     {`{"hello": 1}`, autocode.Invalid},
		"a number":         {"7", autocode.Invalid},
		"cut":              {good[:len(good)-40], autocode.Invalid},
		"not UTF-8":        {"{\"format\": \"\xff\"}", autocode.Invalid},
		"a newer version":  {strings.Replace(good, `"version":1`, `"version":2`, 1), autocode.NewerSchema},
		"no version":       {strings.Replace(good, `"version":1`, `"version":0`, 1), autocode.Invalid},
		"a wrong version":  {strings.Replace(good, `"version":1`, `"version":"one"`, 1), autocode.Invalid},
		"a list of others": {`[{"a": 1}, {"b": 2}]`, autocode.Invalid},
	} {
		_, err := a.Read(t.Context(), strings.NewReader(c.file))
		if autocode.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	if len(a.all()) != 1 {
		t.Error("a refused file changed the history")
	}
}

func TestEntriesThatMakeNoSense(t *testing.T) {
	from := newComputer(t).account("a@example.com")
	from.add(1, nil)
	good := from.export(transfer.JSON, transfer.Selection{})
	for field, change := range map[string][2]string{
		"id": {`"id":"`, `"id":"x`}, "language": {`"language":"C++"`, `"language":"COBOL"`}, "purpose": {`"purpose":"refactor"`, `"purpose":"play"`},
		"state": {`"state":"complete"`, `"state":"half"`}, "created_at": {`"created_at":"2026`, `"created_at":"1026`},
		"ended_at": {`"ended_at":"2026`, `"ended_at":"2025`}, "prompt_tokens": {`"prompt_tokens":12`, `"prompt_tokens":-12`},
		"relation": {`"state"`, `"relation":"cousin","state"`}, "favourite": {`"favourite":false`, `"favourite":"no"`},
	} {
		a := newComputer(t).account("b@example.com")
		file := strings.Replace(good, change[0], change[1], 1)
		if p := a.read(file); p.New != 0 || p.Unreadable != 1 || p.Example != "1: "+field {
			t.Errorf("%s: %+v", field, p)
		}
	}
	// What was exported while it was being answered was interrupted.
	a := newComputer(t).account("c@example.com")
	a.take(strings.Replace(good, `"state":"complete"`, `"state":"streaming"`, 1))
	if all := a.all(); len(all) != 1 || all[0].State != autocode.Unfinished {
		t.Errorf("the history is %+v", all)
	}
}

func TestSelections(t *testing.T) {
	a := newComputer(t).account("a@example.com")
	first := a.add(30, nil)
	a.add(20, func(g *autocode.Generation) { g.Request.Language = autocode.Swift })
	for i := range 150 {
		a.add(10, func(g *autocode.Generation) { g.Title = fmt.Sprint("more ", i) })
	}
	if err := a.store.WaitForIndex(t.Context()); err != nil {
		t.Fatal(err)
	}
	for what, c := range map[string]struct {
		selected transfer.Selection
		want     int
	}{
		"everything": {transfer.Selection{}, 152},
		"one":        {transfer.Selection{IDs: []string{first.ID}}, 1},
		"found":      {transfer.Selection{Filter: autocode.Filter{Languages: []autocode.Language{autocode.CPP}}}, 151},
	} {
		done, err := a.Export(t.Context(), transfer.JSON, c.selected, io.Discard)
		if err != nil || done.Generations != c.want {
			t.Errorf("%s: %+v, %v", what, done, err)
		}
	}
	_, err := a.Export(t.Context(), transfer.JSON, transfer.Selection{IDs: []string{"none"}}, io.Discard)
	if autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("an unknown id: %v", err)
	}
	_, err = a.Export(t.Context(), transfer.JSON, transfer.Selection{Filter: autocode.Filter{Languages: []autocode.Language{autocode.Go}}}, io.Discard)
	if autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("nothing found: %v", err)
	}
}

func TestMarkdownToRead(t *testing.T) {
	a := newComputer(t).account("a@example.com")
	a.add(2, func(g *autocode.Generation) {
		g.Request.Detail = "what is ``` here?"
		g.Answer = "It opens:\n\n````go\nfunc main() {"
	})
	text := a.export(transfer.Markdown, transfer.Selection{})
	want := "# 1. 제목 of it\n\n2026-11-26 11:58 · C++ · refactor · OpenAI · gpt-5 · complete\n\n" +
		"````text\nwhat is ``` here?\n````\n\nIt opens:\n\n````go\nfunc main() {\n````\n\n---\n\n"
	equal(text, want, t, "Markdown")
}

func TestFilesOfCode(t *testing.T) {
	a := newComputer(t).account("a@example.com")
	a.add(3, func(g *autocode.Generation) {
		g.Title = "../../etc: passwd"
		g.Answer = "```cpp ../../main.cpp\nint a;\n```\n\n```cpp\nint b;\n```\n"
	})
	a.add(2, func(g *autocode.Generation) { g.Answer = "No code." })
	content := a.export(transfer.Zip, transfer.Selection{})
	archive, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range archive.File {
		names = append(names, f.Name)
	}
	equal(strings.Join(names, "|"), "0001 etc_ passwd/main.cpp|0001 etc_ passwd/main-2.cpp", t, "the names")
	if _, err := a.Export(context.WithoutCancel(t.Context()), transfer.Zip, transfer.Selection{IDs: []string{a.all()[0].ID}}, io.Discard); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("a zip without files: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{`{"format":"autocoding-history","version":1,"generations":[{"id":"x"}]}`, `[{"id":1,"language":"go"}]`, "{", "[", "7", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		s := transfer.Service{Store: func() (transfer.Store, error) { return nobody{}, nil }, Now: clock}
		p, err := s.Read(t.Context(), strings.NewReader(file))
		switch code := autocode.CodeOf(err); {
		case err == nil && p.New < 0, err != nil && code != autocode.Invalid && code != autocode.NewerSchema:
			t.Errorf("%+v, %v", p, err)
		}
	})
}

// nobody is a store that has nothing.
type nobody struct{ transfer.Store }

func (nobody) AccountID() string                                           { return "4b0c1c86-20e6-4f3d-9a38-1c2b8d8c7d11" }
func (nobody) TakenIDs(context.Context, []string) (map[string]bool, error) { return nil, nil }
