package cli_test

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"autocoding/internal/cli"
)

// typist is a person at a terminal: reads what appears and types.
type typist struct {
	t    *testing.T
	side *os.File // the person's side of the terminal

	mu   sync.Mutex
	seen strings.Builder
	more chan struct{} // has something when more was seen
	read int           // how much was waited for
}

// guard is how long anything may take before the test gives up.
const guard = time.Minute

func sitDown(t *testing.T, side *os.File) *typist {
	p := &typist{t: t, side: side, more: make(chan struct{}, 1)}
	go func() {
		for buffer := make([]byte, 4096); ; {
			n, err := side.Read(buffer)
			p.mu.Lock()
			p.seen.Write(buffer[:n])
			p.mu.Unlock()
			select {
			case p.more <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { _ = side.Close() })
	return p
}

// all is everything that was seen, with the line ends that the program wrote.
func (p *typist) all() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.ReplaceAll(p.seen.String(), "\r\n", "\n")
}

// sees waits until a text appears after what was waited for before.
func (p *typist) sees(text string) {
	p.t.Helper()
	tooLate := time.After(guard)
	for {
		seen := p.all()
		if at := strings.Index(seen[p.read:], text); at >= 0 {
			p.read += at + len(text)
			return
		}
		select {
		case <-p.more:
		case <-tooLate:
			p.t.Fatalf("%q does not appear in:\n%s", text, seen)
		}
	}
}

func (p *typist) types(text string) {
	p.t.Helper()
	if _, err := p.side.WriteString(text); err != nil {
		p.t.Fatal(err)
	}
}

// typesHidden types a line once the terminal does not show it any more.
func (p *typist) typesHidden(text string) {
	p.t.Helper()
	p.waitUntilHidden()
	p.types(text + "\n")
}

// waitUntilHidden waits until the terminal does not show what is typed.
func (p *typist) waitUntilHidden() {
	p.t.Helper()
	for start := time.Now(); p.echoes(); runtime.Gosched() {
		if time.Since(start) > guard {
			p.t.Fatal("the terminal shows what is typed")
		}
	}
}

// echoes reports whether the terminal shows what is typed.
func (p *typist) echoes() bool {
	p.t.Helper()
	settings, err := unix.IoctlGetTermios(int(p.side.Fd()), unix.TCGETS)
	if err != nil {
		p.t.Fatal(err)
	}
	return settings.Lflag&unix.ECHO != 0
}

// sit runs a command at a terminal while somebody sits at it, and answers the
// exit code.
func (c *computer) sit(somebody func(p *typist, ctrlC func()), args ...string) (code int, seen string) {
	c.t.Helper()
	side, tty, err := pty.Open()
	if err != nil {
		c.t.Fatal(err)
	}
	p := sitDown(c.t, side)
	ctx, ctrlC := context.WithCancel(c.t.Context())
	defer ctrlC()
	ended := make(chan int, 1)
	go func() { ended <- c.main(ctx, cli.Streams{In: tty, Out: tty, Err: tty}, args...) }()
	somebody(p, ctrlC)
	select {
	case code = <-ended:
	case <-time.After(guard):
		c.t.Fatalf("the command does not end:\n%s", p.all())
	}
	_, _ = tty.WriteString("\x04end")
	p.sees("\x04end")
	_ = tty.Close()
	return code, strings.TrimSuffix(p.all(), "\x04end")
}

// sitAtProcess starts a process whose terminal is its own, as a shell would.
func sitAtProcess(t *testing.T, cmd *exec.Cmd) *typist {
	t.Helper()
	side, err := pty.StartWithAttrs(cmd, nil, &syscall.SysProcAttr{Setsid: true, Setctty: true})
	if err != nil {
		t.Fatal(err)
	}
	return sitDown(t, side)
}
