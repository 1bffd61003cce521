package openai_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/openai"
)

// TestFaults lets a service fail in every way that is known of one.
func TestFaults(t *testing.T) {
	hello := chunk("Hel", "") // what comes before the failure
	both := data(hello, chunk("lo", ""))
	for _, c := range []struct {
		name   string
		serve  http.HandlerFunc
		text   string
		finish autocode.Finish
		code   autocode.Code // "" for a whole answer
		reason string
		tries  int // 1 if not given
	}{
		{name: "1 a clean answer", serve: events(data(hello, chunk("lo", "stop"), "[DONE]")), text: "Hello", finish: "stop"},
		{name: "1 without DONE but with a reason", serve: events(data(hello, chunk("lo", "stop"))), text: "Hello", finish: "stop"},
		{name: "2 truncated without DONE", serve: events(both), text: "Hello", code: autocode.Interrupted},
		{name: "2 truncated inside an event", serve: events(both + `data: {"choi`), text: "Hello", code: autocode.Protocol, reason: "json"},
		{name: "2 DONE without a reason", serve: events(both + "data: [DONE]\n\n"), text: "Hello", code: autocode.Interrupted},
		{name: "3 a last line without its end", serve: events(data(hello) + "data: " + chunk("lo", "stop")), text: "Hello", finish: "stop"},
		{name: "4 a reset in the middle", serve: reset(both), text: "Hello", code: autocode.Interrupted},
		{name: "4 a reset at the start", serve: reset(""), code: autocode.Interrupted, tries: 3},
		{name: "5 an error event", serve: events(both + data(`{"error":{"message":"overloaded","type":"server_error","code":null}}`)), text: "Hello", code: autocode.EngineServer},
		{name: "6 an error event with a space", serve: events(both + `data: { "error": {"message":"x","type":"server_error"}}` + "\n\n"), text: "Hello", code: autocode.EngineServer},
		{name: "7 an error that is not the first key", serve: events(both + data(`{"id":"x","object":"error","error":{"message":"no more","code":"insufficient_quota"}}`)), text: "Hello", code: autocode.EngineBilling},
		{name: "8 an event named error", serve: events(both + "event: error\ndata: {\"message\":\"slow down\",\"type\":\"rate_limit_error\"}\n\n"), text: "Hello", code: autocode.EngineRate},
		{name: "8 an event named error with plain text", serve: events(both + "event: error\ndata: something broke\n\n"), text: "Hello", code: autocode.EngineServer},
		{name: "9 malformed JSON", serve: events(both + data(`{"choices":[{]}`)), text: "Hello", code: autocode.Protocol, reason: "json"},
		{name: "10 two hundred comments", serve: events(strings.Repeat(": keep-alive\n\n", 200) + data(hello, chunk("lo", "stop"), "[DONE]")), text: "Hello", finish: "stop"},
		{name: "10 two thousand comments", serve: events(data(hello) + strings.Repeat(": keep-alive\n\n", 2000) + data(chunk("lo", "stop"), "[DONE]")), text: "Hello", finish: "stop"},
		{name: "11 a stall in the middle", serve: stall(both), text: "Hello", code: autocode.Timeout, reason: "stall"},
		{name: "11 a stall after the reason", serve: stall(data(hello, chunk("lo", "stop"))), text: "Hello", finish: "stop"},
		{name: "12 a captive portal", serve: status(200, "text/html; charset=utf-8", "<!doctype html><title>Sign in</title>"), code: autocode.Protocol, reason: "page"},
		{name: "12 a captive portal that lies about its type", serve: status(200, "text/plain", "\n <html>"), code: autocode.Protocol, reason: "page"},
		{name: "13 JSON with status 200", serve: status(200, "application/json", `{"model":"m","choices":[{"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2}}`), text: "Hello", finish: "stop"},
		{name: "13 JSON of something else", serve: status(200, "application/json", `{"status":"ok"}`), code: autocode.Protocol, reason: "json"},
		{name: "14 data over several lines", serve: events("data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"Hello\"},\ndata: \"finish_reason\":\"stop\"}]}\n\n"), text: "Hello", finish: "stop"},
		{name: "14 line ends of every kind", serve: events("data: " + hello + "\r\n\r\ndata: " + chunk("lo", "stop") + "\r\rdata: [DONE]\n\n"), text: "Hello", finish: "stop"},
		{name: "15 a quota that is used up", serve: status(429, "application/json", `{"error":{"message":"pay","type":"insufficient_quota","code":"insufficient_quota"}}`), code: autocode.EngineBilling},
		{name: "15 too many requests", serve: status(429, "application/json", `{"error":{"message":"slow","code":"rate_limit_exceeded"}}`, "Retry-After", "0"), code: autocode.EngineRate, tries: 3},
		{name: "15 a pause that is too long", serve: status(429, "application/json", `{}`, "Retry-After", "3600"), code: autocode.EngineRate},
		{name: "16 a bad gateway with a page", serve: status(502, "text/html", "<html>502"), code: autocode.EngineServer, tries: 3},
		{name: "17 a redirect to another path", serve: redirect("/v2/chat/completions"), text: "moved", finish: "stop", tries: 2},
		{name: "18 withheld", serve: events(data(hello, chunk("lo", "content_filter"), "[DONE]")), text: "Hello", finish: autocode.FinishFiltered},
		{name: "18 the model's limit", serve: events(data(hello, chunk("lo", "length"), "[DONE]")), text: "Hello", finish: autocode.FinishLength},
		{name: "18 a reason nobody knows", serve: events(data(hello, chunk("lo", "because"), "[DONE]")), text: "Hello", finish: "because"},
		{name: "19 a JSON error with status 200", serve: status(200, "application/json", `{"error":{"message":"no such model: x, it does not exist","type":"invalid_request_error"}}`), code: autocode.EngineModel},
		{name: "a wrong key", serve: status(401, "application/json", `{"error":{"message":"Incorrect API key provided: sk-secret","code":"invalid_api_key"}}`), code: autocode.EngineAuth},
		{name: "no money", serve: status(402, "application/json", `{}`), code: autocode.EngineBilling},
		{name: "a model that is not there", serve: status(404, "application/json", `{"error":{"message":"The model x does not exist","code":"model_not_found"}}`), code: autocode.EngineModel},
		{name: "Ollama without the model", serve: status(404, "application/json", `{"error":{"message":"model \"x\" not found, try pulling it first","type":"api_error"}}`), code: autocode.EngineModel},
		{name: "a wrong path", serve: status(404, "text/plain", "404 page not found"), code: autocode.Protocol, reason: "path"},
		{name: "too long for the model", serve: status(400, "application/json", `{"error":{"message":"This model's maximum context length is 4096 tokens","code":"context_length_exceeded"}}`), code: autocode.TooLarge},
		{name: "refused by the filter", serve: status(400, "application/json", `{"error":{"message":"x","code":"content_filter"}}`), code: autocode.EngineFiltered},
		{name: "a request it does not understand", serve: status(422, "application/json", `{"detail":[{"msg":"bad"}]}`), code: autocode.Protocol, reason: "refused"},
		{name: "compressed although told not to", serve: gzipped(data(hello)), code: autocode.Protocol, reason: "compressed"},
		{name: "a line without end", serve: events("data: " + strings.Repeat("x", 200<<10)), code: autocode.Protocol, reason: "too_much"},
		{name: "a stream without end", serve: endless(hello), text: "*", code: autocode.Protocol, reason: "too_much"},
		{name: "nothing at all", serve: status(200, "text/event-stream", ""), code: autocode.Interrupted, tries: 3},
		{name: "no content", serve: status(204, "", ""), code: autocode.Protocol, reason: "content_type"},
		{name: "an image", serve: status(200, "image/png", "\x89PNG"), code: autocode.Protocol, reason: "content_type"},
		{name: "a redirect to nowhere", serve: status(302, "text/plain", ""), code: autocode.Protocol, reason: "redirect"},
		{name: "a refusal of the model itself", serve: events(data(`{"choices":[{"delta":{"refusal":"No."},"finish_reason":"stop"}]}`)), text: "No.", finish: "stop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newService(t, c.serve)
			got := ask(t.Context(), s.engine(openai.Config{Key: "sk-secret"}))
			if c.text != "*" && got.text != c.text {
				t.Errorf("text %q, want %q", got.text, c.text)
			}
			if got.result.Finish != c.finish {
				t.Errorf("finish %q, want %q", got.result.Finish, c.finish)
			}
			if autocode.CodeOf(got.err) != c.code {
				t.Fatalf("error %v, want code %q", got.err, c.code)
			}
			var e *autocode.Error
			if errors.As(got.err, &e) && c.reason != "" && e.Reason != c.reason {
				t.Errorf("reason %q, want %q", e.Reason, c.reason)
			}
			if e != nil && (strings.Contains(e.Error(), "sk-secret") || e.Message == "") {
				t.Errorf("the error says %q", e.Error())
			}
			if tries := len(s.requests()); tries != max(1, c.tries) {
				t.Errorf("%d tries, want %d", tries, max(1, c.tries))
			}
		})
	}
}

func redirect(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == path {
			events(data(chunk("moved", "stop")))(w, r)
			return
		}
		http.Redirect(w, r, path, http.StatusTemporaryRedirect)
	}
}

func gzipped(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		w.Header().Set("Content-Encoding", "gzip")
		zip := gzip.NewWriter(w)
		_, _ = zip.Write(bytes.Repeat([]byte(text), 10_000))
		_ = zip.Close()
	}
}

func endless(event string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		for r.Context().Err() == nil {
			if _, err := io.WriteString(w, data(event)); err != nil {
				return
			}
		}
	}
}

// TestTheKeyFollowsNoRedirect sends a request on to a stranger.
func TestTheKeyFollowsNoRedirect(t *testing.T) {
	stranger := newService(t, events(data(chunk("stolen", "stop"))))
	for _, code := range []int{301, 302, 303, 307, 308} {
		s := newService(t, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, stranger.URL+"/v1/chat/completions", code)
		})
		got := ask(t.Context(), s.engine(openai.Config{Key: "sk-secret"}))
		if !autocode.HasReason(got.err, autocode.Protocol, "redirect") || got.text != "" {
			t.Errorf("%d: %q, %v", code, got.text, got.err)
		}
	}
	if n := len(stranger.requests()); n != 0 {
		t.Errorf("the stranger was asked %d times", n)
	}
}

// TestCutAfterEveryByte cuts a stream of about 4 KB after each of its bytes: what
// came whole is kept, and it never passes for a whole answer.
func TestCutAfterEveryByte(t *testing.T) {
	var pieces []string
	text := ""
	for i := range 24 {
		piece := strings.Repeat(string(rune('a'+i)), 5) + "한\n"
		text += piece
		pieces = append(pieces, chunk(piece, ""))
	}
	whole := data(append(pieces, chunk("", "stop"), "[DONE]")...)
	if len(whole) < 4000 {
		t.Fatalf("only %d bytes", len(whole))
	}
	proof := strings.Index(whole, `"finish_reason":"stop"}]}`) + len(`"finish_reason":"stop"}]}`)
	cut := 0
	s := newService(t, func(w http.ResponseWriter, r *http.Request) { events(whole[:cut])(w, r) })
	e := s.engine(openai.Config{})
	for cut = range len(whole) + 1 {
		got := ask(t.Context(), e)
		complete := got.err == nil && got.result.Finish == autocode.FinishStop
		if complete != (cut >= proof) {
			t.Fatalf("cut after %d bytes: complete %v, %v", cut, complete, got.err)
		}
		if !strings.HasPrefix(text, got.text) {
			t.Fatalf("cut after %d bytes: %q", cut, got.text)
		}
		if sent := strings.Count(whole[:cut], "}]}\n\n"); len(got.text) < min(sent, 24)*9 {
			t.Fatalf("cut after %d bytes: %d bytes of text of %d whole events", cut, len(got.text), sent)
		}
		code := autocode.CodeOf(got.err)
		if !complete && code != autocode.Interrupted && code != autocode.Protocol {
			t.Fatalf("cut after %d bytes: %v", cut, got.err)
		}
	}
}

func TestStoppingIsQuick(t *testing.T) {
	for name, serve := range map[string]http.HandlerFunc{
		"while it streams":        stall(data(chunk("Hel", ""))),
		"before anything came":    stall(""),
		"while it waits to retry": status(429, "application/json", "{}", "Retry-After", "30"),
	} {
		t.Run(name, func(t *testing.T) {
			s := newService(t, serve)
			stopped := errors.New("stopped")
			ctx, stop := context.WithCancelCause(t.Context())
			done := make(chan answer, 1)
			go func() { done <- ask(ctx, s.engine(openai.Config{})) }()
			for len(s.requests()) == 0 {
				time.Sleep(time.Millisecond) // the service has no other way to tell
			}
			start := time.Now()
			stop(stopped)
			got := <-done
			if took := time.Since(start); took > 2*time.Second { // ten times what is promised
				t.Errorf("it took %v", took)
			}
			if !errors.Is(got.err, stopped) {
				t.Errorf("%v", got.err)
			}
		})
	}
}

func TestNothingListens(t *testing.T) {
	s := newService(t, nil)
	e := s.engine(openai.Config{})
	s.Close()
	if got := ask(t.Context(), e); autocode.CodeOf(got.err) != autocode.Offline {
		t.Errorf("%v", got.err)
	}
	e.Config.BaseURL = "https://no-such-host.invalid/v1"
	if got := ask(t.Context(), e); autocode.CodeOf(got.err) != autocode.Offline {
		t.Errorf("%v", got.err)
	}
}
