package cli_test

import (
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/cli"
	"autocoding/internal/generation"
	"autocoding/internal/wiring"
)

// mostLost is how much of an answer may be lost with the process: what came in the
// last quarter of a second, and as long again for a machine that does much else.
const mostLost = 500 * time.Millisecond

// metronome is a service that says "1 2 3 …" until nobody listens, and remembers
// when it said what.
type metronome struct {
	mu    sync.Mutex
	said  []time.Time
	began chan struct{}
}

func (m *metronome) answer(say func(string), r *http.Request) {
	m.mu.Lock()
	m.said = nil
	m.mu.Unlock()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for n := 1; ; n++ {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
		}
		say(piece(strconv.Itoa(n) + " "))
		m.mu.Lock()
		m.said = append(m.said, time.Now())
		m.mu.Unlock()
		if n == 1 {
			m.began <- struct{}{}
		}
	}
}

// lost is for how long before the kill the service had said what is not in the
// answer.
func (m *metronome) lost(t *testing.T, answer string, killed time.Time) time.Duration {
	t.Helper()
	words := strings.Fields(answer)
	for i, word := range words {
		// The last word may have been cut.
		if want := strconv.Itoa(i + 1); word != want && (i < len(words)-1 || !strings.HasPrefix(want, word)) {
			t.Fatalf("the answer has %q where %q was said", word, want)
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(words) >= len(m.said) {
		return 0
	}
	return max(killed.Sub(m.said[len(words)]), 0)
}

// TestKilledWhileStreaming kills the process in the middle of an answer: what came
// is kept up to the last moment, and the request is counted once where something
// came, else not at all.
func TestKilledWhileStreaming(t *testing.T) {
	t.Parallel()
	rounds := 20
	if os.Getenv("AUTOCODING_TORTURE") != "" {
		rounds = 200
	}
	h, s := newHost(t), newService(t)
	m := &metronome{began: make(chan struct{}, 1)}
	h.run(password+"\n", "account", "register", "--email", "a@example.com", "--password-stdin").ok()
	h.run(password+"\nsk-right\n", "engines", "add", "--preset", "custom", "--name", "School", "--base-url", s.URL, "--model", "m", "--key-stdin", "--password-stdin").ok()
	s.script = func(say func(string), r *http.Request) { m.answer(say, r) }
	h.setLimit(t, 1000)

	counted, worst := 0, time.Duration(0)
	for round := range rounds {
		cmd := h.command("generate", "-l", "go", "--engine", "School", "--password-stdin", "count")
		cmd.Stdin = strings.NewReader(password + "\n")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		<-m.began
		time.Sleep(time.Duration(rand.IntN(700)) * time.Millisecond) // when the blow falls is chance, not a wait
		killed := time.Now()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		shown := h.run(password+"\n", "history", "show", strconv.Itoa(round+1), "--json", "--password-stdin").ok().json()
		answer, state := shown.text("answer"), "failed"
		if answer != "" {
			counted++
			state = "interrupted"
		}
		if shown["state"] != state || shown["damaged"] != false {
			t.Fatalf("round %d with %d bytes ended as %v, damaged %v", round, len(answer), shown["state"], shown["damaged"])
		}
		worst = max(worst, m.lost(t, answer, killed))
	}
	if worst > mostLost {
		t.Errorf("%v of text were lost", worst)
	}
	if left := h.quota(t).Left(); left != 1000-counted {
		t.Errorf("%d answers have text, and %d requests were counted", counted, 1000-left)
	}
	t.Logf("%d kills, %d answers with text, at most %v of text lost", rounds, counted, worst)
}

// TestAThousandRequestsAtOnce asks from two programs over the same data, as a window
// and a terminal would: exactly five requests reach the service.
func TestAThousandRequestsAtOnce(t *testing.T) {
	t.Parallel()
	c, s := withEngine(t)
	var reached atomic.Int32
	s.script = func(say func(string), _ *http.Request) {
		reached.Add(1)
		say(piece("ok") + end)
	}
	var all sync.WaitGroup
	for range 2 {
		data, err := c.program().Open(t.Context(), c.dir, cli.Shell{Generation: func(generation.Event) {}})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = data.Close(t.Context()) }()
		if err := data.Account.ResumeAs(t.Context(), ""); err != nil {
			t.Fatal(err)
		}
		p, err := data.Engine.Find(t.Context(), "School")
		if err != nil {
			t.Fatal(err)
		}
		for range 500 {
			all.Go(func() {
				for {
					_, err := data.Generation.Start(t.Context(), autocode.Request{Language: autocode.Go, Purpose: autocode.Implement,
						Detail: "hello", Engine: p.ID, Reply: autocode.English})
					switch autocode.CodeOf(err) {
					case autocode.QuotaUsed:
						return
					case autocode.Conflict, "": // another answer is on its way, or this one was let through
						time.Sleep(time.Millisecond)
					default:
						t.Errorf("refused with %v", err)
						return
					}
				}
			})
		}
	}
	all.Wait()
	if reached.Load() != 5 {
		t.Errorf("%d requests reached the service", reached.Load())
	}
}

// opened opens the host's data in this process, signed in.
func (h *host) opened(t *testing.T) *wiring.App {
	t.Helper()
	dir := ""
	for _, variable := range h.env {
		if value, ok := strings.CutPrefix(variable, "AUTOCODING_DATA_DIR="); ok {
			dir = value
		}
	}
	app, err := wiring.Open(t.Context(), wiring.Options{DataDir: filepath.Clean(dir)})
	if err != nil {
		t.Fatal(err)
	}
	app.Account.Keyring = &drawer{items: map[string][]byte{}}
	if err := app.Account.Unlock(t.Context(), account.Credentials{Email: "a@example.com", Password: password}); err != nil {
		t.Fatal(err)
	}
	return app
}

func (h *host) setLimit(t *testing.T, limit int) {
	t.Helper()
	app := h.opened(t)
	defer func() { _ = app.Close(t.Context()) }()
	if err := app.Engine.SetLimit(t.Context(), limit); err != nil {
		t.Fatal(err)
	}
}

func (h *host) quota(t *testing.T) autocode.Quota {
	t.Helper()
	app := h.opened(t)
	defer func() { _ = app.Close(t.Context()) }()
	quota, err := app.Generation.Quota(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return quota
}
