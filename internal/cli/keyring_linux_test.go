package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const inKeyringSession = "AUTOCODING_TEST_KEYRING_BINARY"

// TestWithARealKeyring runs the test below in a session of its own with a real
// Secret Service.
func TestWithARealKeyring(t *testing.T) {
	t.Parallel()
	for _, tool := range []string{"dbus-run-session", "gnome-keyring-daemon"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("AUTOCODING_REQUIRE_TOOLS") == "1" {
				t.Fatalf("%s is missing", tool)
			}
			t.Skipf("%s is missing", tool)
		}
	}
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	runtime := filepath.Join(home, "runtime")
	if err := os.Mkdir(runtime, 0o700); err != nil {
		t.Fatal(err)
	}
	// The daemon ends with the session's bus.
	cmd := exec.CommandContext(t.Context(), "dbus-run-session", "--", "sh", "-c",
		`printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"`,
		"sh", os.Args[0], "-test.run=^TestInsideAKeyringSession$", "-test.v")
	cmd.Env = append(environment(home, ""), "XDG_RUNTIME_DIR="+runtime, inKeyringSession+"="+binary, "TMPDIR="+home)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS: TestInsideAKeyringSession") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestInsideAKeyringSession(t *testing.T) {
	binary := os.Getenv(inKeyringSession)
	if binary == "" {
		t.Skip("TestWithARealKeyring runs it")
	}
	h := &host{t, binary, os.Environ()}
	h.run(secret, "account", "register", "--email", "ada@example.com", "--password-stdin").ok()
	status := h.run("", "account", "status", "--json").ok().json()
	if status["signed_in"] != true || status["keyring"] != "ok" {
		t.Fatalf("the status is %v", status)
	}
	h.run("", "generate", "-l", "go", "binary search").ok().silent()
	h.run("", "history", "list").ok().silent().shows("\tbinary search\n")

	h.run("", "account", "sign-out").ok().shows("Signed out.")
	h.run("", "history", "list").ended(5)
	h.run("", "account", "status").ok().shows("Nobody is signed in.")

	h.run(secret, "account", "sign-in", "--password-stdin", "--stay=false").ok()
	h.run("", "history", "list").ended(5)
	h.run(secret, "account", "sign-in", "--password-stdin").ok().shows("Signed in as ada@example.com.")
	h.run("", "history", "list").ok().shows("\tbinary search\n")

	h.run(secret, "account", "register", "--email", "bob@example.com", "--password-stdin").ok()
	h.run("", "history", "list", "--email", "ada@example.com").ok().shows("\tbinary search\n")
	h.run("", "history", "list", "--email", "bob@example.com").ok().says("There is no such entry")
	h.run("", "account", "sign-out", "--email", "bob@example.com").ok().shows("Signed out.")
	h.run("", "history", "list").ok().shows("\tbinary search\n")
}
