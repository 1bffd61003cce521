package main_test

import (
	"os"
	"os/exec"
	"testing"

	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
)

// TestProperties lets schemathesis try out the API as its OpenAPI document describes it,
// with good and with bad data, signed in and not: no 5xx but those of the document, and
// no answer that the document does not know. `go run ./build test` installs it.
func TestProperties(t *testing.T) {
	tester := os.Getenv("AUTOCODING_SCHEMATHESIS")
	if tester == "" && os.Getenv("AUTOCODING_REQUIRE_TOOLS") != "" {
		t.Fatal("AUTOCODING_SCHEMATHESIS does not name the program, though it must be there")
	}
	if tester == "" {
		t.Skip("AUTOCODING_SCHEMATHESIS does not name the program")
	}
	t.Parallel()
	m := startModel(t, 0)
	try := func(t *testing.T, p *process, more ...string) {
		t.Helper()
		// One worker: Python 3.11's parser, which it uses, fails now and then in several threads.
		args := append([]string{"run", p.url + "/openapi.json", "--url", p.url, "--no-color", "--generation-deterministic", "-n", "30", "-w", "1", "--phases", "coverage,fuzzing",
			"--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"}, more...)
		c := exec.CommandContext(t.Context(), tester, args...)
		c.Dir = t.TempDir() // it keeps examples beside it
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		t.Logf("%s", out)
	}
	storetest.Each(t, func(t *testing.T, address string) {
		settings := m.with(address, t.TempDir())
		settings["ACCOUNTD_DAILY_LIMIT"] = "10000"
		p := start(t, settings)
		access, _ := p.signUp("ada@example.com")
		// Signing out would make everything after it a 401.
		try(t, p, "-H", "Authorization: Bearer "+access, "--exclude-path", "/accounts/logout/")
		if status, got := p.call("GET", "/accounts/user/", access, nil); status != 200 {
			t.Errorf("it was not signed in to the end: %d %v", status, got)
		}
		if !store.IsPostgres(address) { // what a stranger may send reaches the database hardly
			try(t, p)
		}
	})
}
