//go:build window

package desktop_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// program is the real app in its real window.
type program struct {
	*screen
	dir   string   // the data folder
	clock string   // the file that moves the clock
	lang  []string // the environment of a person of that language
	dark  bool     // the system is
	trace string   // the file that lists every connection, if it is wanted
	flags []string // besides the data folder
	extra []string // environment
	cmd   *exec.Cmd
}

func newProgram(t testing.TB, s *screen, lang string) *program {
	t.Helper()
	path := os.Getenv("AUTOCODING_WINDOW")
	if path == "" {
		t.Fatal("AUTOCODING_WINDOW names no program: run go run ./build test")
	}
	dir := t.TempDir()
	return &program{screen: s, dir: filepath.Join(dir, "data"), clock: filepath.Join(dir, "clock"), lang: localize(t, lang)}
}

// localize makes a locale, which the system may not have, and answers the
// environment in which programs speak it: WebKitGTK asks the C library.
func localize(t testing.TB, lang string) []string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.CommandContext(t.Context(), "localedef", "-i", lang, "-f", "UTF-8", filepath.Join(dir, lang+".utf8")).CombinedOutput()
	if err != nil {
		t.Fatalf("localedef: %v %s", err, out)
	}
	return []string{"LOCPATH=" + dir, "LC_ALL=" + lang + ".UTF-8", "LANGUAGE=" + lang}
}

// open starts the program and waits for its window to show something.
func (p *program) open() {
	p.t.Helper()
	command := append([]string{os.Getenv("AUTOCODING_WINDOW"), "--data-dir", p.dir}, p.flags...)
	if p.trace != "" {
		// The tracer is the grandchild, so that signals go to the program.
		command = append([]string{"strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect", "-e", "signal=none", "-o", p.trace, "--"}, command...)
	}
	p.cmd = exec.CommandContext(p.t.Context(), command[0], command[1:]...)
	p.cmd.Env = append(append(p.env(), "AUTOCODING_CLOCK="+p.clock), p.lang...)
	if p.dark {
		p.cmd.Env = append(p.cmd.Env, "GTK_THEME=Adwaita:dark")
	}
	p.cmd.Env = append(p.cmd.Env, p.extra...)
	p.cmd.Stderr = os.Stderr
	p.begin(p.cmd)
	p.until("the window is there", func() bool { return len(desktopRoot(p.a11y).children()) > 0 })
	p.until("the page is there", func() bool {
		_, ok := desktopRoot(p.a11y).find("document web", "")
		return ok
	})
	p.focusWindow()
}

// focusWindow gives the window the keyboard: without a window manager nobody else does.
func (p *program) focusWindow() {
	p.t.Helper()
	id := strings.Fields(p.xdotool("search", "--onlyvisible", "--name", "^Auto Coding$"))
	p.xdotool("windowfocus", "--sync", id[len(id)-1])
}

// close ends the program as closing its window does.
func (p *program) close() {
	p.t.Helper()
	_ = p.cmd.Process.Signal(os.Interrupt)
	_ = p.cmd.Wait()
	p.until("the window has gone", func() bool { return len(desktopRoot(p.a11y).children()) == 0 })
}

// moveClock moves the program's clock.
func (p *program) moveClock(by time.Duration) {
	p.t.Helper()
	if err := os.WriteFile(p.clock, []byte(by.String()), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// see waits for an object by role and part of its name.
func (p *program) see(role, name string) node {
	p.t.Helper()
	var found node
	p.until(fmt.Sprintf("there is a %s %q", role, name), func() (ok bool) {
		found, ok = desktopRoot(p.a11y).find(role, name)
		return ok
	})
	return found
}

// press waits for a button (or link, or choice) and presses it.
func (p *program) press(role, name string) {
	p.t.Helper()
	n := p.see(role, name)
	p.until(fmt.Sprintf("the %s %q can be pressed", role, name), func() bool {
		return n.has(stateEnabled) && n.press() == nil
	})
}

// typeInto gives a field the focus and types, key by key.
func (p *program) typeInto(role, name, text string) {
	p.t.Helper()
	field := p.see(role, name)
	p.until("the field takes the focus", func() bool { return field.has(stateFocused) || field.focus() == nil && field.has(stateFocused) })
	want := field.length() + utf8.RuneCountInString(text)
	p.xdotool("type", "--delay", "5", text)
	// Keys are still on their way when xdotool ends; the next field must not get them.
	p.until("the field has what was typed", func() bool { return field.length() == want })
}

// replace is typeInto for a field that has a text, which goes.
func (p *program) replace(role, name, text string) {
	p.t.Helper()
	field := p.see(role, name)
	p.until("the field takes the focus", func() bool { return field.has(stateFocused) || field.focus() == nil && field.has(stateFocused) })
	p.xdotool("key", "ctrl+a", "BackSpace")
	p.until("the field is empty", func() bool { return field.length() == 0 })
	p.typeInto(role, name, text)
}

// reads waits until the page shows a text somewhere.
func (p *program) reads(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the page shows %q", text), func() bool {
		return strings.Contains(p.page().text(), text)
	})
}

func (p *program) page() node {
	n, _ := desktopRoot(p.a11y).find("document web", "")
	return n
}
