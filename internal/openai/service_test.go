package openai_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/dial"
	"autocoding/internal/openai"
)

// service is a chat service that a test makes misbehave.
type service struct {
	*httptest.Server
	mu    sync.Mutex
	asked []askedFor
}

// askedFor is a request as it reached the service.
type askedFor struct {
	path   string
	header http.Header
	body   map[string]any
}

// newService serves answer for each chat request; nil answers politely.
func newService(t testing.TB, answer http.HandlerFunc) *service {
	t.Helper()
	s := &service{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, _ := io.ReadAll(r.Body)
		a := askedFor{path: r.URL.Path, header: r.Header.Clone()}
		_ = json.Unmarshal(text, &a.body)
		s.mu.Lock()
		s.asked = append(s.asked, a)
		s.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *service) requests() []askedFor {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

// quick are limits that let a test of a stall end soon.
var quick = openai.Limits{
	First: 2 * time.Second, Between: 300 * time.Millisecond, Total: 10 * time.Second, Ending: 200 * time.Millisecond,
	Pause: 60 * time.Second, Backoff: time.Millisecond, Line: 64 << 10, Stream: 1 << 20, Body: 256 << 10,
}

// ledger remembers connections.
type ledger struct {
	mu   sync.Mutex
	kept map[string]autocode.Connection
}

func (l *ledger) Record(_ context.Context, c autocode.Connection) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.kept == nil {
		l.kept = map[string]autocode.Connection{}
	}
	l.kept[c.ID] = c
	return nil
}

func (s *service) engine(config openai.Config) *openai.Engine {
	var mu sync.Mutex
	n := 0
	id := func() string {
		mu.Lock()
		defer mu.Unlock()
		n++
		return fmt.Sprint("id-", n)
	}
	network := &dial.Network{Ledger: &ledger{}, Now: time.Now, NewID: id,
		Settings: func(context.Context) (autocode.Network, error) { return autocode.Network{}, nil }}
	if config.BaseURL == "" {
		config.BaseURL = s.URL + "/v1"
	}
	if config.Model == "" {
		config.Model = "model-1"
	}
	limits := dial.DefaultLimits
	limits.Header = quick.First
	return &openai.Engine{Config: config, Client: network.Client(autocode.WhyAnswer, limits), Limits: quick, Now: time.Now, NewID: id}
}

// answer is what came of a request.
type answer struct {
	text   string
	result autocode.Result
	err    error
}

func ask(ctx context.Context, e *openai.Engine) answer {
	var a answer
	var text strings.Builder
	a.result, a.err = e.Answer(ctx, autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "a queue", Reply: autocode.Korean},
		func(piece string) error { text.WriteString(piece); return nil })
	a.text = text.String()
	return a
}

// chunk is an event with a piece of text, and with a reason for the end if one is
// given.
func chunk(text, finish string) string {
	reason := "null"
	if finish != "" {
		reason = fmt.Sprintf("%q", finish)
	}
	content, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf(`{"id":"c","object":"chat.completion.chunk","created":1,"model":"model-1b","choices":[{"index":0,"delta":{"content":%s},"finish_reason":%s}]}`,
		content, reason)
}

func data(lines ...string) string {
	var out strings.Builder
	for _, line := range lines {
		out.WriteString("data: " + line + "\n\n")
	}
	return out.String()
}

const usage = `{"id":"c","model":"model-1b","choices":[],"usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}`

// events answers with a stream and ends.
func events(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, text)
	}
}

// status answers with a status and a body.
func status(code int, contentType, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
		_, _ = io.WriteString(w, body)
	}
}

// reset breaks the connection off with a TCP reset after some text.
func reset(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, text)
		_ = http.NewResponseController(w).Flush()
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err)
		}
		if tcp, ok := conn.(interface{ SetLinger(int) error }); ok {
			_ = tcp.SetLinger(0)
		}
		_ = conn.Close()
	}
}

// stall sends some text and then nothing, until the client goes.
func stall(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, text)
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	}
}
