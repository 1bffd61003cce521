package main_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"debug/elf"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"autocoding/internal/account"
	"autocoding/internal/server"
	"autocoding/internal/server/store/storetest"
	"autocoding/internal/token"
	"autocoding/internal/token/tokentest"
)

func TestItHasNeitherWindowNorC(t *testing.T) {
	list := exec.CommandContext(t.Context(), "go", "list", "-deps", ".")
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"wailsapp", "runtime/cgo", "go-keyring", "spf13/cobra", "autocoding/internal/sqlite"} {
		if strings.Contains(string(out), bad) {
			t.Errorf("accountd links %s", bad)
		}
	}
	out, err = exec.CommandContext(t.Context(), "go", "version", "-m", program).Output()
	if err != nil || !strings.Contains(string(out), "CGO_ENABLED=0") {
		t.Errorf("%v %s", err, out)
	}
	if runtime.GOOS != "linux" {
		return
	}
	binary, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = binary.Close() }()
	for _, part := range binary.Progs {
		if part.Type == elf.PT_INTERP {
			t.Error("accountd is not static: it wants a loader")
		}
	}
}

func TestEveryReasonOfAPasswordIsSaid(t *testing.T) {
	for _, reason := range []string{account.TooShort, account.TooLong, account.Numeric, account.Common, account.Similar} {
		if server.PasswordText(reason) == "" {
			t.Errorf("nothing is said for %s", reason)
		}
	}
}

// TestBadSettings are refused at start, by name, all at once, and without the secrets
// that are in them.
func TestBadSettings(t *testing.T) {
	for setting, values := range map[string][]string{
		"ACCOUNTD_ADDR":                   {"8000", "example.com:80", "127.0.0.1:99999", "127.0.0.1:x"},
		"ACCOUNTD_DATABASE":               {"mysql://hunter2@x/y", "postgres://ada:hunter2@host:port/db"},
		"ACCOUNTD_OPENAI_BASE_URL":        {"ftp://x", "http://example.com/v1", "x", "https://ada:hunter2@example.com/v1"},
		"ACCOUNTD_OPENAI_MODEL":           {"m"},
		"OPENAI_API_KEY":                  {"hunter2 hunter2"},
		"ACCOUNTD_DAILY_LIMIT":            {"0", "-1", "five", "1e9"},
		"ACCOUNTD_REGISTRATION":           {"maybe"},
		"ACCOUNTD_REGISTRATIONS_PER_HOUR": {"0"},
		"ACCOUNTD_CORS_ORIGINS":           {"*", "example.com", "https://example.com/path"},
		"ACCOUNTD_COOKIES":                {"perhaps"},
		"ACCOUNTD_TLS_KEY":                {"key.pem"},
		"ACCOUNTD_TRUSTED_PROXIES":        {"everybody", "0.0.0.0/0"},
		"ACCOUNTD_DAYLY_LIMIT":            {"5"},
	} {
		for _, value := range values {
			code, out := once(t, map[string]string{setting: value, "ACCOUNTD_DATA_DIR": t.TempDir()}, "", "check-config")
			if code != 2 || !strings.Contains(out, setting+": ") || strings.Contains(out, "hunter2") {
				t.Errorf("%s=%s: code %d, %s", setting, value, code, out)
			}
		}
	}
	code, out := once(t, map[string]string{"ACCOUNTD_DAILY_LIMIT": "x", "ACCOUNTD_REGISTRATION": "y"}, "")
	if code != 2 || !strings.Contains(out, "ACCOUNTD_DAILY_LIMIT") || !strings.Contains(out, "ACCOUNTD_REGISTRATION") {
		t.Errorf("not all at once: %d %s", code, out)
	}
	if code, out := once(t, nil, "", "check-config", "--daily-limit", "x"); code != 2 || !strings.Contains(out, "--daily-limit: ") {
		t.Errorf("%d %s", code, out)
	}
	if code, out := once(t, nil, "", "--no-such-flag"); code != 2 {
		t.Errorf("%d %s", code, out)
	}
	if code, out := once(t, nil, "", "check-config", "--addr", "0.0.0.0:8000"); code != 2 || !strings.Contains(out, "in the clear") {
		t.Errorf("beyond this computer without encryption: %d %s", code, out)
	}
	dir := filepath.Join(t.TempDir(), "new")
	if code, out := once(t, map[string]string{"ACCOUNTD_DATA_DIR": dir, "ACCOUNTD_TRUSTED_PROXIES": "10.0.0.0/8, 192.0.2.7"}, "", "check-config", "--addr", ":8000"); code != 0 {
		t.Errorf("%d %s", code, out)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("check-config made something")
	}
	if code, out := once(t, nil, "", "--help"); code != 0 || !strings.Contains(out, "ACCOUNTD_DAILY_LIMIT  --daily-limit") {
		t.Errorf("%d %s", code, out)
	}
}

// TestTheReadmeKnowsEverySetting compares the tables with what the program says of itself.
func TestTheReadmeKnowsEverySetting(t *testing.T) {
	_, help := once(t, nil, "", "help")
	for _, name := range []string{"README.md", "README.ko.md"} {
		raw, err := os.ReadFile(filepath.Join("..", "..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		rows, settings := strings.Count(string(raw), "\n| `ACCOUNTD_")+strings.Count(string(raw), "\n| `OPENAI_"), 0
		for line := range strings.Lines(help) {
			fields := strings.Fields(line)
			if len(fields) == 0 || !strings.HasPrefix(fields[0], "ACCOUNTD_") && !strings.HasPrefix(fields[0], "OPENAI_") {
				continue
			}
			settings++
			row := "| `" + fields[0] + "` | "
			if len(fields) > 1 {
				row += "`" + fields[1] + "` "
			}
			if !strings.Contains(string(raw), row) {
				t.Errorf("%s has no row %s", name, row)
			}
		}
		if rows != settings || settings == 0 {
			t.Errorf("%s has %d rows for %d settings", name, rows, settings)
		}
	}
}

func TestTheSigningKey(t *testing.T) {
	dir := t.TempDir()
	settings := map[string]string{"ACCOUNTD_DATA_DIR": dir}
	p := start(t, settings)
	access, refresh := p.signUp("ada@example.com")
	path := filepath.Join(dir, "signing-key.pem")
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Fatalf("%v %v", info, err)
	}
	key, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p.kill()
	again := start(t, settings)
	if status, got := again.call("GET", "/accounts/user/", access, nil); status != 200 {
		t.Errorf("a restart signs people out: %d %v", status, got)
	}
	for name, signed := range tokentest.Hostile(t, key, time.Now()) {
		status, got := again.call("GET", "/accounts/user/", signed, nil)
		// A header of a megabyte is refused while it is being sent: some clients then see no answer.
		dropped := len(signed) > 16<<10 && (status == 431 || status == 0)
		if status != 401 && !dropped {
			t.Errorf("%s: %d %v", name, status, got)
		}
		if status, _ := again.call("POST", "/accounts/token/verify/", "", map[string]any{"token": signed}); status != 401 && (status != 413 || len(signed) < 3<<10) {
			t.Errorf("%s: verify says %d", name, status)
		}
	}
	again.kill()

	refused := func(what string, change func(path string), more map[string]string) {
		t.Helper()
		path := filepath.Join(t.TempDir(), "key.pem")
		change(path)
		with := map[string]string{"ACCOUNTD_DATA_DIR": dir, "ACCOUNTD_SIGNING_KEY": path}
		for name, value := range more {
			with[name] = value
		}
		if code, out := once(t, with, ""); code != 1 || !strings.Contains(out, "ACCOUNTD_SIGNING_KEY: ") {
			t.Errorf("%s: code %d, %s", what, code, out)
		}
	}
	write := func(text []byte, mode os.FileMode) func(string) {
		return func(path string) {
			if err := os.WriteFile(path, text, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, mode); err != nil {
				t.Fatal(err)
			}
		}
	}
	refused("missing", func(string) {}, nil)
	refused("empty", write(nil, 0o600), nil)
	refused("short", write([]byte("secret"), 0o600), nil)
	refused("cut", write(key[:len(key)/2], 0o600), nil)
	if runtime.GOOS != "windows" {
		refused("readable by others", write(key, 0o644), nil)
	}
	other, err := token.New()
	if err != nil {
		t.Fatal(err)
	}
	refused("another one than the database knows", write(other, 0o600), nil)

	// A key that is lost is no catastrophe: refresh tokens do not depend on it.
	if err := os.WriteFile(path, other, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out := once(t, settings, "", "forget-keys"); code != 0 {
		t.Fatalf("%d %s", code, out)
	}
	anew := start(t, settings)
	if status, _ := anew.call("GET", "/accounts/user/", access, nil); status != 401 {
		t.Errorf("a token of the lost key: %d", status)
	}
	if status, got := anew.call("POST", "/accounts/token/refresh/", "", map[string]any{"refresh": refresh}); status != 200 {
		t.Errorf("%d %v", status, got)
	}
}

// TestARestartForgetsNothing: not the quota, not the throttle, not who is signed in.
func TestARestartForgetsNothing(t *testing.T) {
	m := startModel(t, 0)
	storetest.Each(t, func(t *testing.T, address string) {
		settings := m.with(address, t.TempDir())
		settings["ACCOUNTD_DAILY_LIMIT"] = "2"
		p := start(t, settings)
		access, refresh := p.signUp("ada@example.com")
		id := "0198c0de-0000-7000-8000-000000000001"
		for _, id := range []string{id, ""} {
			if status, got := p.call("POST", "/gpt/request/", access, question(id)); status != 200 || !strings.Contains(fmt.Sprint(got["answer"]), "package main") {
				t.Fatalf("%d %v", status, got)
			}
		}
		for range 5 {
			p.call("POST", "/accounts/login/", "", map[string]any{"email": "nobody@example.com", "password": "wrong"})
		}
		p.kill()
		p = start(t, settings)
		if status, _ := p.call("POST", "/gpt/request/", access, question("")); status != 429 {
			t.Errorf("the quota is forgotten: %d", status)
		}
		if status, got := p.call("POST", "/gpt/request/", access, question(id)); status != 200 {
			t.Errorf("the same request again: %d %v", status, got)
		}
		if status, _ := p.call("POST", "/accounts/login/", "", map[string]any{"email": "nobody@example.com", "password": "wrong"}); status != 429 && status != 400 {
			t.Errorf("status %d", status)
		}
		status, got := p.call("POST", "/accounts/token/refresh/", "", map[string]any{"refresh": refresh})
		if status != 200 {
			t.Errorf("%d %v", status, got)
		}
		status, got = p.call("GET", "/gpt/response/", fmt.Sprint(got["access"]), nil)
		if list, _ := got["list"].([]any); status != 200 || len(list) != 2 {
			t.Errorf("%d %v", status, got)
		}
		if runtime.GOOS != "windows" {
			if code := p.terminate(); code != 0 {
				t.Errorf("exit code %d after SIGTERM", code)
			}
		}
	})
}

func TestInvitationsAndForgottenPasswords(t *testing.T) {
	settings := map[string]string{"ACCOUNTD_DATA_DIR": t.TempDir(), "ACCOUNTD_REGISTRATION": "invite"}
	p := start(t, settings)
	code, invite := once(t, settings, "", "invite", "2")
	if code != 0 {
		t.Fatal(invite)
	}
	join := func(email string) (int, map[string]any) {
		return p.call("POST", "/accounts/register/", "", map[string]any{"email": email, "password1": goodPassword, "password2": goodPassword, "invite": strings.TrimSpace(invite)})
	}
	_, got := join("ada@example.com")
	access := fmt.Sprint(got["access"])
	join("eve@example.com")
	if status, _ := join("ida@example.com"); status != 400 {
		t.Errorf("the third of two: %d", status)
	}
	if code, out := once(t, settings, "", "invite", "many"); code != 1 {
		t.Errorf("%d %s", code, out)
	}
	if code, out := once(t, settings, "short\n", "password", "ada@example.com"); code != 1 || !strings.Contains(out, "8 characters") {
		t.Errorf("%d %s", code, out)
	}
	if code, out := once(t, settings, "sunny-Friday-market\n", "password", "nobody@example.com"); code != 1 {
		t.Errorf("%d %s", code, out)
	}
	if status, _ := p.call("GET", "/accounts/user/", access, nil); status != 200 {
		t.Errorf("%d", status)
	}
	if code, out := once(t, settings, "sunny-Friday-market\n", "password", "ADA@example.com"); code != 0 {
		t.Errorf("%d %s", code, out)
	}
	if status, _ := p.call("GET", "/accounts/user/", access, nil); status != 401 {
		t.Errorf("still signed in: %d", status)
	}
	if status, got := p.call("POST", "/accounts/login/", "", map[string]any{"email": "ada@example.com", "password": "sunny-Friday-market"}); status != 200 {
		t.Errorf("%d %v", status, got)
	}
}

func TestTLS(t *testing.T) {
	dir := t.TempDir()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	certFile, keyFile := filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	cert := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	for path, text := range map[string][]byte{certFile: cert, keyFile: pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := start(t, map[string]string{"ACCOUNTD_DATA_DIR": dir, "ACCOUNTD_TLS_CERT": certFile, "ACCOUNTD_TLS_KEY": keyFile})
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(cert)
	p.url = strings.Replace(p.url, "http://", "https://", 1)
	p.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}
	resp, err := p.client.Get(p.url + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != 200 || resp.Header.Get("Strict-Transport-Security") == "" {
		t.Errorf("%d %v", resp.StatusCode, resp.Header)
	}
	old := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots, MaxVersion: tls.VersionTLS11, MinVersion: tls.VersionTLS10}}}
	if _, err := old.Get(p.url + "/healthz"); err == nil {
		t.Error("TLS 1.1 is accepted")
	}
	if code, out := once(t, map[string]string{"ACCOUNTD_DATA_DIR": dir, "ACCOUNTD_TLS_CERT": keyFile, "ACCOUNTD_TLS_KEY": keyFile}, ""); code != 1 || !strings.Contains(out, "ACCOUNTD_TLS_CERT") {
		t.Errorf("%d %s", code, out)
	}
}
