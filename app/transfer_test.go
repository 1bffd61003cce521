package app_test

import (
	"strings"
	"testing"

	"autocoding/app"
)

func TestExportAndImport(t *testing.T) {
	a, d, _ := launch(t)
	typed := app.Credentials{Email: "a@example.com", Password: "canary password 1", Repeat: "canary password 1"}
	if _, err := a.Moving.Open(""); code(err) != "unauthenticated" {
		t.Errorf("a guest opens: %v", err)
	}
	recovery, err := a.Account.SignUp(typed)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Account.ConfirmCode(recovery.Groups[recovery.Confirm-1]); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Moving.Export(app.ExportRequest{Format: "json"}); code(err) != "not_found" {
		t.Errorf("an empty history is exported: %v", err)
	}
	if _, err := a.Request.Start(app.Ask{Language: "Go", Purpose: "implement", Detail: "binary search", Engine: "library", Reply: "en"}); err != nil {
		t.Fatal(err)
	}
	<-d.ended
	done, err := a.Moving.Export(app.ExportRequest{Format: "json"})
	name, text, _ := strings.Cut(d.saved, " ")
	if err != nil || !done.Saved || done.Generations != 1 || name != "autocoding-history.json" {
		t.Fatalf("%+v, %v, saved %.80s", done, err, d.saved)
	}
	if _, err := a.Moving.Export(app.ExportRequest{Format: "pdf"}); code(err) != "invalid format" {
		t.Errorf("another format: %v", err)
	}

	d.chosen = text
	p, err := a.Moving.Open("")
	if err != nil || p.Known != 1 || p.New != 0 || p.Source != "autocoding" {
		t.Fatalf("%+v, %v", p, err)
	}
	if n, err := a.Moving.Import(p.Name); err != nil || n != 0 {
		t.Errorf("imported %d, %v", n, err)
	}
	if _, err := a.Moving.Import(p.Name); code(err) != "not_found file" {
		t.Errorf("imported twice: %v", err)
	}
	if p, err = a.Moving.Open(""); err != nil {
		t.Fatal(err)
	}
	if err := a.Moving.Forget(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Moving.Import(p.Name); code(err) != "not_found file" {
		t.Errorf("imported what nobody wanted: %v", err)
	}
	// What was opened is gone with the session.
	if p, err = a.Moving.Open(""); err != nil {
		t.Fatal(err)
	}
	if err := a.Session.SignOut(); err != nil {
		t.Fatal(err)
	}
	if err := a.Session.SignIn(typed); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Moving.Import(p.Name); code(err) != "not_found file" {
		t.Errorf("imported in another session: %v", err)
	}
}
