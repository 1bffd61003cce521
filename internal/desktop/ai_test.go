//go:build window

package desktop_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
)

// TestAnAIRequest sets up an engine in the real window, lets it stream, stops it and
// continues. The whole journey is traced: until the person opens the page of the
// engines nothing is contacted, and after that nothing but what the ledger lists.
func TestAnAIRequest(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	s.unlockKeyring(t.TempDir())
	p := newProgram(t, s, english.locale)
	p.trace = filepath.Join(t.TempDir(), "connections")
	ai := newService(t)
	p.open()
	p.signUp(english)
	p.ask(english)
	if early := p.contacted(); len(early) > 0 {
		t.Errorf("before anything was asked for, %v was contacted", early)
	}
	p.addEngine(ai.URL)

	p.press("button", "Workspace")
	ai.answer = func(say func(string), r *http.Request, _ string) {
		say("## A queue\n\n```go main.go\npackage main\n\nfunc ma")
		<-r.Context().Done()
	}
	p.typeInto("entry", english.detail, "a queue")
	p.press("button", english.request)
	p.reads("func ma")
	p.see("button", "Stop")
	p.picture("ai-streaming")
	p.press("button", "Stop")
	p.reads("Stopped")
	ai.answer = func(say func(string), _ *http.Request, _ string) { say("in() {\n}\n```\n\nDone.") }
	p.press("button", "Continue")
	p.reads("Done.")
	p.reads("func main() {")
	p.picture("ai-continued")
	if len(ai.wishes()) != 3 { // the first was the test of the connection
		t.Errorf("the service was asked %q", ai.wishes())
	}

	p.press("button", "Settings")
	p.press("tab", "Connections")
	p.reads("What was contacted")
	p.picture("ai-connections")
	listed := p.page().text()
	p.close()
	all := p.contacted()
	service := strings.TrimPrefix(ai.URL, "http://")
	if !slices.Contains(all, service) {
		t.Errorf("the trace does not show %s: %v", service, all)
	}
	for _, address := range all {
		if !strings.Contains(listed, address) {
			t.Errorf("%s was contacted and is not in the ledger", address)
		}
	}
}

// addEngine sets the service up through the settings and makes it the default.
func (p *program) addEngine(address string) {
	p.t.Helper()
	p.press("button", "Settings")
	p.press("tab", "Engines")
	p.press("button", "Add an engine")
	p.see("dialog", "Add an engine")
	for _, field := range []struct{ role, name, text string }{
		{"entry", "Name", "School"}, {"entry", "Address", address + "/v1"}, {"password", "Key", "sk-right"}, {"entry", "Model", "model-1"},
	} {
		p.replace(field.role, field.name, field.text)
	}
	p.press("button", "Test the connection")
	p.reads("It works")
	p.picture("ai-engine")
	p.press("button", "Save")
	p.press("button", "Make default : School")
	p.see("button", "Make default : Offline library")
}

var connected = regexp.MustCompile(`connect\(.*sin6?_port=htons\((\d+)\).*(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")`)

// contacted lists the addresses to which the program, or one of its processes,
// opened a connection.
func (p *program) contacted() []string {
	p.t.Helper()
	text, err := os.ReadFile(p.trace)
	if err != nil {
		p.t.Fatal(err)
	}
	if !strings.Contains(string(text), "AF_UNIX") {
		p.t.Fatal("the trace shows no connection at all, not even to the screen")
	}
	var all []string
	for _, m := range connected.FindAllStringSubmatch(string(text), -1) {
		all = append(all, fmt.Sprintf("%s%s:%s", m[2], m[3], m[1]))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestHostileAnswersInTheRealWindow shows the answers that the browser test shows as
// well. A server that is named in all of them counts who asks for anything.
func TestHostileAnswersInTheRealWindow(t *testing.T) {
	var hits atomic.Int32
	canary := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		hits.Add(1)
		t.Errorf("somebody asked for %s", r.URL)
	}))
	defer canary.Close()
	hostile := payloads(t, canary.URL)
	ai := newService(t)
	ai.answer = func(say func(string), _ *http.Request, wish string) {
		_, number, asked := strings.Cut(wish, "hostile ")
		n, err := strconv.Atoi(strings.Fields(number + " none")[0])
		if !asked || err != nil {
			say("ok") // to the test of the connection
			return
		}
		for text := hostile[n]; text != ""; {
			part := text[:min(len(text), 64<<10)]
			say(part)
			text = text[len(part):]
		}
	}
	s := newScreen(t, "1280x800")
	s.listen()
	s.unlockKeyring(t.TempDir())
	p := newProgram(t, s, english.locale)
	p.open()
	p.signUp(english)
	p.addEngine(ai.URL)
	p.press("radio button", "No limit")
	for n := range hostile {
		// The command line asks, the window shows: it is the quicker way to so many.
		p.generate(fmt.Sprintf("hostile %d", n))
	}
	p.press("button", english.history)
	last := len(hostile) - 1
	newest := fmt.Sprintf("%d hostile %d", last+1, last)
	p.press("button", newest)
	p.until("the list has the focus", func() bool { return p.see("button", newest).focus() == nil })
	for n := last; n >= 0; n-- {
		p.until(fmt.Sprintf("answer %d is shown", n), func() bool {
			// What the answer has comes after its heading and need not be walked through.
			_, shown := p.page().search("heading", func(h node) bool { return strings.HasPrefix(h.name(), fmt.Sprintf("hostile %d ", n)) })
			return shown
		})
		if n > 0 {
			p.xdotool("key", "Down")
		}
	}
	p.onlyOneDocument()
	p.picture("ai-hostile")
	p.press("button", "Workspace") // it still does what it is told
	p.see("entry", english.detail)
	p.close()
	if hits.Load() > 0 {
		t.Errorf("%d requests reached the outside", hits.Load())
	}
}

// payloads reads the hostile answers, which the browser test reads as well.
func payloads(t *testing.T, canary string) []string {
	t.Helper()
	content, err := os.ReadFile("testdata/hostile.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Before, Text, After string
		Times               int
	}
	if err := json.Unmarshal(content, &all); err != nil || len(all) < 150 {
		t.Fatal(len(all), err)
	}
	u, err := url.Parse(canary)
	if err != nil {
		t.Fatal(err)
	}
	here := strings.NewReplacer("%CANARYHOST%", u.Host, "%CANARY%", canary)
	var texts []string
	for _, p := range all {
		texts = append(texts, here.Replace(p.Before+strings.Repeat(p.Text, max(p.Times, 1))+p.After))
	}
	return texts
}

// generate asks by the command line, beside the window.
func (p *program) generate(wish string) {
	p.t.Helper()
	cmd := exec.CommandContext(p.t.Context(), os.Getenv("AUTOCODING_WINDOW"), "--data-dir", p.dir,
		"generate", "--language", "go", "--engine", "School", wish)
	cmd.Env = append(append(p.env(), "AUTOCODING_CLOCK="+p.clock), p.lang...)
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		p.t.Fatalf("%s: %v %s", wish, err, said.String())
	}
}

// onlyOneDocument fails if the page has a frame.
func (p *program) onlyOneDocument() {
	p.t.Helper()
	documents := 0
	p.page().search("document web", func(node) bool { documents++; return false })
	_, framed := p.page().find("internal frame", "")
	if documents > 1 || framed {
		p.t.Errorf("%d documents, framed %v", documents, framed)
	}
}
