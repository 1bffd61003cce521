package app_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"autocoding/app"
	"autocoding/internal/wiring"
)

// launch starts the program behind the bridge as main does, so that it can be
// started once more.
func launch(t *testing.T) (*app.App, *desktop, string) {
	t.Helper()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere") // no keyring
	dir, lasting := t.TempDir(), context.WithoutCancel(t.Context())
	bound, d := app.New(slog.New(slog.DiscardHandler)), &desktop{ended: make(chan app.End, 10)}
	launched := wiring.Launch(t.Context(), wiring.Options{DataDir: dir, Window: true, Shell: wiring.Shell{Session: bound.OnSession, Generation: bound.OnGeneration}},
		func(p *wiring.App, restore wiring.Restorer) {
			bound.Start(lasting, d, app.Cases(p.Cases), app.FactsOf("1.2.3", p.DataDir, p.Repair), restore)
		},
		func(err error, anew func(context.Context) error) {
			bound.Fail(lasting, d, app.FactsOf("1.2.3", dir, nil), err, anew)
		})
	t.Cleanup(func() {
		if err := launched.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return bound, d, dir
}

func TestABackupIsRestoredUnderTheWindow(t *testing.T) {
	a, d, dir := launch(t)
	typed := app.Credentials{Email: "a@example.com", Password: "canary password 1", Repeat: "canary password 1"}
	recovery, err := a.Account.SignUp(typed)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Account.ConfirmCode(recovery.Groups[recovery.Confirm-1]); err != nil {
		t.Fatal(err)
	}
	made, err := a.Storage.BackUp()
	if err != nil || made.Reason != "manual" || made.Size == 0 {
		t.Fatal(made, err)
	}
	if _, err := a.Request.Start(app.Ask{Language: "Go", Purpose: "implement", Detail: "binary search", Engine: "library", Reply: "en"}); err != nil {
		t.Fatal(err)
	}
	<-d.ended

	if err := a.Storage.Restore("../autocoding.db"); code(err) != "not_found backup" {
		t.Errorf("restore of what is no backup: %v", err)
	}
	if s, err := a.Session.State(); err != nil || !s.SignedIn {
		t.Errorf("a refused restore signed out: %+v, %v", s, err)
	}
	if err := a.Storage.Restore(made.Name); err != nil {
		t.Fatal(err)
	}
	if s, err := a.Session.State(); err != nil || s.SignedIn {
		t.Errorf("after a restore: %+v, %v", s, err)
	}
	if err := a.Session.SignIn(typed); err != nil {
		t.Fatal(err)
	}
	if page, err := a.History.List(app.HistoryQuery{Limit: 10}); err != nil || page.Total != 0 {
		t.Errorf("the history after the restore: %+v, %v", page, err)
	}
	all, err := a.Storage.Backups()
	if err != nil || len(all) < 2 || all[0].Reason != "restore" || all[1] != made {
		t.Errorf("backups %+v, %v", all, err)
	}
	if use, err := a.Storage.Use(); err != nil || use.Database == 0 || use.Backups < made.Size || use.Logs == 0 {
		t.Errorf("use %+v, %v", use, err)
	}

	text, err := a.Storage.Diagnostics()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Auto Coding:", "schema ", "SQLite 3.", " restore, ", `"msg":"restored a backup"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the diagnostics lack %q:\n%s", want, text)
		}
	}
	for _, private := range []string{"example.com", "canary", "binary search", dir} {
		if strings.Contains(text, private) {
			t.Errorf("the diagnostics have %q:\n%s", private, text)
		}
	}
	if ok, err := a.Storage.SaveText(app.TextFile{Name: "../diagnostics.txt", Text: text}); !ok || err != nil || d.saved != text {
		t.Errorf("saved %v, %v", ok, err)
	}
}
