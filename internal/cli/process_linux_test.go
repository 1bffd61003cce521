package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// built is the program as it ships to a terminal, without the tags for a window.
// Exit codes and signals are true only on a process.
var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(scratch, "autocoding")
	out, err := exec.Command("go", "build", "-o", path, "autocoding").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, out)
	}
	return path, err
})

// host is a home folder in which processes of the program run.
type host struct {
	t      *testing.T
	binary string
	env    []string
}

// newHost gives a host without a keyring.
func newHost(t *testing.T) *host {
	t.Helper()
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return &host{t, binary, environment(t.TempDir(), "unix:path=/nonexistent/bus")}
}

func environment(home, bus string) []string {
	return []string{"HOME=" + home, "XDG_DATA_HOME=" + filepath.Join(home, "data"), "AUTOCODING_DATA_DIR=" + filepath.Join(home, "moved"),
		"DBUS_SESSION_BUS_ADDRESS=" + bus, "LC_ALL=C", "PATH=" + os.Getenv("PATH")}
}

func (h *host) command(args ...string) *exec.Cmd {
	cmd := exec.CommandContext(h.t.Context(), h.binary, args...)
	cmd.Env = h.env
	return cmd
}

func (h *host) run(stdin string, args ...string) result {
	h.t.Helper()
	var out, errs bytes.Buffer
	cmd := h.command(args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	code := ended(h.t, cmd.Run())
	return result{h.t, strings.Join(args, " "), out.String(), errs.String(), code}
}

// ended is the exit code of a process.
func ended(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0
}

const secret = password + "\n"

func TestTheJourneyOfAProcess(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	h.run("", "--version").ok().shows("autocoding version ")
	h.run("", "generate", "-l", "go", "binary search").ok().says(nothingKept).shows("```go main.go\n")
	h.run("", "generate", "-l", "go", "quantum teleportation of pizza").ended(3)
	h.run("", "generate", "-l", "go", "sort prime numbers").ended(4)
	h.run("", "generate", "-l", "cobol", "binary search").ended(2).says("language: Choose one of")
	h.run("", "nonsense").ended(2)

	registered := h.run(secret, "account", "register", "--email", "ada@example.com", "--password-stdin", "--json").ok().silent().json()
	if registered["keyring"] != "unavailable" || registered["stay_signed_in"] != false || len(registered.text("recovery_code")) != 44 {
		t.Errorf("registered: %v", registered)
	}
	h.run(secret+"binary search\n", "generate", "-l", "go", "--password-stdin", "-").ok().silent().shows("```go main.go\n")
	h.run("", "history", "list").ended(5).says("--password-stdin")
	h.run(secret, "history", "list", "--password-stdin").ok().shows("1\t", "\tbinary search\n")
	shown := h.run(secret, "history", "show", "1", "--password-stdin", "--json").ok().json()
	if shown["number"] != 1.0 || shown["state"] != "complete" {
		t.Errorf("shown: %v", shown)
	}
	if failure := h.run("not this one\n", "history", "show", "1", "--password-stdin", "--json").ended(5).failure(); failure["code"] != "wrong_credentials" {
		t.Errorf("the error is %v", failure)
	}
	h.run(secret, "account", "sign-in", "--password-stdin").ended(10).says("every command asks for the password")
	h.run(secret, "history", "delete", "1", "--password-stdin").ended(2).says("--yes")
	h.run(secret, "history", "delete", "1", "--password-stdin", "--yes").ok().shows("Erased 1 entry for good.")
	h.run(secret, "history", "show", "1", "--password-stdin").ended(3)
	h.run("", "account", "sign-out").ok().shows("Nobody was signed in.")

	h.run(secret, "account", "register", "--email", "bob@example.com", "--password-stdin").ok()
	h.run(secret, "history", "list", "--password-stdin").ended(2).says("Say which one with --email.")
	h.run(secret, "history", "list", "--password-stdin", "--email", "bob@example.com").ok()
	home := strings.TrimPrefix(h.env[0], "HOME=")
	written, err := os.ReadDir(home)
	if err != nil || len(written) != 1 || written[0].Name() != "moved" {
		t.Errorf("written to the home folder: %v, %v; want only the data folder", written, err)
	}
}

func TestCtrlCEndsAProcess(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	cmd := h.command("generate", "-l", "go", "-")
	p := sitAtProcess(t, cmd)
	p.sees("End with Ctrl-D")
	p.types("binary sea\x03")
	p.sees("Stopped.")
	if code := ended(t, cmd.Wait()); code != 130 {
		t.Errorf("while the request is typed: exit code %d, seen:\n%s", code, p.all())
	}

	h.run(secret, "account", "register", "--email", "ada@example.com", "--password-stdin").ok()
	cmd = h.command("history", "list")
	p = sitAtProcess(t, cmd)
	p.sees("Password for ada@example.com: ")
	p.waitUntilHidden()
	p.types("a fairly\x03")
	p.sees("Stopped.")
	if code := ended(t, cmd.Wait()); code != 130 || !p.echoes() {
		t.Errorf("while the password is typed: exit code %d, the terminal shows what is typed: %v", code, p.echoes())
	}
}

func TestTheOutputOfAProcessFails(t *testing.T) {
	t.Parallel()
	h := newHost(t)
	reader, gone, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = reader.Close()
	cmd := h.command("generate", "-l", "go", "binary search")
	cmd.Stdout = gone
	if code := ended(t, cmd.Run()); code != 0 {
		t.Errorf("the reader went away: exit code %d", code)
	}
	_ = gone.Close()

	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer func() { _ = full.Close() }()
	cmd = h.command("generate", "-l", "go", "binary search")
	cmd.Stdout = full
	if code := ended(t, cmd.Run()); code != 9 {
		t.Errorf("the disk is full: exit code %d", code)
	}
}
