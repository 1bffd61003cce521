package cli_test

import (
	"context"
	"os/exec"
	"strings"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
)

func TestBackups(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.run("backup", "list").ok().says("There is no backup yet.")
	c.run("backup", "restore", "autocoding-nothing.db", "--yes").ended(3).says("backup: There is no such backup.")
	c.register("a@example.com")
	c.ask(autocode.Request{Language: autocode.Go, Detail: "binary search", Task: "binary-search"})
	name := strings.TrimSuffix(strings.TrimPrefix(c.run("backup", "make").ok().silent().out, "Made "), ".\n")
	c.ask(autocode.Request{Language: autocode.Go, Detail: "primes", Task: "primes"})
	if got := c.run("history", "list").ok().numbers(); got != "2 1" {
		t.Fatalf("before: %s", got)
	}

	// An open program keeps its data.
	d, err := c.program().Open(t.Context(), c.dir, cli.Shell{})
	if err != nil {
		t.Fatal(err)
	}
	c.run("backup", "restore", name, "--yes").ended(9).says("Another Auto Coding is working on the data files.")
	_ = d.Close(context.WithoutCancel(t.Context()))

	c.run("backup", "restore", name, "--yes").ok().shows("Restored " + name + ".\n")
	if got := c.run("history", "list").ok().numbers(); got != "1" {
		t.Errorf("after the restore: %s", got)
	}
	list := c.run("backup", "list").ok().silent().out
	lines := strings.Split(strings.TrimSpace(list), "\n")
	if len(lines) != 2 || !strings.Contains(lines[0], "\trestore\t") || !strings.Contains(lines[1], "\tmanual\t") || !strings.HasSuffix(lines[1], "\t"+name) {
		t.Errorf("the list is %q", list)
	}
	if got := c.run("backup", "list", "--json").ok().out; !strings.Contains(got, `"name": "`+name+`"`) || !strings.Contains(got, `"reason": "restore"`) {
		t.Errorf("the list is %s", got)
	}
}

func TestCompletions(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if script := c.run("completion", shell).ok().silent().out; !strings.Contains(script, "autocoding") {
			t.Errorf("%s: %q", shell, script)
		}
	}
	if got := c.run("__complete", "generate", "--language", "").ok().out; !strings.HasPrefix(got, "c\nc++\nc#\ngo\n") {
		t.Errorf("languages: %q", got)
	}
	if got := c.run("__complete", "backup", "").ok().out; !strings.Contains(got, "restore\t") {
		t.Errorf("commands: %q", got)
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	check := exec.CommandContext(t.Context(), bash, "-n")
	check.Stdin = strings.NewReader(c.run("completion", "bash").ok().out)
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("bash refuses its script: %s", out)
	}
}
