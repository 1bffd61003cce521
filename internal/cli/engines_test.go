package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/cli"
)

// service is an AI service on this computer. It answers by its script.
type service struct {
	*httptest.Server
	mu     sync.Mutex
	keys   []string // of every chat request
	models []string
	script func(say func(string), r *http.Request)
}

func newService(t *testing.T) *service {
	t.Helper()
	s := &service{script: func(say func(string), _ *http.Request) { say(piece("Hello") + piece(" you") + end) }}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

func piece(text string) string {
	content, _ := json.Marshal(text)
	return fmt.Sprintf("data: {\"id\":\"c\",\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":null}]}\n\n", content)
}

const end = "data: {\"id\":\"c\",\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"

func (s *service) serve(w http.ResponseWriter, r *http.Request) {
	key := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if key != "sk-right" {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = io.WriteString(w, `{"error":{"message":"no","code":"invalid_api_key"}}`)
		return
	}
	if !strings.HasSuffix(r.URL.Path, "/chat/completions") {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"object":"list","data":[{"id":"m-1","object":"model"}]}`)
		return
	}
	var body struct{ Model string }
	_ = json.NewDecoder(r.Body).Decode(&body)
	s.mu.Lock()
	s.keys, s.models = append(s.keys, key), append(s.models, body.Model)
	s.mu.Unlock()
	w.Header().Set("Content-Type", "text/event-stream")
	s.script(func(text string) {
		_, _ = io.WriteString(w, text)
		_ = http.NewResponseController(w).Flush()
	}, r)
}

func (s *service) asked() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.keys)
}

// withEngine is a computer with an account that has the service as an engine.
func withEngine(t *testing.T) (*computer, *service) {
	t.Helper()
	c, s := newComputer(t), newService(t)
	c.register("a@example.com")
	c.typed("sk-right\n", "engines", "add", "--preset", "custom", "--name", "School", "--base-url", s.URL+"/v1", "--model", "m-1", "--key-stdin").ok()
	return c, s
}

func TestEnginesAreAddedListedTestedAndRemoved(t *testing.T) {
	t.Parallel()
	c, s := newComputer(t), newService(t)
	c.register("a@example.com")
	c.run("engines", "list").ok().says("There is no AI engine.")
	add := []string{"engines", "add", "--preset", "custom", "--name", "School", "--base-url", s.URL + "/v1", "--key-stdin"}
	c.typed("sk-right\n", add...).ended(2).says("model: ")
	add = append(add, "--model", "m-1")
	c.typed("", add...).ended(2).says("key: There is no key on stdin.")
	c.typed(password+"\nsk-right\n", append(add, "--password-stdin", "--default")...).ok().shows("Added School.")
	c.typed("sk-right\n", add...).ended(9).says("name: Another engine has this name.")
	c.run("engines", "add", "--preset", "nothing", "--model", "m").ended(2).says("preset: Choose one of openai,")
	c.typed("k\n", "engines", "add", "--preset", "custom", "--name", "X", "--base-url", "http://example.com/v1", "--model", "m", "--key-stdin").
		ended(2).says("base_url: Without encryption")
	if s.asked() != 0 {
		t.Error("adding an engine asked it")
	}

	r := c.run("engines", "list", "--json").ok()
	one := r.json().list("engines")[0]
	if len(r.json().list("engines")) != 1 || one.text("name") != "School" || one["has_key"] != true || one["default"] != true || strings.Contains(r.out, "sk-right") {
		t.Errorf("the list is %s", r.out)
	}
	documented(t, c, one)
	c.run("engines", "test", "School").ok().shows("model\tall right")
	steps := c.run("engines", "test", "School", "--json").ok().json()
	documented(t, c, steps)
	c.typed("sk-wrong\n", "engines", "add", "--preset", "custom", "--name", "Wrong", "--base-url", s.URL+"/v1", "--model", "m-1", "--key-stdin").ok()
	c.run("engines", "test", "Wrong").ended(8).shows("key\tfailed").says("key")
	c.run("engines", "test", "Elsewhere").ended(2).says("engine: There is no such engine.")
	c.run("engines", "remove", "openai").ended(2).says("whole name")
	c.run("engines", "remove", "Wrong").ok().shows("Removed Wrong.")
	if all := c.run("engines", "list").ok(); strings.Contains(all.out, "Wrong") {
		t.Errorf("it is still there:\n%s", all.out)
	}
}

func TestGenerateByAnAIEngine(t *testing.T) {
	t.Parallel()
	c, s := withEngine(t)
	if r := c.run("generate", "-l", "go", "--engine", "openai", "a greeting").ok(); r.out != "Hello you" {
		t.Errorf("stdout: %q", r.out)
	}
	c.run("generate", "-l", "go", "--engine", "School", "--model", "m-2", "a greeting").ok()
	if s.models[1] != "m-2" {
		t.Errorf("asked for %v", s.models)
	}
	c.run("generate", "-l", "go", "--engine", "Nobody", "a greeting").ended(2).says("engine: There is no such engine.")
	c.run("generate", "-l", "go", "--model", "m-2", "a greeting").ended(2).says("engine: The library has no address")

	s.script = func(say func(string), _ *http.Request) {
		say(piece("Half of "))
		panic(http.ErrAbortHandler)
	}
	broken := c.run("generate", "-l", "go", "--engine", "openai", "a greeting").ended(8).says("kept in the history as number 3")
	if broken.out != "Half of " {
		t.Errorf("stdout: %q", broken.out)
	}
	c.run("history", "show", "3").ok().shows("Half of ")
	s.script = func(say func(string), _ *http.Request) { say(piece("ok") + end) }
	c.run("generate", "-l", "go", "--engine", "openai", "4").ok()
	c.run("generate", "-l", "go", "--engine", "openai", "5").ok()
	c.run("generate", "-l", "go", "--engine", "openai", "6").ended(6).says("Possible again at")
	if s.asked() != 5 {
		t.Errorf("the service was asked %d times", s.asked())
	}
	c.run("generate", "-l", "go", "binary search").ok() // the library is never counted
}

func TestInterruptingAnAIEngineKeepsWhatCame(t *testing.T) {
	t.Parallel()
	c, s := withEngine(t)
	gone := make(chan struct{})
	s.script = func(say func(string), r *http.Request) {
		say(piece("The first half"))
		<-r.Context().Done()
		close(gone)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	var errs bytes.Buffer
	out, printed := io.Pipe()
	code := make(chan int)
	go func() {
		code <- c.main(ctx, cli.Streams{In: strings.NewReader(""), Out: printed, Err: &errs}, "generate", "-l", "go", "--engine", "openai", "long")
	}()
	if _, err := io.ReadFull(out, make([]byte, len("The first half"))); err != nil {
		t.Fatal(err)
	}
	interrupt()
	if got := <-code; got != 130 || !strings.Contains(errs.String(), "Stopped. What came is kept in the history as number 1.") {
		t.Errorf("exit code %d, %s", got, errs.String())
	}
	<-gone // the service need not go on
	c.run("history", "show", "1").ok().shows("The first half")
}

func TestTheKeyOfTheEnvironment(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "sk-right")
	c, stored, other := newComputer(t), newService(t), newService(t)
	c.run("generate", "-l", "go", "--engine", "openai", "--base-url", other.URL, "--model", "m-1", "a greeting").ended(5).says("needs an account")
	c.register("a@example.com")
	c.run("generate", "-l", "go", "--engine", "openai", "--base-url", other.URL, "a greeting").ended(2).says("model: ")
	c.run("generate", "-l", "go", "--engine", "openai", "--base-url", "ftp://x", "--model", "m", "a greeting").ended(2).says("base_url: ")
	c.run("generate", "-l", "go", "--engine", "openai", "--base-url", other.URL, "--model", "m-1", "a greeting").ok().shows("Hello you")
	c.run("engines", "list").ok().says("There is no AI engine.") // it was not set up by that

	c.typed("sk-stored\n", "engines", "add", "--preset", "custom", "--name", "School", "--base-url", stored.URL, "--model", "m-1", "--key-stdin").ok()
	// The stored key goes where it was stored for, and nowhere else.
	c.run("generate", "-l", "go", "--engine", "School", "a greeting").ended(8).says("key")
	c.run("generate", "-l", "go", "--engine", "School", "--base-url", other.URL, "--model", "m-1", "a greeting").ok()
	if got := strings.Join(other.keys, " "); got != "sk-right sk-right" {
		t.Errorf("the other service saw %s", got)
	}
}
