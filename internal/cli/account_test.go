package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

var recoveryCode = regexp.MustCompile(`^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}\n$`)

func TestAnAccountFromBeginningToEnd(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.run("account", "status").ok().shows("There is no account on this computer.")

	r := c.typed(password+"\r\nnot read\n", "account", "register", "--email", "Ada@Example.com", "--password-stdin").ok().
		says("The account is made.", "shown only this once", "The recovery code is not confirmed.")
	if !recoveryCode.MatchString(r.out) {
		t.Errorf("stdout is not a recovery code: %q", r.out)
	}
	c.run("account", "status").ok().shows("Signed in as Ada@Example.com.", "The recovery code is not confirmed.")
	status := c.run("account", "status", "--json").ok().silent().json()
	for field, want := range map[string]any{"signed_in": true, "email": "Ada@Example.com", "stay_signed_in": true, "recovery_confirmed": false,
		"keyring": "ok", "accounts": 1.0} {
		if status[field] != want {
			t.Errorf("%s is %v, want %v", field, status[field], want)
		}
	}
	documented(t, c, status)

	c.run("generate", "-l", "go", "binary search").ok().silent() // signed in: it is kept, and no password is needed
	c.typed("this is not it\nbinary search\n", "generate", "-l", "go", "--password-stdin", "-").ok().silent()

	c.run("account", "sign-out").ok().silent().shows("Signed out.\n")
	c.run("account", "sign-out").ok().shows("Nobody was signed in.\n")
	out := c.run("account", "sign-out", "--json").ok().json()
	if out["signed_out"] != 0.0 {
		t.Errorf("signed out: %v", out)
	}
	documented(t, c, out)
	if len(c.keyring.items) != 0 {
		t.Error("the key is in the keyring still")
	}
	c.run("account", "status").ok().shows("Nobody is signed in. There is one account on this computer")
	c.run("history", "list").ended(5).says("Nobody is signed in", "autocoding account sign-in", "--password-stdin")
	c.typed(password+"\n", "history", "list", "--password-stdin").ok().silent().shows("2\t", "1\t", "binary search\n")
	c.run("account", "status").ok().shows("Nobody is signed in.") // a password for one command

	wrong := c.typed("this is not it\n", "history", "list", "--password-stdin").ended(5).says("The address or the password is not right.")
	unknown := c.typed("this is not it\n", "history", "list", "--password-stdin", "--email", "who@example.com").ended(5)
	if wrong.err != unknown.err {
		t.Errorf("a wrong password says %q, an unknown address %q", wrong.err, unknown.err)
	}
	failure := c.typed("this is not it\n", "account", "sign-in", "--password-stdin", "--json").ended(5).failure()
	if failure["code"] != "wrong_credentials" || failure["exit_code"] != 5.0 {
		t.Errorf("the error is %v", failure)
	}
	c.run("account", "sign-in").ended(2).says("password: Nobody can be asked here.", "--password-stdin")
	c.typed(password, "account", "sign-in", "--password-stdin").ok().silent().shows("Signed in as Ada@Example.com.")
	c.run("history", "list", "--email", "ada@example.COM").ok().shows("binary search\n")

	log, err := os.ReadFile(filepath.Join(c.dir, "autocoding.log"))
	if err != nil || len(log) == 0 {
		t.Fatal(err)
	}
	for _, private := range []string{"example.com", "Ada", password, "this is not it", "binary", strings.TrimSpace(r.out)} {
		if strings.Contains(string(log), private) {
			t.Errorf("the log has %q", private)
		}
	}
}

func TestRegisterAsJSON(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	got := c.typed(password+"\n", "account", "register", "--email", "a@example.com", "--password-stdin", "--json", "--stay=false").ok().silent().json()
	if !recoveryCode.MatchString(got.text("recovery_code")+"\n") || got["stay_signed_in"] != false || got["email"] != "a@example.com" ||
		got["recovery_confirmed"] != false || got["accounts"] != 1.0 {
		t.Errorf("got %v", got)
	}
	documented(t, c, got)
	c.run("history", "list").ended(5)
	failure := c.typed(password+"\n", "account", "register", "--email", "A@EXAMPLE.com", "--password-stdin", "--json").ended(9).failure()
	if failure["code"] != "conflict" || failure["field"] != "email" || failure["reason"] != "taken" {
		t.Errorf("the error is %v", failure)
	}
}

func TestRegisterNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	for _, in := range []struct {
		name, email, password string
		says                  string
	}{
		{"not an address", "ada", password, "email: This is not an e-mail address."},
		{"too short", "ada@example.com", "short", "password: The password needs at least 8 characters."},
		{"only digits", "ada@example.com", "84736251940", "password: "},
		{"common", "ada@example.com", "password123", "password: "},
		{"like the address", "ada.lovelace@example.com", "ada.lovelace", "password: The password is too similar to the e-mail address."},
		{"empty", "ada@example.com", "", "password: There is no password in the first line of stdin."},
		{"endless", "ada@example.com", strings.Repeat("x", 5000), "password: The first line of stdin is too long for a password."},
	} {
		r := c.typed(in.password+"\n", "account", "register", "--password-stdin", "--email", in.email).ended(2).says(in.says)
		if r.out != "" || in.password != "" && strings.Contains(r.err, in.password) {
			t.Errorf("%s: stdout %q, stderr %q", in.name, r.out, r.err)
		}
	}
	c.run("account", "status").ok().shows("There is no account on this computer.")
}

func TestSeveralAccounts(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("first@example.com")
	c.run("generate", "-l", "go", "binary search").ok()
	c.register("second@example.com", "--stay=false")

	// Who stays signed in is meant, until another is named.
	c.run("history", "list").ok().shows("binary search")
	c.run("history", "list", "--email", "second@example.com").ended(5).says("Nobody is signed in")
	c.typed(password+"\n", "history", "list", "--email", "second@example.com", "--password-stdin").ok().says("There is no such entry in the history.")
	c.run("account", "status").ok().shows("Signed in as first@example.com.")

	c.run("account", "sign-out", "--email", "second@example.com").ok().shows("Nobody was signed in.")
	c.run("account", "sign-out", "--email", "first@example.com").ok().shows("Signed out.")
	c.run("account", "status").ok().shows("There are 2 accounts on this computer")
	for _, args := range [][]string{{"history", "list", "--password-stdin"}, {"account", "sign-in", "--password-stdin"},
		{"generate", "-l", "go", "--password-stdin", "primes"}} {
		r := c.typed(password+"\n", args...).ended(2).says("email: There are several accounts on this computer. Say which one with --email.")
		if strings.Contains(r.err, "example.com") {
			t.Errorf("the addresses are told: %s", r.err)
		}
	}
}

func TestWithoutAKeyring(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.keyring.jam(true)
	const meaning = "The system's keyring cannot be used, so nobody can stay signed in: every command asks for the password."
	c.typed(password+"\n", "account", "register", "--email", "a@example.com", "--password-stdin").ok().says(meaning)
	c.typed(password+"\n", "account", "sign-in", "--password-stdin").ended(10).says("The password is right. " + meaning)
	if status := c.run("account", "status", "--json").ok().json(); status["keyring"] != "unavailable" || status["signed_in"] != false {
		t.Errorf("the status is %v", status)
	}
	c.run("account", "status").ok().shows("Nobody is signed in.", meaning)
	c.typed(password+"\n", "account", "sign-in", "--password-stdin", "--stay=false").ok().shows("The password is right. Nobody stays signed in.\n")
	c.typed(password+"\nprimes", "generate", "-l", "go", "--password-stdin", "-").ok()
}

func TestTooManyWrongPasswords(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com", "--stay=false")
	for range 5 {
		c.typed("this is not it\n", "history", "list", "--password-stdin").ended(5).says("The address or the password is not right.")
	}
	// A slow computer may use up the first wait of a second; the next is twice as long.
	throttled := func(flags ...string) result {
		for {
			r := c.typed("this is not it\n", append([]string{"history", "list", "--password-stdin"}, flags...)...).ended(5)
			if !strings.Contains(r.err, "The address or the password") {
				return r
			}
		}
	}
	before := time.Now()
	failure := throttled("--json").failure()
	at, err := time.Parse(time.RFC3339Nano, failure.text("retry_at"))
	if failure["code"] != "throttled" || err != nil || at.Before(before) || at.After(before.Add(time.Minute)) {
		t.Errorf("the error is %v", failure)
	}
	says := throttled().err
	if !regexp.MustCompile(`^Too many attempts failed\..* Possible again at \d\d:\d\d:\d\d \(in \d+s\)\.\n$`).MatchString(says) {
		t.Errorf("stderr says %q", says)
	}
}
