package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/engine"
)

// bench is the service over a vault in memory and services that do as they are told.
type bench struct {
	*engine.Service
	mu        sync.Mutex
	values    map[string]string // as the vault would seal them
	signedOut bool
	asked     []engine.Profile
	models    func(p engine.Profile) ([]string, error)
	try       error
	pulling   func(ctx context.Context, progress func(done, total int64)) error
	news      chan engine.PullNews
}

func newBench() *bench {
	b := &bench{values: map[string]string{}, news: make(chan engine.PullNews, 100),
		models: func(engine.Profile) ([]string, error) { return []string{"m"}, nil }}
	n := 0
	b.Service = &engine.Service{
		Library: func() (engine.Library, error) { return shelf{}, nil },
		Vault: func() (engine.Vault, error) {
			if b.signedOut {
				return nil, autocode.Errorf(autocode.Unauthenticated, "Sign in first.")
			}
			return b, nil
		},
		Connect: func(p engine.Profile, why autocode.Why) engine.Remote {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.asked = append(b.asked, p)
			return remote{b, p, why}
		},
		Pull: func(ctx context.Context, _, _ string, progress func(done, total int64)) error {
			return b.pulling(ctx, progress)
		},
		NewID: func() string {
			n++
			return fmt.Sprint("id", n)
		},
		Notify: func(n engine.PullNews) { b.news <- n },
	}
	return b
}

func (b *bench) Value(_ context.Context, name string, value any) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	text, ok := b.values[name]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal([]byte(text), value)
}

func (b *bench) PutValue(_ context.Context, name string, value any) error {
	text, err := json.Marshal(value)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.values[name] = string(text)
	return err
}

type remote struct {
	b   *bench
	p   engine.Profile
	why autocode.Why
}

func (r remote) Answer(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
	return autocode.Result{}, nil
}
func (r remote) Models(context.Context) ([]string, error) { return r.b.models(r.p) }
func (r remote) Try(context.Context) error                { return r.b.try }

type shelf struct{}

func (shelf) Answer(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
	return autocode.Result{}, nil
}
func (shelf) Info() autocode.EngineInfo {
	return autocode.EngineInfo{ID: autocode.LibraryEngine, Kind: "library", Free: true}
}
func (shelf) List() []autocode.Hit                                 { return []autocode.Hit{{Task: "primes", Difficulty: 1}} }
func (shelf) Search(string, autocode.Language, int) []autocode.Hit { return nil }
func (shelf) Program(context.Context, string, autocode.Language, autocode.Reply) (autocode.Program, error) {
	return autocode.Program{}, nil
}

func openAI() engine.Profile {
	return engine.Profile{Preset: "openai", Name: "OpenAI", BaseURL: "https://api.openai.com/v1", Key: "sk-1", Model: "gpt-5"}
}

func (b *bench) save(t *testing.T, p engine.Profile) string {
	t.Helper()
	id, err := b.Save(t.Context(), p, false)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestBadInputNamesItsField(t *testing.T) {
	hot := 2.5
	for _, c := range []struct {
		name  string
		spoil func(*engine.Profile)
		field string
	}{
		{"no name", func(p *engine.Profile) { p.Name = " " }, "name"},
		{"a long name", func(p *engine.Profile) { p.Name = strings.Repeat("이", 61) }, "name"},
		{"no address", func(p *engine.Profile) { p.BaseURL = "" }, "base_url"},
		{"no URL", func(p *engine.Profile) { p.BaseURL = "api.openai.com" }, "base_url"},
		{"plain http beyond this computer", func(p *engine.Profile) { p.BaseURL = "http://api.openai.com/v1" }, "base_url"},
		{"a name that only looks like this computer", func(p *engine.Profile) { p.BaseURL = "http://localhost.example.com/v1" }, "base_url"},
		{"a password in the address", func(p *engine.Profile) { p.BaseURL = "https://a:b@example.com/v1" }, "base_url"},
		{"a query in the address", func(p *engine.Profile) { p.BaseURL = "https://example.com/v1?key=1" }, "base_url"},
		{"another scheme", func(p *engine.Profile) { p.BaseURL = "file:///etc/passwd" }, "base_url"},
		{"a key over two lines", func(p *engine.Profile) { p.Key = "sk-1\nX-Evil: 1" }, "key"},
		{"a key in Korean", func(p *engine.Profile) { p.Key = "비밀" }, "key"},
		{"no model", func(p *engine.Profile) { p.Model = "" }, "model"},
		{"a model with a space", func(p *engine.Profile) { p.Model = "gpt 5" }, "model"},
		{"too hot", func(p *engine.Profile) { p.Temperature = &hot }, "temperature"},
		{"negative length", func(p *engine.Profile) { p.MaxTokens = -1 }, "max_tokens"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := openAI()
			c.spoil(&p)
			_, err := newBench().Save(t.Context(), p, false)
			var e *autocode.Error
			if !errors.As(err, &e) || e.Code != autocode.Invalid || e.Field != c.field {
				t.Errorf("%v", err)
			}
		})
	}
	for _, address := range []string{"http://localhost:1234/v1", "http://127.0.0.1:8080", "http://[::1]:9/v1/", " https://openrouter.ai/api/v1/ "} {
		p := openAI()
		p.BaseURL = address
		newBench().save(t, p)
	}
}

func TestAKeyGoesInAndNeverComesOut(t *testing.T) {
	b := newBench()
	id := b.save(t, openAI())
	profiles, withKey, err := b.Profiles(t.Context())
	if err != nil || len(profiles) != 1 || profiles[0].Key != "" || !withKey[id] {
		t.Fatalf("%+v, %v, %v", profiles, withKey, err)
	}
	key := func() string {
		t.Helper()
		if _, _, err := b.Engine(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		return b.asked[len(b.asked)-1].Key
	}
	changed := openAI()
	changed.ID, changed.Key, changed.Model = id, "", "gpt-5-mini"
	b.save(t, changed)
	if key() != "sk-1" {
		t.Error("a change without a key dropped it")
	}
	changed.BaseURL = "https://evil.example.com/v1"
	b.save(t, changed)
	if key() != "" {
		t.Error("the key of one host went to another")
	}
	changed.Key = "sk-2"
	b.save(t, changed)
	changed.Key = ""
	if _, err := b.Save(t.Context(), changed, true); err != nil || key() != "" {
		t.Error("the key was not removed", err)
	}
}

func TestATestWithTheStoredKeyOfAnotherHost(t *testing.T) {
	b := newBench()
	p := openAI()
	p.ID = b.save(t, p)
	p.Key, p.BaseURL = "", "https://evil.example.com/v1"
	if _, err := b.Models(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Check(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	for _, asked := range b.asked {
		if asked.Key != "" {
			t.Errorf("the key reached %s", asked.BaseURL)
		}
	}
}

func TestSeveralSideBySideAndOneTheDefault(t *testing.T) {
	b := newBench()
	first := b.save(t, openAI())
	if _, err := b.Save(t.Context(), openAI(), false); autocode.CodeOf(err) != autocode.Conflict {
		t.Errorf("the same name twice: %v", err)
	}
	local := engine.Profile{Preset: "ollama", Name: "Ollama", BaseURL: "http://127.0.0.1:11434/v1", Model: "qwen"}
	second := b.save(t, local)
	standard := func() (ids []string) {
		all, err := b.Engines(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			if e.Default {
				ids = append(ids, e.ID)
			}
		}
		return ids
	}
	if got := standard(); !slices.Equal(got, []string{autocode.LibraryEngine}) {
		t.Errorf("at first %v", got)
	}
	if err := b.SetDefault(t.Context(), second); err != nil || !slices.Equal(standard(), []string{second}) {
		t.Errorf("%v, %v", standard(), err)
	}
	if err := b.Remove(t.Context(), second); err != nil || !slices.Equal(standard(), []string{autocode.LibraryEngine}) {
		t.Errorf("after removing the default: %v, %v", standard(), err)
	}
	if err := b.Remove(t.Context(), second); autocode.CodeOf(err) != autocode.Invalid {
		t.Error(err)
	}
	if p, err := b.Find(t.Context(), "openai"); err != nil || p.ID != first {
		t.Errorf("%+v, %v", p, err)
	}
	b.signedOut = true
	if all, err := b.Engines(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("a guest sees %+v, %v", all, err)
	}
	if _, _, err := b.Engine(t.Context(), first); autocode.CodeOf(err) != autocode.Invalid {
		t.Errorf("a guest asks: %v", err)
	}
	if _, err := b.Discover(t.Context()); autocode.CodeOf(err) != autocode.Unauthenticated {
		t.Errorf("a guest connects: %v", err)
	}
}

func TestTheLimit(t *testing.T) {
	b := newBench()
	if b.Limit(t.Context()) != 5 {
		t.Error(b.Limit(t.Context()))
	}
	for _, bad := range []int{-1, 1001} {
		if err := b.SetLimit(t.Context(), bad); autocode.CodeOf(err) != autocode.Invalid {
			t.Error(bad, err)
		}
	}
	if err := b.SetLimit(t.Context(), 0); err != nil || b.Limit(t.Context()) != 0 {
		t.Error(err, b.Limit(t.Context()))
	}
}

func TestCheckNamesTheHop(t *testing.T) {
	reason := func(code autocode.Code, reason string) error {
		return &autocode.Error{Code: code, Reason: reason, Message: "m"}
	}
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, "address connect tls answer key model"},
		{reason(autocode.Offline, "name"), "address!"},
		{reason(autocode.Offline, ""), "address connect!"},
		{reason(autocode.Proxy, ""), "address proxy!"},
		{reason(autocode.TLS, ""), "address connect tls!"},
		{reason(autocode.Protocol, "page"), "address connect tls answer!"},
		{reason(autocode.Timeout, ""), "address connect tls answer!"},
		{reason(autocode.EngineAuth, ""), "address connect tls answer key!"},
		{reason(autocode.EngineModel, ""), "address connect tls answer key model!"},
	} {
		b := newBench()
		b.try = c.err
		steps, err := b.Check(t.Context(), openAI())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range steps {
			name := string(s.Hop)
			if s.Err != nil {
				name += "!"
			}
			got = append(got, name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %v", c.err, got)
		}
	}
	p := openAI()
	p.BaseURL = "nonsense"
	steps, err := newBench().Check(t.Context(), p)
	if err != nil || len(steps) != 1 || steps[0].Hop != engine.HopAddress || steps[0].Err == nil {
		t.Errorf("%+v, %v", steps, err)
	}
}

func TestDiscover(t *testing.T) {
	b := newBench()
	b.models = func(p engine.Profile) ([]string, error) {
		if p.Preset == "lmstudio" {
			return []string{"a", "b"}, nil
		}
		return nil, errors.New("nobody there")
	}
	found, err := b.Discover(t.Context())
	if err != nil || len(found) != 1 || found[0].Preset.ID != "lmstudio" || len(found[0].Models) != 2 {
		t.Errorf("%+v, %v", found, err)
	}
	for _, p := range b.asked {
		if !p.Local() {
			t.Errorf("%s was asked", p.BaseURL)
		}
	}
}

func TestPull(t *testing.T) {
	b := newBench()
	const ollama = "http://127.0.0.1:11434/v1"
	b.pulling = func(ctx context.Context, progress func(done, total int64)) error {
		progress(1, 2)
		<-ctx.Done()
		return ctx.Err()
	}
	for _, bad := range [][2]string{{"http://example.com", "m"}, {ollama, ""}, {ollama, "a b"}} {
		if err := b.StartPull(t.Context(), bad[0], bad[1]); autocode.CodeOf(err) != autocode.Invalid {
			t.Error(bad, err)
		}
	}
	if err := b.StartPull(t.Context(), ollama, "qwen"); err != nil {
		t.Fatal(err)
	}
	if n := <-b.news; n.Done != 1 || n.Total != 2 || n.Ended {
		t.Errorf("%+v", n)
	}
	if err := b.StartPull(t.Context(), ollama, "other"); !autocode.HasReason(err, autocode.Conflict, "pulling") {
		t.Error(err)
	}
	b.StopPull()
	if n := <-b.news; !n.Ended || n.Err == nil || n.Model != "qwen" {
		t.Errorf("%+v", n)
	}
	b.StopPull() // a second time is no error
	b.pulling = func(context.Context, func(done, total int64)) error { return nil }
	if err := b.StartPull(t.Context(), ollama, "other"); err != nil {
		t.Fatal(err)
	}
	if n := <-b.news; !n.Ended || n.Err != nil {
		t.Errorf("%+v", n)
	}
}
