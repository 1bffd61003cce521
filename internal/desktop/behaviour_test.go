//go:build window

package desktop_test

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// window is the id of the program's window on the screen.
func (p *program) window() string {
	p.t.Helper()
	ids := strings.Fields(p.xdotool("search", "--name", "^Auto Coding$"))
	return ids[len(ids)-1]
}

func (p *program) geometry() string {
	p.t.Helper()
	var x, y, width, height int
	lines := strings.Split(p.xdotool("getwindowgeometry", "--shell", p.window()), "\n")
	_, err := fmt.Sscanf(strings.Join(lines[1:5], " "), "X=%d Y=%d WIDTH=%d HEIGHT=%d", &x, &y, &width, &height)
	if err != nil {
		p.t.Fatal(err, lines)
	}
	return fmt.Sprintf("%dx%d+%d+%d", width, height, x, y)
}

func TestTheWindowComesBackWhereItWas(t *testing.T) {
	s := newScreen(t, "1600x1000")
	s.listen()
	p := newProgram(t, s, english.locale)
	p.open()
	p.xdotool("windowsize", "--sync", p.window(), "900", "620")
	p.xdotool("windowmove", p.window(), "210", "130")
	const there = "900x620+210+130"
	p.until("the window is where it was moved to", func() bool { return p.geometry() == there })
	p.picture("place-before")
	p.close()
	p.open()
	p.until("the window is where it was", func() bool { return p.geometry() == there })
	p.picture("place-after")
	p.close()

	// What does not make sense, and what is not on the screen any more.
	for name, stored := range map[string]string{
		"nonsense": "nonsense", "too small": `{"width":10,"height":10,"x":5,"y":5}`, "far away": `{"width":900,"height":620,"x":90000,"y":90000}`,
	} {
		if err := os.WriteFile(filepath.Join(p.dir, "window.json"), []byte(stored), 0o600); err != nil {
			t.Fatal(err)
		}
		p.open()
		var x, y, width, height int
		_, _ = fmt.Sscanf(p.geometry(), "%dx%d+%d+%d", &width, &height, &x, &y)
		if width < 720 || height < 480 || x < 0 || x > 1500 || y < 0 || y > 900 {
			t.Errorf("%s: the window is at %s", name, p.geometry())
		}
		p.close()
	}
}

func TestASecondStartBringsTheWindowForward(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	p := newProgram(t, s, english.locale)
	p.open()
	first := p.window()
	// Other data are another window, which lies on top.
	other := newProgram(t, s, english.locale)
	other.cmd = exec.CommandContext(t.Context(), os.Getenv("AUTOCODING_WINDOW"), "--data-dir", other.dir)
	other.cmd.Env = append(other.env(), other.lang...)
	other.begin(other.cmd)
	top := func() string {
		all := strings.Fields(p.visible()) // from the bottom to the top
		if len(all) < 2 {
			return ""
		}
		return all[len(all)-1]
	}
	p.until("the other window lies on top", func() bool { return top() != "" && top() != first })

	second := exec.CommandContext(t.Context(), os.Getenv("AUTOCODING_WINDOW"), "--data-dir", p.dir)
	second.Env = p.env()
	hanging := time.AfterFunc(patience, func() { _ = second.Process.Kill() })
	_ = second.Run() // Wails chooses its exit code
	if !hanging.Stop() {
		t.Error("the second start did not end")
	}
	p.until("the first window lies on top", func() bool { return top() == first })
	if n := len(strings.Fields(p.visible())); n != 2 {
		t.Errorf("there are %d windows", n)
	}
}

// visible lists the windows on the screen.
func (p *program) visible() string {
	find := exec.CommandContext(p.t.Context(), "xdotool", "search", "--onlyvisible", "--name", "^Auto Coding$")
	find.Env = p.env()
	out, _ := find.Output() // fails when there is none
	return string(out)
}

// notifications stands for the desktop's notification server.
type notifications chan string

// Notify is called by programs.
func (n notifications) Notify(_ string, _ uint32, _, title, text string, _ []string, _ map[string]dbus.Variant, _ int32) (uint32, *dbus.Error) {
	n <- title + ": " + text
	return 1, nil
}

func TestALongAnswerIsToldOf(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	conn, err := dbus.Connect(s.session)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	told := make(notifications, 10)
	if err := conn.Export(told, "/org/freedesktop/Notifications", "org.freedesktop.Notifications"); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName("org.freedesktop.Notifications", dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	s.unlockKeyring(t.TempDir())
	p := newProgram(t, s, english.locale)
	ai := newService(t)
	p.open()
	p.signUp(english)
	p.addEngine(ai.URL)
	p.press("button", "Workspace")
	long := func(say func(string), r *http.Request, _ string) {
		say("It takes ")
		select {
		case <-time.After(11 * time.Second): // the service is slow
		case <-r.Context().Done():
		}
		say("its time.")
	}
	ai.answer = long
	p.typeInto("entry", english.detail, "a queue")
	p.press("button", english.request)
	p.reads("It takes")
	p.unfocusWindow()
	p.reads("its time.")
	select {
	case got := <-told:
		if got != "Answer ready: Auto Coding has finished writing." {
			t.Errorf("told %q", got)
		}
	case <-time.After(patience):
		t.Error("nothing was told")
	}
	p.focusWindow()
	ai.answer = func(say func(string), _ *http.Request, _ string) { say("Quick.") }
	p.replace("entry", english.detail, "a stack")
	p.press("button", english.request)
	p.reads("Quick.")
	select {
	case got := <-told:
		t.Errorf("of a quick answer in front, it told %q", got)
	default:
	}
}

// unfocusWindow gives the keyboard to nobody.
func (p *program) unfocusWindow() {
	p.t.Helper()
	root := strings.TrimSpace(p.xdotool("search", "--maxdepth", "0", ""))
	p.xdotool("windowfocus", strings.Fields(root)[0])
}

func (p *program) environment(pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", pid))
	if err != nil {
		p.t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\x00", "\n")
}

func TestABlankWindowStartsOnceMore(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	p := newProgram(t, s, english.locale)
	// Nothing is painted that soon. The second start has to do with it.
	p.extra = []string{"WEBKIT_DISABLE_DMABUF_RENDERER=", "AUTOCODING_PAINT_PATIENCE=1ms"}
	p.open()
	p.until("the program has started once more", func() bool {
		return strings.Contains(p.environment(p.cmd.Process.Pid), "AUTOCODING_RESTARTED=1")
	})
	if !strings.Contains(p.environment(p.cmd.Process.Pid), "WEBKIT_DISABLE_DMABUF_RENDERER=1") {
		t.Error("it did not start in safe mode")
	}
	p.see("button", english.signUp)
	p.close()
}

func TestSafeMode(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	p := newProgram(t, s, english.locale)
	p.flags = []string{"--safe-mode"}
	p.extra = []string{"WEBKIT_DISABLE_DMABUF_RENDERER="}
	p.open()
	out, err := exec.CommandContext(t.Context(), "pgrep", "-P", fmt.Sprint(p.cmd.Process.Pid)).Output()
	if err != nil {
		t.Fatal(err)
	}
	var pid int
	for _, child := range strings.Fields(string(out)) {
		_, _ = fmt.Sscan(child, &pid)
		if strings.Contains(p.environment(pid), "WEBKIT_DISABLE_DMABUF_RENDERER=1") {
			p.close()
			return
		}
	}
	t.Errorf("none of the processes %s is in safe mode", out)
}
