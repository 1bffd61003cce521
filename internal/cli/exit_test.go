package cli_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
)

// exits is what scripts rely on.
var exits = map[int][]autocode.Code{
	1:   {autocode.Internal},
	2:   {autocode.Invalid, autocode.TooLarge},
	3:   {autocode.NotFound, autocode.NoMatch},
	4:   {autocode.Ambiguous},
	5:   {autocode.Unauthenticated, autocode.WrongCredentials, autocode.Throttled},
	6:   {autocode.QuotaUsed},
	7:   {autocode.Offline, autocode.Proxy, autocode.TLS, autocode.Timeout},
	8:   {autocode.EngineAuth, autocode.EngineBilling, autocode.EngineRate, autocode.EngineModel, autocode.EngineFiltered, autocode.EngineServer, autocode.Protocol, autocode.Interrupted},
	9:   {autocode.Damaged, autocode.StorageFull, autocode.NewerSchema, autocode.Conflict},
	10:  {autocode.Keyring},
	130: {autocode.Cancelled},
}

// failing runs a command whose data do not open for the given reason.
func failing(reason error, args ...string) (exit int, out, errs string) {
	var stdout, stderr bytes.Buffer
	exit = cli.Main(context.Background(), args, cli.Streams{In: strings.NewReader(""), Out: &stdout, Err: &stderr}, cli.Program{
		Open: func(context.Context, string, cli.Shell) (cli.Data, error) { return cli.Data{}, reason }})
	return exit, stdout.String(), stderr.String()
}

func TestEveryErrorCodeHasOneExitCode(t *testing.T) {
	topic := newComputer(t).run("help", "exit-codes").ok().out
	for _, code := range autocode.Codes() {
		var want []int
		for exit, codes := range exits {
			if slices.Contains(codes, code) {
				want = append(want, exit)
			}
		}
		if len(want) != 1 {
			t.Fatalf("%s stands in %d classes", code, len(want))
		}
		exit, out, errs := failing(&autocode.Error{Code: code}, "history", "list", "--json")
		if exit != want[0] {
			t.Errorf("%s: exit code %d, want %d", code, exit, want[0])
		}
		got := parse(t, errs)
		if got["code"] != string(code) || got["exit_code"] != float64(exit) || got["message"] == "" || out != "" {
			t.Errorf("%s: stdout %q, stderr %s", code, out, errs)
		}
		if !regexp.MustCompile(fmt.Sprintf(`(?m)^ +%d  .*\n(       [^(].*\n)?       \(.*\b%s\b.*\)$`, exit, code)).MatchString(topic) {
			t.Errorf("help exit-codes does not say %s beside %d:\n%s", code, exit, topic)
		}
		if n := len(regexp.MustCompile(`(?m)^ +\((.*, )?`+string(code)+`[,)]`).FindAllString(topic, -1)); n != 1 {
			t.Errorf("help exit-codes has %s %d times", code, n)
		}
	}
}

func TestAnUnknownErrorIsNotTold(t *testing.T) {
	exit, _, errs := failing(errors.New("secret detail"), "account", "status")
	if exit != 1 || strings.Contains(errs, "secret") || !strings.Contains(errs, "log") {
		t.Errorf("exit code %d, stderr %q", exit, errs)
	}
}

func TestAPanicBecomesASentence(t *testing.T) {
	var stdout, stderr bytes.Buffer
	exit := cli.Main(t.Context(), []string{"account", "status"}, cli.Streams{In: strings.NewReader(""), Out: &stdout, Err: &stderr},
		cli.Program{Open: func(context.Context, string, cli.Shell) (cli.Data, error) { panic("secret value") }})
	if exit != 1 || stderr.String() != "Something went wrong inside. The log in the data folder says more.\n" {
		t.Errorf("exit code %d, stderr %q", exit, stderr.String())
	}
}

func TestAPanicInACommandClosesTheData(t *testing.T) {
	c := newComputer(t)
	p := c.program()
	open, closed := p.Open, false
	p.Open = func(ctx context.Context, dir string, shell cli.Shell) (cli.Data, error) {
		d, err := open(ctx, dir, shell)
		end := d.Close
		d.Account = nil
		d.Close = func(ctx context.Context) error { closed = true; return end(ctx) }
		return d, err
	}
	var stdout, stderr bytes.Buffer
	exit := cli.Main(t.Context(), []string{"--data-dir", c.dir, "account", "status"}, cli.Streams{In: strings.NewReader(""), Out: &stdout, Err: &stderr}, p)
	if exit != 1 || !closed {
		t.Errorf("exit code %d, closed %v", exit, closed)
	}
}

func TestUsage(t *testing.T) {
	c := newComputer(t)
	for _, u := range []struct {
		args string
		says string
	}{
		{"histroy", `command: There is no command "histroy". Did you mean "history"? See "autocoding --help".`},
		{"history shwo", `command: There is no command "shwo". Did you mean "show"? See "autocoding history --help".`},
		{"help nothing", `There is no command "nothing".`},
		{"account status --nothing", `flags: There is no flag --nothing. See "autocoding account status --help".`},
		{"account sign-in -psecret", `flags: There is no flag -p.`},
		{"account sign-in --password=secret", `flags: There is no flag --password.`},
		{"account sign-in ---=secret", `flags: A flag is not written as flags are.`},
		{"account register --email", `flags: Flag needs an argument: --email.`},
		{"history list --limit many", `flags: Invalid argument "many" for "--limit" flag.`},
		{"history list --limit 0", `limit: List at least one entry.`},
		{"history list --language cobol", `language: Choose one of C,`},
		{"history list words", `arguments: This command takes no arguments; words to search for go to --search.`},
		{"history show", `arguments: Say which entry`},
		{"history show 1 --code --json", `"field": "code"`},
		{"history delete", `arguments: Say which entries`},
		{"history delete 1 --all", `arguments: Say which entries`},
		{"history delete 1", `yes: Nobody can be asked here whether to erase. Say so with --yes.`},
		{"account register", `email: Say the address of the new account with --email.`},
		{"account register --email a@example.com", `--password-stdin`},
		{"account register --email a@example.com --password-stdin", `password: There is no password in the first line of stdin.`},
		{"account register --email a --password-stdin", `password: There is no password in the first line of stdin.`},
		{"generate binary search", `arguments: Put the request into quotes`},
		{"generate binary-search", `language: Choose one of C,`},
		{"generate -l go", `detail: Describe what the code shall do`},
		{"generate -l go -p destroy", `purpose: Choose implement or refactor.`},
		{"generate -l go --reply de primes", `reply: Choose ko or en.`},
		{"generate -l go --code --json primes", `"field": "code"`},
		{"generate -l go --model m primes", `engine: The library has no address and no model.`},
		{"engines add --preset none", `preset: Choose one of openai,`},
		{"engines test", `arguments: Name one engine`},
		{"history search", `arguments: Put the words into quotes`},
		{"history export --format pdf", `format: Choose json, markdown or zip.`},
		{"history import", `arguments: Name one file`},
		{"backup restore", `arguments: Name one backup`},
		{"backup restore x", `yes: Nobody can be asked here`},
		{"backup list x", `arguments: This command takes no arguments.`},
		{"completion", `arguments: Name one shell`},
		{"completion cmd", `shell: Choose bash, zsh, fish or powershell.`},
		{"generate -l go -p refactor primes", `purpose: The library cannot refactor code.`},
		{"--data-dir= account status", `data-dir: Name a folder, or leave the flag out.`},
		{"--data-dir=", `data-dir: Name a folder, or leave the flag out.`},
	} {
		r := c.run(strings.Fields(u.args)...).ended(2).says(u.says)
		if r.out != "" || strings.Contains(r.err, "secret") {
			t.Errorf("%s: stdout %q, stderr %q", u.args, r.out, r.err)
		}
	}
}

func TestWithoutACommandTheWindowOpens(t *testing.T) {
	newComputer(t).run().ended(9).says("the window was asked for")
}

func TestTheCommandLineAloneShowsItsHelp(t *testing.T) {
	c := newComputer(t)
	p := c.program()
	p.Window = nil
	var out, errs bytes.Buffer
	if code := cli.Main(t.Context(), nil, cli.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}, p); code != 0 || !strings.Contains(out.String(), "Usage:\n  autocoding") {
		t.Errorf("%d, %s, %s", code, out.String(), errs.String())
	}
}

// walk visits every command.
func walk(cmd *cobra.Command, visit func(*cobra.Command)) {
	visit(cmd)
	for _, child := range cmd.Commands() {
		walk(child, visit)
	}
}

func TestEveryCommandHasHelp(t *testing.T) {
	c := newComputer(t)
	walk(cli.Root(), func(cmd *cobra.Command) {
		path := strings.Fields(cmd.CommandPath())[1:]
		r := c.run(append(path, "--help")...).ok().silent()
		topic := !cmd.Runnable()
		if cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") || cmd.Long == "" {
			t.Errorf("%s: the short text is a title, the long one has sentences", cmd.CommandPath())
		}
		if !topic && (!strings.Contains(r.out, "Examples:\n  autocoding") || !strings.HasSuffix(strings.TrimSpace(cmd.Long), ".")) {
			t.Errorf("%s: no examples or no sentences:\n%s", cmd.CommandPath(), r.out)
		}
		if again := c.run(append([]string{"help"}, path...)...).ok(); again.out != r.out {
			t.Errorf("help %s and --help differ:\n%s\n%s", cmd.CommandPath(), again.out, r.out)
		}
		for line := range strings.Lines(r.out) {
			if strings.HasPrefix(line, "  -") || strings.HasPrefix(line, "      --") || strings.HasPrefix(line, "       (") {
				continue // flags and codes
			}
			if len(strings.TrimRight(line, "\n")) > 100 {
				t.Errorf("%s: too wide: %s", cmd.CommandPath(), line)
			}
		}
	})
	c.run("--version").ok().shows("autocoding version ")
}
