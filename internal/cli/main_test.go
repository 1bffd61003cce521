package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
	"autocoding/internal/engine"
	"autocoding/internal/files"
	"autocoding/internal/vault"
	"autocoding/internal/wiring"
)

// scratch is a folder of the whole test run.
var scratch string

func TestMain(m *testing.M) {
	_ = os.Setenv("LC_ALL", "C") // explanations in English
	var err error
	if scratch, err = os.MkdirTemp("", "autocoding-cli-"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(scratch)
	os.Exit(code)
}

const password = "a fairly long pass phrase"

// computer is a data folder and a keyring on which commands run, one after the
// other, each with wiring of its own, as processes would have.
type computer struct {
	t       *testing.T
	dir     string
	keyring *drawer
	// engine answers instead of the library, if it is set.
	engine autocode.Engine
}

func newComputer(t *testing.T) *computer {
	t.Helper()
	return &computer{t: t, dir: t.TempDir(), keyring: &drawer{items: map[string][]byte{}}}
}

// program is the program as main makes it, with a keyring in memory and cheap
// password hashes.
func (c *computer) program() cli.Program {
	return cli.Program{Version: wiring.Version, Restore: wiring.Restore, WriteFile: files.Write,
		Window: func(string, bool) error { return autocode.Errorf(autocode.Conflict, "the window was asked for") },
		Open: func(ctx context.Context, dataDir string, shell cli.Shell) (cli.Data, error) {
			app, err := wiring.Open(ctx, wiring.Options{DataDir: dataDir, Shell: wiring.Shell{Generation: shell.Generation}})
			if err != nil {
				return cli.Data{}, err
			}
			app.Account.Keyring = c.keyring
			app.Account.Cost = func(context.Context) vault.Cost { return vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1} }
			if c.engine != nil {
				library, err := app.Engine.Library()
				app.Engine.Library = func() (engine.Library, error) { return stage{library, c.engine}, err }
			}
			return cli.Data{Cases: cli.Cases(app.Cases), Log: app.Log, Repair: app.Repair, Close: app.Close}, nil
		}}
}

// stage is a library that answers by an engine of a test.
type stage struct {
	engine.Library
	script autocode.Engine
}

func (s stage) Answer(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error) {
	return s.script.Answer(ctx, req, emit)
}

// result is what a command left behind.
type result struct {
	t    *testing.T
	args string
	out  string
	err  string
	code int
}

// run runs a command with nothing on stdin.
func (c *computer) run(args ...string) result { c.t.Helper(); return c.typed("", args...) }

// typed runs a command with text on stdin.
func (c *computer) typed(stdin string, args ...string) result {
	c.t.Helper()
	var out, errs bytes.Buffer
	code := c.main(c.t.Context(), cli.Streams{In: strings.NewReader(stdin), Out: &out, Err: &errs}, args...)
	return result{c.t, strings.Join(args, " "), out.String(), errs.String(), code}
}

func (c *computer) main(ctx context.Context, std cli.Streams, args ...string) int {
	return cli.Main(ctx, append([]string{"--data-dir", c.dir}, args...), std, c.program())
}

// register makes an account, which stays signed in.
func (c *computer) register(email string, flags ...string) {
	c.t.Helper()
	c.typed(password+"\n", append([]string{"account", "register", "--email", email, "--password-stdin"}, flags...)...).ok()
}

// ok demands success.
func (r result) ok() result {
	r.t.Helper()
	return r.ended(0)
}

// ended demands an exit code.
func (r result) ended(code int) result {
	r.t.Helper()
	if r.code != code {
		r.t.Errorf("%s: exit code %d, want %d\nstdout: %s\nstderr: %s", r.args, r.code, code, r.out, r.err)
	}
	return r
}

// says demands texts on stderr.
func (r result) says(texts ...string) result {
	r.t.Helper()
	for _, text := range texts {
		if !strings.Contains(r.err, text) {
			r.t.Errorf("%s: stderr does not say %q:\n%s", r.args, text, r.err)
		}
	}
	return r
}

// shows demands texts on stdout.
func (r result) shows(texts ...string) result {
	r.t.Helper()
	for _, text := range texts {
		if !strings.Contains(r.out, text) {
			r.t.Errorf("%s: stdout does not show %q:\n%s", r.args, text, r.out)
		}
	}
	return r
}

// silent demands that stderr has nothing.
func (r result) silent() result {
	r.t.Helper()
	if r.err != "" {
		r.t.Errorf("%s: stderr says %s", r.args, r.err)
	}
	return r
}

// json reads stdout.
func (r result) json() object { r.t.Helper(); return parse(r.t, r.out) }

// failure reads stderr, which holds one JSON object and nothing else.
func (r result) failure() object { r.t.Helper(); return parse(r.t, r.err) }

type object map[string]any

func parse(t *testing.T, text string) object {
	t.Helper()
	var o object
	decoder := json.NewDecoder(strings.NewReader(text))
	if err := decoder.Decode(&o); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, text)
	}
	if _, err := decoder.Token(); err != io.EOF {
		t.Fatalf("more than one JSON value:\n%s", text)
	}
	return o
}

// list reads a field that is a list of objects.
func (o object) list(field string) (all []object) {
	items, _ := o[field].([]any)
	for _, item := range items {
		fields, _ := item.(map[string]any)
		all = append(all, fields)
	}
	return all
}

// text reads a field that is a text.
func (o object) text(field string) string {
	text, _ := o[field].(string)
	return text
}

// newest is the last entry of the history.
func (c *computer) newest() object {
	c.t.Helper()
	entries := c.run("history", "list", "--limit", "1", "--json").ok().json().list("entries")
	if len(entries) != 1 {
		c.t.Fatal("the history is empty")
	}
	return entries[0]
}

// drawer is a keyring in memory that can be jammed.
type drawer struct {
	mu     sync.Mutex
	jammed bool
	items  map[string][]byte
}

func (d *drawer) Set(_ context.Context, name string, value []byte) error {
	return d.with(func() error { d.items[name] = bytes.Clone(value); return nil })
}

func (d *drawer) Get(_ context.Context, name string) (value []byte, err error) {
	err = d.with(func() error {
		kept, ok := d.items[name]
		if !ok {
			return autocode.Errorf(autocode.NotFound, "no such item")
		}
		value = bytes.Clone(kept)
		return nil
	})
	return value, err
}

func (d *drawer) Delete(_ context.Context, name string) error {
	return d.with(func() error { delete(d.items, name); return nil })
}

func (d *drawer) with(fn func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.jammed {
		return autocode.Errorf(autocode.Keyring, "jammed")
	}
	return fn()
}

func (d *drawer) jam(jammed bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.jammed = jammed
}
