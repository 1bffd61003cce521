//go:build window

package desktop_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// screen is an X server of its own with buses of its own. No window manager runs
// there, so the window is given its size and the focus by hand.
type screen struct {
	t       testing.TB
	display string
	session string // address of the session bus
	a11y    *dbus.Conn
	frame   string // the file that holds what is on the screen
}

func newScreen(t testing.TB, size string) *screen {
	t.Helper()
	s := &screen{t: t}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	// The server chooses a free number and writes it to the pipe.
	frames := t.TempDir()
	s.frame = filepath.Join(frames, "Xvfb_screen0")
	server := exec.CommandContext(t.Context(), "Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-fbdir", frames)
	server.ExtraFiles = []*os.File{write}
	s.begin(server)
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb: ", err)
	}
	s.display = ":" + strings.TrimSpace(number)
	bus := exec.CommandContext(t.Context(), "dbus-daemon", "--session", "--nofork", "--print-address")
	bus.Env = s.env()
	out, err := bus.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	s.begin(bus)
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal("dbus-daemon: ", err)
	}
	s.session = strings.TrimSpace(address)
	return s
}

// listen begins to use the window as a screen reader does. Webviews then do more
// than they otherwise would.
func (s *screen) listen() {
	s.t.Helper()
	s.a11y = connectAccessibility(s.t, s.session)
}

// unlockKeyring starts a keyring that is unlocked with an empty password.
func (s *screen) unlockKeyring(home string) {
	s.t.Helper()
	keyring := exec.CommandContext(s.t.Context(), "gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground")
	keyring.Env = append(s.env(), "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"), "XDG_RUNTIME_DIR="+home)
	keyring.Stdin = strings.NewReader("\n")
	s.begin(keyring)
	conn, err := dbus.Connect(s.session)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	s.until("the keyring is on the bus", func() bool {
		var owned bool
		err := conn.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, "org.freedesktop.secrets").Store(&owned)
		return err == nil && owned
	})
}

// begin starts a process that ends with the test.
func (s *screen) begin(c *exec.Cmd) {
	s.t.Helper()
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 3 * time.Second
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = c.Wait() })
}

func (s *screen) env() []string {
	// No input method runs on this screen. For Korean GTK would wait for one, and the
	// window would not be painted any more.
	env := append(os.Environ(), "DISPLAY="+s.display, "GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1",
		"WEBKIT_DISABLE_DMABUF_RENDERER=1", "GTK_IM_MODULE=gtk-im-context-simple")
	if s.session != "" {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+s.session)
	}
	return env
}

// until waits for something that the window does by itself. There is no signal for
// most of it on the accessibility bus, so it is looked for again and again.
func (s *screen) until(what string, done func() bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			s.picture("failed")
			var outline strings.Builder
			if s.a11y != nil {
				desktopRoot(s.a11y).outline("", &outline)
			}
			s.t.Fatalf("waited in vain until %s; on the screen:\n%s", what, outline.String())
		}
	}
}

// picture saves what the screen shows. Pictures of a failure and, on demand, those
// of the README are kept.
func (s *screen) picture(name string) {
	s.t.Helper()
	dir := os.Getenv("AUTOCODING_SCREENSHOTS")
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "autocoding-window-test")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		s.t.Fatal(err)
	}
	grab := exec.Command("import", "-window", "root", filepath.Join(dir, name+".png"))
	grab.Env = s.env()
	if out, err := grab.CombinedOutput(); err != nil {
		s.t.Errorf("screenshot: %v %s", err, out)
	}
}

// shows reports whether a colour (0xRRGGBB) is in the topmost lines of the screen.
// It reads the memory of the X server, and little of it, which keeps nobody from
// getting on.
func (s *screen) shows(colour uint32) bool {
	s.t.Helper()
	file, err := os.Open(s.frame)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	const lines = 48
	dump := make([]byte, 8<<10+lines*1280*4)
	if _, err := io.ReadFull(file, dump); err != nil {
		s.t.Fatal(err)
	}
	// An X window dump: header, colour map of 12 bytes an entry, then pixels.
	start := binary.BigEndian.Uint32(dump) + 12*binary.BigEndian.Uint32(dump[76:])
	var pixel [4]byte
	binary.LittleEndian.PutUint32(pixel[:], colour)
	return bytes.Contains(dump[start:], pixel[:3])
}

func (s *screen) xdotool(args ...string) string {
	s.t.Helper()
	c := exec.CommandContext(s.t.Context(), "xdotool", args...)
	c.Env = s.env()
	out, err := c.CombinedOutput()
	if err != nil {
		s.t.Fatalf("xdotool %v: %v %s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}
