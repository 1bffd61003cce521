//go:build window

package desktop_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// service is an AI service on this computer.
type service struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []string // the last message of every chat request
	answer func(say func(string), r *http.Request, wish string)
}

func newService(t *testing.T) *service {
	t.Helper()
	s := &service{answer: func(say func(string), _ *http.Request, _ string) { say("ok") }}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

func (s *service) serve(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Authorization") != "Bearer sk-right" {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = io.WriteString(w, `{"error":{"message":"no","code":"invalid_api_key"}}`)
		return
	}
	if !strings.HasSuffix(r.URL.Path, "/chat/completions") {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"object":"list","data":[{"id":"model-1","object":"model"}]}`)
		return
	}
	var body struct{ Messages []struct{ Content string } }
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil || len(body.Messages) == 0 {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	wish := body.Messages[len(body.Messages)-1].Content
	s.mu.Lock()
	s.asked = append(s.asked, wish)
	s.mu.Unlock()
	w.Header().Set("Content-Type", "text/event-stream")
	event := func(delta string, reason string) {
		_, _ = io.WriteString(w, `data: {"id":"c","model":"model-1","choices":[{"index":0,"delta":`+delta+`,"finish_reason":`+reason+"}]}\n\n")
		_ = http.NewResponseController(w).Flush()
	}
	s.answer(func(text string) {
		content, _ := json.Marshal(map[string]string{"content": text})
		event(string(content), "null")
	}, r, wish)
	if r.Context().Err() == nil {
		event("{}", `"stop"`)
		_, _ = io.WriteString(w, "data: [DONE]\n\n")
	}
}

// wishes are the last messages of every chat request so far.
func (s *service) wishes() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.asked...)
}
