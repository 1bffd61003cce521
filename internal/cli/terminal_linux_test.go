package cli_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
)

var codeInText = regexp.MustCompile(`([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}`)

func TestRegisterAtATerminal(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	code, seen := c.sit(func(p *typist, _ func()) {
		p.sees("E-mail: ")
		p.types("ada@example.com\n")
		p.sees("Password (at least 8 characters): ")
		p.typesHidden(password)
		p.sees("The same password again: ")
		p.typesHidden(password)
		p.sees("type its seventh group of four characters")
		p.types("0000\n")
		p.sees("This is not the seventh group of your recovery code.")
		p.sees("type its seventh group of four characters")
		group := strings.Split(codeInText.FindString(p.all()), "-")[6]
		p.types(strings.ToLower(group) + "\n")
	}, "account", "register")
	if code != 0 || strings.Contains(seen, password) || strings.Contains(seen, "not confirmed") {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
	if status := c.run("account", "status", "--json").ok().json(); status["recovery_confirmed"] != true || status["signed_in"] != true {
		t.Errorf("the status is %v", status)
	}
}

func TestTheCodeCanBeConfirmedLater(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	code, seen := c.sit(func(p *typist, _ func()) {
		p.sees("Password: ")
		p.typesHidden(password)
		p.sees("press Enter to do so later): ")
		p.types("\n")
	}, "account", "register", "--email", "a@example.com", "--password-stdin")
	if code != 0 || !strings.Contains(seen, "The recovery code is not confirmed. The window will make a new one") {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
}

func TestTwoPasswordsThatDiffer(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	code, seen := c.sit(func(p *typist, _ func()) {
		p.sees("characters): ")
		p.typesHidden(password)
		p.sees("again: ")
		p.typesHidden(password + "x")
	}, "account", "register", "--email", "a@example.com")
	if code != 2 || !strings.HasSuffix(seen, "repeat: The two passwords differ.\n") {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
}

func TestThePasswordIsAskedFor(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com", "--stay=false")
	code, seen := c.sit(func(p *typist, _ func()) {
		p.sees("Password for a@example.com: ")
		p.typesHidden(password)
	}, "history", "list")
	if code != 0 || seen != "Password for a@example.com: \nThere is no such entry in the history.\n" {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
	code, seen = c.sit(func(p *typist, ctrlC func()) {
		p.sees("Password for a@example.com: ")
		p.waitUntilHidden()
		ctrlC()
		p.sees("Stopped.")
		if !p.echoes() {
			t.Error("the terminal does not show what is typed after the command")
		}
	}, "history", "list")
	if code != 130 {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
	c.register("b@example.com", "--stay=false")
	code, seen = c.sit(func(p *typist, _ func()) {
		p.sees("E-mail: ")
		p.types("B@example.com\n")
		p.sees("Password for B@example.com: ")
		p.typesHidden("this is not it")
	}, "account", "sign-in")
	if code != 5 || strings.Contains(seen, "this is not it") {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
}

func TestDeletingAsksWithExactNumbers(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.askFour()
	c.favour("2", "3")
	for _, q := range []struct {
		args     string
		question string
		answer   string
		code     int
		left     string
	}{
		{"1", "Erase 1 entry, which is no favourite, for good? There is no undo. [y/N] ", "n", 130, "4 3 2 1"},
		{"2", "Erase 1 entry, which is a favourite, for good?", "", 130, "4 3 2 1"},
		{"1 2 1", "Erase 2 entries, one of them a favourite, for good?", "perhaps", 130, "4 3 2 1"},
		{"1 4", "Erase 2 entries, none of them a favourite, for good?", "\x04", 130, "4 3 2 1"},
		{"1", "Erase 1 entry", "y", 0, "4 3 2"},
		{"--all", "Erase 3 entries, 2 of them favourites, for good?", "yes", 0, ""},
	} {
		code, seen := c.sit(func(p *typist, _ func()) {
			p.sees(q.question)
			p.types(q.answer)
			if q.answer != "\x04" {
				p.types("\n")
			}
		}, append([]string{"history", "delete"}, strings.Fields(q.args)...)...)
		if code != q.code || code == 130 && !strings.HasSuffix(seen, "Nothing was erased.\n") {
			t.Errorf("%s: exit code %d, seen:\n%s", q.args, code, seen)
		}
		if left := c.run("history", "list").ok().numbers(); left != q.left {
			t.Errorf("%s: %q is left, want %q", q.args, left, q.left)
		}
	}
}

// favour marks entries as favourites.
func (c *computer) favour(names ...string) {
	c.t.Helper()
	d, err := c.program().Open(c.t.Context(), c.dir, cli.Shell{})
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = d.Close(context.WithoutCancel(c.t.Context())) }()
	if err := d.Account.Resume(c.t.Context()); err != nil {
		c.t.Fatal(err)
	}
	for _, name := range names {
		id := c.run("history", "show", name, "--json").ok().json().text("id")
		if err := d.History.SetFavourite(c.t.Context(), id, true); err != nil {
			c.t.Fatal(err)
		}
	}
}

func TestATerminalGetsNoControlCharacters(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	const hostile = "\x1b]0;title\a\u202eevil\u2066\r\b\u009b31m"
	const harmless = `\u001b]0;title\u0007\u202eevil\u2066\r\b\u009b31m`
	c.engine = whole("answer " + hostile)
	code, seen := c.sit(func(p *typist, _ func()) { p.sees("Kept in the history as number 1.") },
		"generate", "-l", "go", "wish "+hostile)
	if code != 0 || seen != "answer "+harmless+"\nKept in the history as number 1.\n" {
		t.Errorf("exit code %d, seen %q", code, seen)
	}
	if piped := c.run("history", "show", "1").ok().out; !strings.Contains(piped, "answer "+hostile) {
		t.Errorf("a pipe gets %q", piped)
	}
	for _, args := range [][]string{{"history", "show", "1"}, {"history", "list"}, {"history", "list", "--json"}, {"history", "show", "1", "--json"},
		{"history", "show", hostile}} {
		_, seen := c.sit(func(*typist, func()) {}, args...)
		if !strings.Contains(seen, `\u202eevil`) || strings.ContainsAny(seen, "\x1b\a\u202e\u2066\r\b\u009b") {
			t.Errorf("%v: seen %q", args, seen)
		}
	}
}

func TestAListAtATerminalHasColumns(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.askFour()
	c.favour("2")
	_, seen := c.sit(func(*typist, func()) {}, "history", "list", "--limit", "3")
	lines := strings.Split(seen, "\n")
	if lines[0] != "NUMBER  DATE              LANGUAGE  STATE     FAVOURITE  TITLE" ||
		!regexp.MustCompile(`^2       \d{4}-\d\d-\d\d \d\d:\d\d  Kotlin    complete  yes        소수를 구해 주세요$`).MatchString(lines[3]) ||
		lines[4] != "These are 3 of 4. See more with --limit." {
		t.Errorf("seen:\n%s", seen)
	}
}

func TestTheRequestCanBeTyped(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.engine = script(func(context.Context, func(string) error) (autocode.Result, error) {
		return autocode.Result{Finish: autocode.FinishStop}, nil
	})
	code, seen := c.sit(func(p *typist, _ func()) {
		p.sees("End with Ctrl-D on a new line")
		p.types("two\nlines\n\x04")
	}, "generate", "-l", "go", "-", "--json")
	if code != 0 || !strings.Contains(seen, `"detail": "two\nlines"`) {
		t.Errorf("exit code %d, seen:\n%s", code, seen)
	}
	code, _ = c.sit(func(p *typist, ctrlC func()) {
		p.sees("End with Ctrl-D on a new line")
		ctrlC()
	}, "generate", "-l", "go", "-")
	if code != 130 {
		t.Errorf("exit code %d", code)
	}
}
