package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/server"
	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
	"autocoding/internal/token"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// world is a server with everything real but the clock and the AI.
type world struct {
	testing.TB
	url   string
	db    *store.Store
	clock *clock
	log   *lockedBuffer
	keys  *token.Keys
	tell  *engine
}

type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) forward(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// engine answers as a test tells it to.
type engine struct {
	mu     sync.Mutex
	script func(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error)
	asked  []autocode.Request
}

func (e *engine) Answer(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error) {
	e.mu.Lock()
	e.asked = append(e.asked, req)
	script := e.script
	e.mu.Unlock()
	return script(ctx, req, emit)
}

func (e *engine) answers(text ...string) {
	e.does(func(_ context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
		for _, piece := range text {
			if err := emit(piece); err != nil {
				return autocode.Result{}, err
			}
		}
		return autocode.Result{Finish: autocode.FinishStop, Model: "model-1"}, nil
	})
}

func (e *engine) does(script func(context.Context, autocode.Request, func(string) error) (autocode.Result, error)) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.script = script
}

func (e *engine) count() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.asked)
}

// lockedBuffer may be written by many.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

var noon = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)

// begin starts a server on a database of its own, SQLite.
func begin(t testing.TB, change ...func(*server.Options)) *world {
	t.Helper()
	return beginOn(t, filepath.Join(t.TempDir(), "accountd.db"), change...)
}

func beginOn(t testing.TB, address string, change ...func(*server.Options)) *world {
	t.Helper()
	text, err := token.New()
	if err != nil {
		t.Fatal(err)
	}
	keys, err := token.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{TB: t, db: storetest.Open(t, address), clock: &clock{now: noon}, log: &lockedBuffer{}, keys: keys, tell: &engine{}}
	w.tell.answers("```go\n", "package main\n```")
	w.url = w.instance(change...)
	return w
}

// instance starts one more server on the same database.
func (w *world) instance(change ...func(*server.Options)) string {
	w.Helper()
	o := w.options(change...)
	s := server.New(o)
	ctx, stop := context.WithCancel(context.Background())
	listener := httptest.NewUnstartedServer(nil).Listener
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, listener, server.Patience{Finish: 10 * time.Second}) }()
	w.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			w.Error(err)
		}
	})
	return "http://" + listener.Addr().String()
}

func (w *world) options(change ...func(*server.Options)) server.Options {
	o := server.Options{
		Config:   server.Config{DailyLimit: 5, Registration: server.Open, Registrations: 1000},
		Accounts: w.db, Sessions: w.db, Throttles: w.db, Requests: w.db, Tokens: &token.Access{Keys: w.keys, Now: w.clock.Now},
		Rules:  server.Rules{Email: account.CheckEmail, Fold: account.FoldEmail, Password: account.PasswordReasons, Normalize: account.NormalizePassword},
		Engine: w.tell, Secret: w.keys.Secret("keyed"), Now: w.clock.Now, NewID: newID,
		Log: slog.New(slog.NewJSONHandler(w.log, nil)),
	}
	for _, fn := range change {
		fn(&o)
	}
	return o
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

// body is a form in one of its three shapes.
type body map[string]any

type answer struct {
	world  *world
	status int
	header http.Header
	text   string
}

// request is one call of the API; the zero value of a field leaves it out.
type request struct {
	method, path string
	access       string
	json         any // body, or text that is sent as it is
	form         body
	multipart    body
	header       map[string]string
	url          string // of another instance
}

func (w *world) do(r request) answer {
	w.Helper()
	req := w.httpRequest(r)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		w.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		w.Fatal(err)
	}
	a := answer{w, resp.StatusCode, resp.Header, string(text)}
	holdToDocument(w, req, a)
	return a
}

func (w *world) httpRequest(r request) *http.Request {
	w.Helper()
	var content io.Reader
	kind := ""
	switch {
	case r.form != nil:
		values := url.Values{}
		for name, v := range r.form {
			values.Set(name, fmt.Sprint(v))
		}
		content, kind = strings.NewReader(values.Encode()), "application/x-www-form-urlencoded"
	case r.multipart != nil:
		var parts bytes.Buffer
		m := multipart.NewWriter(&parts)
		for name, v := range r.multipart {
			if err := m.WriteField(name, fmt.Sprint(v)); err != nil {
				w.Fatal(err)
			}
		}
		if err := m.Close(); err != nil {
			w.Fatal(err)
		}
		content, kind = &parts, m.FormDataContentType()
	case r.json != nil:
		text, plain := r.json.(string)
		if !plain {
			raw, err := json.Marshal(r.json)
			if err != nil {
				w.Fatal(err)
			}
			text = string(raw)
		}
		content, kind = strings.NewReader(text), "application/json"
	}
	at := r.url
	if at == "" {
		at = w.url
	}
	req, err := http.NewRequestWithContext(w.Context(), r.method, at+r.path, content)
	if err != nil {
		w.Fatal(err)
	}
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	if r.access != "" {
		req.Header.Set("Authorization", "Bearer "+r.access)
	}
	for name, v := range r.header {
		req.Header.Set(name, v)
	}
	return req
}

func (w *world) post(path, access string, fields body) answer {
	w.Helper()
	return w.do(request{method: "POST", path: path, access: access, json: fields})
}

func (w *world) get(path, access string) answer {
	w.Helper()
	return w.do(request{method: "GET", path: path, access: access})
}

// is wants a status, and parts of the body.
func (a answer) is(status int, parts ...string) answer {
	a.world.Helper()
	if a.status != status {
		a.world.Fatalf("status %d, want %d: %s", a.status, status, a.text)
	}
	for _, part := range parts {
		if !strings.Contains(a.text, part) {
			a.world.Fatalf("%q is missing in %s", part, a.text)
		}
	}
	return a
}

// keys wants these keys and no others.
func (a answer) keys(names ...string) answer {
	a.world.Helper()
	got := map[string]any{}
	a.read(&got)
	for _, name := range names {
		if _, ok := got[name]; !ok {
			a.world.Fatalf("no %q in %s", name, a.text)
		}
	}
	if len(got) != len(names) {
		a.world.Fatalf("want only %v in %s", names, a.text)
	}
	return a
}

func (a answer) read(into any) {
	a.world.Helper()
	if err := json.Unmarshal([]byte(a.text), into); err != nil {
		a.world.Fatalf("%v: %s", err, a.text)
	}
}

// value gives a text of the answer, by keys joined with dots.
func (a answer) value(path string) string {
	a.world.Helper()
	var v any
	a.read(&v)
	for key := range strings.SplitSeq(path, ".") {
		m, _ := v.(map[string]any)
		v = m[key]
	}
	return fmt.Sprint(v)
}

const goodPassword = "rainy-Tuesday-parade"

// signUp makes an account and gives its tokens.
func (w *world) signUp(email string) (access, refresh string) {
	w.Helper()
	a := w.post("/accounts/register/", "", body{"email": email, "password1": goodPassword, "password2": goodPassword}).is(201)
	return a.value("access"), a.value("refresh")
}

func (w *world) login(email, password string) answer {
	w.Helper()
	return w.post("/accounts/login/", "", body{"email": email, "password": password})
}

func (w *world) ask(access string, more body) answer {
	w.Helper()
	fields := body{"language": "go", "purpose": "기능구현", "detail": "이진 탐색"}
	for name, v := range more {
		fields[name] = v
	}
	return w.post("/gpt/request/", access, fields)
}
