package main_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestASlowAnswerIsNotCut takes longer than every limit that is meant for quick answers.
// One client watches and gets signs of life, another one waits for the whole, and
// another request waits in line until it is told to come again.
func TestASlowAnswerIsNotCut(t *testing.T) {
	t.Parallel()
	m := startModel(t, 21*time.Second) // after each of three pieces
	p := start(t, m.with("", t.TempDir()))
	access, _ := p.signUp("ada@example.com")
	const id = "0198c0de-0000-7000-8000-000000000001"
	raw, err := json.Marshal(question(id))
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), "POST", p.url+"/gpt/request/", bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	req.Header = http.Header{"Content-Type": {"application/json"}, "Accept": {"text/event-stream"}, "Authorization": {"Bearer " + access}}
	resp, err := p.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	var waiting sync.WaitGroup
	waiting.Go(func() {
		if status, got := p.call("POST", "/gpt/request/", access, question(id)); status != 200 || got["answer"] != "```go\npackage main\n```" {
			t.Errorf("%d %v", status, got)
		}
	})
	waiting.Go(func() {
		if status, got := p.call("POST", "/gpt/request/", access, question("")); status != 429 || got["code"] != "throttled" {
			t.Errorf("in line: %d %v", status, got)
		}
	})
	beats, pieces, end := 0, 0, ""
	for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
		switch line := lines.Text(); {
		case line == ": waiting":
			beats++
		case line == "event: piece":
			pieces++
		case strings.HasPrefix(line, `data: {"state"`):
			end = line
		}
	}
	waiting.Wait()
	if beats != 4 || pieces != 3 || !strings.Contains(end, `"complete"`) {
		t.Errorf("%d signs of life, %d pieces, end %s", beats, pieces, end)
	}
	if n := m.answers.Load(); n != 1 {
		t.Errorf("the service was asked %d times", n)
	}
}
