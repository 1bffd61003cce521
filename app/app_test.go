package app_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/app"
	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/settings"
	"autocoding/internal/wiring"
)

// desktop stands for the system around the window.
type desktop struct {
	notified []string
	chosen   string // content of the file that somebody chooses
	mu       sync.Mutex
	events   []string
	ended    chan app.End
	copied   string
	opened   []string
	saved    string
}

func (d *desktop) Emit(event string, payload any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = append(d.events, fmt.Sprintf("%s %+v", event, payload))
	if end, ok := payload.(app.End); ok {
		d.ended <- end
	}
}
func (d *desktop) OpenURL(url string)         { d.opened = append(d.opened, url) }
func (d *desktop) CopyText(text string) error { d.copied = text; return nil }
func (d *desktop) OpenText(string, int64) (name, text string, err error) {
	return "file", d.chosen, nil
}

func (d *desktop) SaveFile(_, fileName string, content []byte) (bool, error) {
	d.saved = fileName + " " + string(content)
	return true, nil
}

func (d *desktop) Notify(title, text string) error {
	d.notified = append(d.notified, title+": "+text)
	return nil
}
func (d *desktop) Painted() {}
func (d *desktop) Quit()    {}

func (d *desktop) SaveStream(_, fileName string, write func(io.Writer) error) (bool, error) {
	var out strings.Builder
	err := write(&out)
	d.saved = fileName + " " + out.String()
	return true, err
}

func (d *desktop) SaveFolder(_, folderName string, files []autocode.File) (string, error) {
	d.saved = fmt.Sprint(folderName, files)
	return folderName, nil
}

func (d *desktop) SaveText(_, _, text string) (bool, error) {
	d.saved = text
	return true, nil
}

// open starts the program behind the bridge as main does for the window.
func open(t *testing.T) (*app.App, *desktop, string) {
	t.Helper()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere") // no keyring
	dir := t.TempDir()
	bound, d := app.New(slog.New(slog.DiscardHandler)), &desktop{ended: make(chan app.End, 10)}
	program, err := wiring.Open(t.Context(), wiring.Options{DataDir: dir, Window: true, Shell: wiring.Shell{
		Session: bound.OnSession, Generation: bound.OnGeneration, History: bound.OnHistory, Index: bound.OnIndex}})
	if err != nil {
		t.Fatal(err)
	}
	bound.Start(context.WithoutCancel(t.Context()), d, app.Cases(program.Cases), app.FactsOf("1.2.3", dir, nil), nil)
	t.Cleanup(func() {
		if err := program.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return bound, d, dir
}

func code(err error) string {
	if err == nil {
		return ""
	}
	var w struct{ Code, Field string }
	text, _ := app.FormatError(err).(string)
	if json.Unmarshal([]byte(text), &w) != nil {
		return "not JSON: " + text
	}
	return strings.TrimSuffix(w.Code+" "+w.Field, " ")
}

// TestTheWalk goes through the bridge as the window does: sign up, ask, find, undo,
// sign out. It ends with a look at every file: nothing of it is in the clear.
func TestTheWalk(t *testing.T) {
	a, d, dir := open(t)
	const email, password = "canary@example.com", "canary password 1"
	for name, err := range map[string]error{
		"list":   second(a.History.List(app.HistoryQuery{})),
		"start":  second(a.Request.Start(app.Ask{})),
		"draft":  second(a.Request.Draft()),
		"watch":  second(a.Request.Watch("x")),
		"quota":  second(a.Request.Quota()),
		"delete": a.Account.Delete("x"),
	} {
		if code(err) != "unauthenticated" {
			t.Errorf("%s before signing in: %v", name, err)
		}
	}
	recovery, err := a.Account.SignUp(app.Credentials{Email: email, Password: password, Repeat: password, Stay: true})
	if err != nil || len(recovery.Groups) != 9 {
		t.Fatal(recovery, err)
	}
	if ok, err := a.Account.SaveCode(app.CodeFile{Text: "Keep this."}); !ok || err != nil || !strings.Contains(d.saved, strings.Join(recovery.Groups, "-")) {
		t.Errorf("saved %q, %v", d.saved, err)
	}
	if err := a.Account.ConfirmCode(recovery.Groups[recovery.Confirm-1]); err != nil {
		t.Fatal(err)
	}
	if err := a.Request.SaveDraft(app.Draft{Language: "Go", Purpose: "implement", Detail: "canary draft", Engine: "library"}); err != nil {
		t.Fatal(err)
	}
	ask := app.Ask{Language: "Go", Purpose: "implement", Detail: "이진탐색", Engine: "library", Reply: "ko"}
	started, err := a.Request.Start(ask)
	if err != nil {
		t.Fatal(err)
	}
	end := <-d.ended
	if end.ID != started.ID || end.Entry.State != "complete" || end.Entry.Number != 1 {
		t.Errorf("end %+v", end)
	}
	shown, err := a.History.Show(started.ID)
	if err != nil || !strings.Contains(shown.Answer, "```go main.go") || shown.Detail != ask.Detail || shown.Verified == "" {
		t.Errorf("shown %+v, %v", shown, err)
	}
	page, err := a.History.List(app.HistoryQuery{Text: "진탐", Limit: 10})
	if err != nil || len(page.Entries) != 1 || !strings.Contains(page.Entries[0].Excerpt, "이진탐색") {
		t.Errorf("found %+v, %v", page, err)
	}
	gone, err := a.History.Delete([]string{started.ID})
	if err != nil || gone.Count != 1 {
		t.Fatal(gone, err)
	}
	if n, err := a.History.Undo(gone.Undo); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	state, err := a.Session.State()
	if err != nil || !state.SignedIn || state.Email != email {
		t.Errorf("state %+v, %v", state, err)
	}
	if err := a.Session.SignOut(); err != nil {
		t.Fatal(err)
	}
	if got := code(a.Session.SignIn(app.Credentials{Email: email, Password: "canary wrong 2"})); got != "wrong_credentials" {
		t.Errorf("wrong password: %s", got)
	}
	d.mu.Lock()
	said := strings.Join(d.events, "\n")
	d.mu.Unlock()
	if !strings.Contains(said, "session {Kind:ended Reason:signed_out") || strings.Contains(said, password) {
		t.Errorf("told the window:\n%s", said)
	}
	noCanaries(t, dir, email)
}

func second[T any](_ T, err error) error { return err }

// noCanaries looks at every file. The address may stand in the database; nothing
// else that was typed may stand anywhere.
func noCanaries(t *testing.T, dir, email string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		text := string(content)
		if strings.Contains(filepath.Base(path), "autocoding.db") || strings.Contains(path, "backups") {
			text = strings.ReplaceAll(text, email, "")
		}
		if strings.Contains(text, "canary") || strings.Contains(text, "이진") {
			t.Errorf("%s holds plain text", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestLinks(t *testing.T) {
	a, d, _ := open(t)
	for link, want := range map[string]string{
		"https://go.dev/ref/spec#Go_(x)": "https://go.dev/ref/spec#Go_%28x%29",
		"mailto:a@example.com":           "mailto:a@example.com",
		"HTTPS://example.com/가":          "https://example.com/%EA%B0%80",
		"http://example.com":             "",
		"javascript:alert(1)":            "",
		"file:///etc/passwd":             "",
		"https:///nohost":                "",
		"https://user:pass@example.com/": "",
		"vscode://file/x":                "",
		"https://example.com/\nx":        "",
		"//example.com":                  "",
		"":                               "",
		"https://" + strings.Repeat("a", 2000) + ".com": "",
	} {
		d.opened = nil
		checked, err := a.System.CheckLink(link)
		openErr := a.System.OpenLink(link)
		if want == "" {
			if code(err) != "invalid url" || code(openErr) != "invalid url" || len(d.opened) != 0 {
				t.Errorf("%q: %v, %v, opened %v", link, err, openErr, d.opened)
			}
			continue
		}
		if checked.URL != want || openErr != nil || len(d.opened) != 1 || d.opened[0] != want {
			t.Errorf("%q: checked %+v, opened %v, %v", link, checked, d.opened, openErr)
		}
	}
}

func TestErrorsAreJSONText(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{autocode.InvalidField("email", "form", "Not an address."), `{"code":"invalid","field":"email","reason":"form","message":"Not an address."}`},
		{fmt.Errorf("outer: %w", &autocode.Error{Code: autocode.Throttled, Message: "Wait.", RetryAt: time.UnixMilli(5), Err: errors.New("secret cause")}),
			`{"code":"throttled","message":"Wait.","retryAt":5}`},
		{errors.New("secret cause"), `{"code":"internal","message":"Something went wrong inside."}`},
		{context.DeadlineExceeded, `{"code":"timeout","message":"This took too long."}`},
		{context.Canceled, `{"code":"cancelled","message":"This was cancelled."}`},
	} {
		if got := app.FormatError(c.err); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestAPanicBecomesAnErrorAndIsLoggedWithoutItsValue(t *testing.T) {
	var log strings.Builder
	a := app.New(slog.New(slog.NewTextHandler(&log, nil)))
	a.Start(t.Context(), &desktop{}, app.Cases{Account: &account.Service{}, Settings: &settings.Service{Store: panicking{}}}, app.Facts{}, nil)
	_, err := a.Setting.Preferences()
	if code(err) != "internal" {
		t.Errorf("got %v", err)
	}
	if !strings.Contains(log.String(), "settings.preferences") || strings.Contains(log.String(), "secret") {
		t.Errorf("the log says %s", log.String())
	}
}

type panicking struct{}

func (panicking) Preference(context.Context, string) (string, error)  { panic("secret value") }
func (panicking) SetPreference(context.Context, string, string) error { panic("secret value") }

func TestTheReasonForNotOpeningIsToldToEveryCall(t *testing.T) {
	a := app.New(slog.New(slog.DiscardHandler))
	a.OnHistory() // before the start nobody listens; it must not hang
	a.Fail(t.Context(), &desktop{}, app.Facts{DataDir: "/data"}, autocode.Errorf(autocode.NewerSchema, "Too new."), nil)
	_, err := a.System.Start()
	if code(err) != "newer_schema" {
		t.Errorf("start: %v", err)
	}
	if folder, err := a.System.DataFolder(); err != nil || folder != "/data" {
		t.Errorf("where the data are: %q, %v", folder, err)
	}
	if got := code(a.Session.SignOut()); got != "newer_schema" {
		t.Errorf("sign out: %s", got)
	}
	if got := code(a.System.StartAnew()); got != "conflict" {
		t.Errorf("start anew although nothing is damaged: %s", got)
	}
}

func TestStartAnewIsForDamagedDataOnly(t *testing.T) {
	a := app.New(slog.New(slog.DiscardHandler))
	a.Fail(t.Context(), &desktop{}, app.Facts{DataDir: "/data"}, autocode.Errorf(autocode.Damaged, "Nothing to restore."), func(ctx context.Context) error {
		a.Start(ctx, &desktop{}, app.Cases{Account: &account.Service{}}, app.Facts{Version: "1"}, nil)
		return nil
	})
	if _, err := a.System.Start(); code(err) != "damaged" {
		t.Errorf("start: %v", err)
	}
	if err := a.System.StartAnew(); err != nil {
		t.Fatal(err)
	}
	if facts, err := a.System.Start(); err != nil || facts.Version != "1" {
		t.Errorf("after it: %+v, %v", facts, err)
	}
}
