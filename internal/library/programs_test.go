package library_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

var update = flag.Bool("update", false, "write verified.toml and tasks.zip from what the tests of this machine found")

const updateCommand = "go test ./internal/library -run 'Programs|Archive' -update"

// TestPrograms compiles and runs every program whose toolchain is here, and
// parses those of Swift. What passed before with the same toolchain is taken from
// the cache. A missing toolchain skips its programs, or fails if
// AUTOCODING_REQUIRE_TOOLCHAINS is 1.
func TestPrograms(t *testing.T) {
	l := open(t)
	dir := cacheDir(t)
	tools := toolchains(dir)
	found := &findings{by: map[string]finding{}}
	for _, task := range l.Tasks() {
		for _, language := range autocode.Languages() {
			p, err := l.Program(task.Slug, language)
			if err != nil {
				t.Fatal(err)
			}
			found.keep(p)
		}
	}
	passed := t.Run("all", func(t *testing.T) {
		for _, task := range l.Tasks() {
			for _, language := range autocode.Languages() {
				t.Run(task.Slug+"/"+string(language), func(t *testing.T) {
					t.Parallel()
					p, err := l.Program(task.Slug, language)
					if err != nil {
						t.Fatal(err)
					}
					verify(t, p, tools[language], dir, found)
				})
			}
		}
	})
	if *update && passed {
		if err := os.WriteFile("verified.toml", []byte(found.record(l)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// verify runs one program, or takes its output from the cache, and compares it.
func verify(t *testing.T, p library.Program, tool *toolchain, dir string, found *findings) {
	version, err := tool.version()
	if err != nil {
		missing(t, p.Language, tool, err)
	}
	with := strings.TrimSpace(tool.name + " " + version)
	key := cacheKey(p.Hash(), with, tool.flags())
	output, ok := cached(dir, key)
	if !ok {
		work := t.TempDir()
		if err := os.WriteFile(filepath.Join(work, p.FileName), []byte(p.Source), 0o600); err != nil {
			t.Fatal(err)
		}
		output, err = tool.run(t.Context(), work)
		if errors.Is(err, errNotInstalled) {
			missing(t, p.Language, tool, err)
		}
		if err != nil {
			t.Fatalf("%s: %v", with, err)
		}
	}
	expected := p.Output
	if tool.how == library.Parsed {
		expected = ""
	}
	if output != expected {
		t.Fatalf("%s: the output differs\n--- expected\n%s--- got\n%s", with, expected, output)
	}
	if !ok {
		remember(t, dir, key, output)
	}
	found.add(p, finding{tool.how, with})
}

// errNotInstalled is a toolchain that is not here after all.
var errNotInstalled = errors.New("not installed")

// missing ends the test of a program whose toolchain is not here.
func missing(t *testing.T, language autocode.Language, tool *toolchain, err error) {
	t.Helper()
	message := fmt.Sprintf("cannot test %s: %v (on Debian: apt install %s)", language, err, tool.packages)
	if os.Getenv("AUTOCODING_REQUIRE_TOOLCHAINS") == "1" {
		t.Fatal(message)
	}
	t.Skip(message)
}

// TestRecord compares the committed record with the programs, whether or not
// their toolchains are here.
func TestRecord(t *testing.T) {
	if *update {
		t.Skip("the record is being written")
	}
	l := open(t)
	found := &findings{by: map[string]finding{}}
	for _, task := range l.Tasks() {
		for _, language := range autocode.Languages() {
			p, err := l.Program(task.Slug, language)
			if err != nil {
				t.Fatal(err)
			}
			if how, _ := p.Verified(); how == "" {
				t.Errorf("verified.toml does not have %s in %s as it is now; run %s", task.Slug, language, updateCommand)
			}
			found.keep(p)
		}
	}
	onDisk, err := os.ReadFile("verified.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !t.Failed() && string(onDisk) != found.record(l) {
		t.Errorf("verified.toml says more than there are programs; run %s", updateCommand)
	}
}

// finding is how a program was verified and with what.
type finding struct{ how, with string }

// findings collects what the tests found.
type findings struct {
	mu sync.Mutex
	by map[string]finding // by task and language
}

func (f *findings) add(p library.Program, found finding) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.by[p.Task.Slug+" "+string(p.Language)] = found
}

// keep takes over what the record already says of a program.
func (f *findings) keep(p library.Program) {
	if how, with := p.Verified(); how != "" {
		f.add(p, finding{how, with})
	}
}

// record writes verified.toml.
func (f *findings) record(l *library.Library) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# What has verified each program. Written by: %s\n", updateCommand)
	for _, task := range l.Tasks() {
		for _, language := range autocode.Languages() {
			p, err := l.Program(task.Slug, language)
			found, ok := f.by[task.Slug+" "+string(language)]
			if err != nil || !ok {
				continue
			}
			fmt.Fprintf(&b, "\n[%s.%q]\nhow = %q\nwith = %q\nhash = %q\n",
				task.Slug, string(language), found.how, found.with, p.Hash())
		}
	}
	return b.String()
}
