package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"autocoding/internal/server/store/storetest"
)

// program is accountd, built as it ships.
var program string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "accountd-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	program = filepath.Join(dir, "accountd.exe") // Windows wants the ending, others do not mind
	build := exec.CommandContext(context.Background(), "go", "build", "-trimpath", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS="+os.Getenv("GOFLAGS")+" -buildvcs=false")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
		return 1
	}
	return storetest.Main(m)
}

// process is a running accountd.
type process struct {
	testing.TB
	url     string
	command *exec.Cmd
	ended   chan error
	client  *http.Client
}

// environment is what the tests run accountd with: nothing of this machine's settings.
func environment(settings map[string]string) []string {
	env := []string{"ACCOUNTD_ADDR=127.0.0.1:0", "ACCOUNTD_REGISTRATIONS_PER_HOUR=10000", "ACCOUNTD_REQUESTS_PER_SECOND=0"}
	for _, line := range os.Environ() {
		if !strings.HasPrefix(line, "ACCOUNTD_") && !strings.HasPrefix(line, "OPENAI_") {
			env = append(env, line)
		}
	}
	for name, value := range settings {
		env = append(env, name+"="+value)
	}
	return env
}

// once runs accountd to its end.
func once(t testing.TB, settings map[string]string, stdin string, args ...string) (code int, out string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second) // one that serves would not end
	defer cancel()
	c := exec.CommandContext(ctx, program, args...)
	c.Env, c.Stdin = environment(settings), strings.NewReader(stdin)
	raw, err := c.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), string(raw)
}

// start starts accountd and waits until it listens.
func start(t testing.TB, settings map[string]string) *process {
	t.Helper()
	p := &process{TB: t, command: exec.CommandContext(context.Background(), program), ended: make(chan error, 1),
		client: &http.Client{Transport: &http.Transport{MaxIdleConns: 1000, MaxIdleConnsPerHost: 1000}}}
	p.command.Env = environment(settings)
	stderr, err := p.command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.command.Start(); err != nil {
		t.Fatal(err)
	}
	listening := make(chan string, 1)
	said := &bytes.Buffer{}
	go func() {
		lines := bufio.NewScanner(stderr)
		for lines.Scan() {
			var line struct{ Msg, Addr string }
			if json.Unmarshal(lines.Bytes(), &line) == nil && line.Msg == "listening" {
				listening <- line.Addr
			} else if len(listening) == 0 {
				said.Write(append(lines.Bytes(), '\n'))
			}
		}
		close(listening)
		_, _ = io.Copy(io.Discard, stderr)
		p.ended <- p.command.Wait()
	}()
	addr, ok := <-listening
	if !ok {
		t.Fatalf("accountd ended: %s", said)
	}
	p.url = "http://" + addr
	t.Cleanup(func() { p.kill(); p.client.CloseIdleConnections() })
	return p
}

// kill ends the process at once, as a power cut would.
func (p *process) kill() {
	_ = p.command.Process.Kill()
	p.wait()
}

func (p *process) wait() (code int) {
	if err, first := <-p.ended; first {
		close(p.ended)
		_ = err // the code tells
	}
	return p.command.ProcessState.ExitCode()
}

// terminate asks the process to end, and waits for that.
func (p *process) terminate() int {
	p.Helper()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		p.Fatal(err)
	}
	return p.wait()
}

// loginFrom signs in from the i-th network, as a proxy that is trusted tells.
func (p *process) loginFrom(i int, email, password string) (status int, got map[string]any) {
	return p.send("POST", "/accounts/login/", http.Header{"X-Forwarded-For": {fmt.Sprintf("10.%d.%d.1", i>>8&255, i&255)}},
		map[string]any{"email": email, "password": password})
}

// call makes a request; status 0 is a connection that failed.
func (p *process) call(method, path, access string, fields map[string]any) (status int, got map[string]any) {
	header := http.Header{}
	if access != "" {
		header.Set("Authorization", "Bearer "+access)
	}
	return p.send(method, path, header, fields)
}

func (p *process) send(method, path string, header http.Header, fields map[string]any) (status int, got map[string]any) {
	var content io.Reader
	if fields != nil {
		raw, err := json.Marshal(fields)
		if err != nil {
			p.Fatal(err)
		}
		content = bytes.NewReader(raw)
	}
	req, err := http.NewRequestWithContext(context.Background(), method, p.url+path, content)
	if err != nil {
		p.Fatal(err)
	}
	req.Header = header
	if fields != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := p.client.Do(req)
	if err != nil {
		return 0, nil
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return 0, nil
	}
	if bytes.HasPrefix(raw, []byte("[")) {
		raw = append(append([]byte(`{"list":`), raw...), '}')
	}
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &got); err != nil {
			p.Errorf("%s %s: %v: %s", method, path, err, raw)
		}
	}
	return resp.StatusCode, got
}

const goodPassword = "rainy-Tuesday-parade"

func (p *process) signUp(email string) (access, refresh string) {
	p.Helper()
	status, got := p.call("POST", "/accounts/register/", "", map[string]any{"email": email, "password1": goodPassword, "password2": goodPassword})
	if status != http.StatusCreated {
		p.Fatalf("%d %v", status, got)
	}
	return fmt.Sprint(got["access"]), fmt.Sprint(got["refresh"])
}

func question(id string) map[string]any {
	q := map[string]any{"language": "go", "purpose": "기능구현", "detail": "이진 탐색"}
	if id != "" {
		q["request_id"] = id
	}
	return q
}

// model is an AI service that speaks OpenAI's API and answers in a few pieces.
type model struct {
	*httptest.Server
	answers atomic.Int64
}

func startModel(t testing.TB, pause time.Duration) *model {
	m := &model{}
	m.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.answers.Add(1)
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "text/event-stream")
		for _, piece := range []string{"```go\\n", "package ", "main\\n```"} {
			_, _ = fmt.Fprintf(w, "data: {\"model\":\"m\",\"choices\":[{\"delta\":{\"content\":\"%s\"}}]}\n\n", piece)
			_ = http.NewResponseController(w).Flush()
			time.Sleep(pause)
		}
		_, _ = io.WriteString(w, "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
	}))
	t.Cleanup(m.Close)
	return m
}

// with gives settings for a service and a database.
func (m *model) with(database, dataDir string) map[string]string {
	return map[string]string{"ACCOUNTD_DATABASE": database, "ACCOUNTD_DATA_DIR": dataDir,
		"ACCOUNTD_OPENAI_BASE_URL": m.URL + "/v1", "ACCOUNTD_OPENAI_MODEL": "m", "OPENAI_API_KEY": "key"}
}
