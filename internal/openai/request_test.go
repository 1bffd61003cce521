package openai_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/openai"
)

func TestWhatIsSent(t *testing.T) {
	zero, warm := 0.0, 0.7
	for _, c := range []struct {
		name   string
		config openai.Config
		has    string
		hasNot string
	}{
		{"nothing chosen", openai.Config{Model: "llama"}, `stream_options:map[include_usage:true]`, "temperature max_tokens max_completion_tokens"},
		{"others than OpenAI", openai.Config{Model: "llama", MaxTokens: 900, Temperature: &warm}, "max_tokens:900 temperature:0.7", "max_completion_tokens"},
		{"OpenAI", openai.Config{Model: "gpt-4.1", MaxTokens: 900, NewLimit: true}, "max_completion_tokens:900", "max_tokens"},
		{"a model that thinks", openai.Config{Model: "gpt-5-mini", MaxTokens: 900, Temperature: &warm}, "max_completion_tokens:900", "max_tokens temperature"},
		{"a model that thinks, by another way", openai.Config{Model: "openai/o4-mini", MaxTokens: 900, Temperature: &warm}, "max_completion_tokens:900", "max_tokens temperature"},
		{"a temperature of zero", openai.Config{Model: "llama", Temperature: &zero}, "temperature:1e-45", "max_tokens"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newService(t, events(data(chunk("x", "stop"), usage, "[DONE]")))
			c.config.Key = "sk-1"
			got := ask(t.Context(), s.engine(c.config))
			if got.err != nil || got.result.Usage != (autocode.Usage{PromptTokens: 12, AnswerTokens: 34}) || got.result.Model != "model-1b" {
				t.Fatalf("%+v", got)
			}
			r := s.requests()[0]
			sent := map[string]any{}
			for key, value := range r.body {
				if key != "messages" {
					sent[key] = value
				}
			}
			text := fmt.Sprint(sent)
			for _, want := range strings.Fields(c.has) {
				if !strings.Contains(text, want) {
					t.Errorf("%s is missing in %s", want, text)
				}
			}
			for _, unwanted := range strings.Fields(c.hasNot) {
				if _, there := r.body[unwanted]; there {
					t.Errorf("%s is in %s", unwanted, text)
				}
			}
			if r.header.Get("Authorization") != "Bearer sk-1" || r.header.Get("Idempotency-Key") == "" || r.path != "/v1/chat/completions" {
				t.Errorf("%s %v", r.path, r.header)
			}
			if r.header.Get("Accept-Encoding") != "" {
				t.Errorf("it may be compressed: %v", r.header)
			}
		})
	}
}

// TestServicesThatUnderstandLess refuse one parameter after another.
func TestServicesThatUnderstandLess(t *testing.T) {
	warm := 0.7
	var s *service
	refuse := func(w http.ResponseWriter, r *http.Request, what string) {
		status(400, "application/json", fmt.Sprintf(`{"error":{"message":"Unsupported parameter: '%s'","code":"unsupported_parameter"}}`, what))(w, r)
	}
	s = newService(t, func(w http.ResponseWriter, r *http.Request) {
		all := s.requests()
		body := all[len(all)-1].body
		for _, what := range []string{"stream_options", "temperature", "max_tokens", "max_completion_tokens"} {
			if _, there := body[what]; there {
				refuse(w, r, what)
				return
			}
		}
		events(data(chunk("at last", "stop")))(w, r)
	})
	got := ask(t.Context(), s.engine(openai.Config{MaxTokens: 100, Temperature: &warm}))
	if got.err != nil || got.text != "at last" {
		t.Fatalf("%q, %v", got.text, got.err)
	}
	keys := map[string]bool{}
	for _, r := range s.requests() {
		keys[r.header.Get("Idempotency-Key")] = true
	}
	if len(s.requests()) != 5 || len(keys) != 1 {
		t.Errorf("%d requests under %d keys", len(s.requests()), len(keys))
	}
}

func TestItTriesAgainWhileNothingCame(t *testing.T) {
	n := 0
	s := newService(t, func(w http.ResponseWriter, r *http.Request) {
		if n++; n < 3 {
			status(503, "application/json", "{}", "Retry-After-Ms", "5")(w, r)
			return
		}
		events(data(chunk("x", "stop")))(w, r)
	})
	if got := ask(t.Context(), s.engine(openai.Config{})); got.err != nil || got.text != "x" || n != 3 {
		t.Errorf("%q after %d, %v", got.text, n, got.err)
	}
}

func TestModels(t *testing.T) {
	for _, c := range []struct {
		name  string
		serve http.HandlerFunc
		want  string
		code  autocode.Code
	}{
		{"a list", status(200, "application/json", `{"object":"list","data":[{"id":"b"},{"id":"a"},{"id":"b"},{"id":""}]}`), "[a b]", ""},
		{"an empty list", status(200, "application/json", `{"object":"list","data":null}`), "[]", ""},
		{"a wrong key", status(401, "application/json", `{"error":{"message":"x"}}`), "[]", autocode.EngineAuth},
		{"an error with status 200", status(200, "application/json", `{"error":"bad key","type":"authentication_error"}`), "[]", autocode.EngineAuth},
		{"a page", status(200, "text/html", "<html>"), "[]", autocode.Protocol},
		{"too much", status(200, "application/json", `{"data":[{"id":"`+strings.Repeat("x", 300<<10)+`"}]}`), "[]", autocode.Protocol},
		{"broken JSON", status(200, "application/json", `{"data":[`), "[]", autocode.Protocol},
	} {
		t.Run(c.name, func(t *testing.T) {
			names, err := newService(t, c.serve).engine(openai.Config{Key: "k"}).Models(t.Context())
			if fmt.Sprint(names) != c.want || autocode.CodeOf(err) != c.code {
				t.Errorf("%v, %v", names, err)
			}
		})
	}
}

func TestTry(t *testing.T) {
	list := status(200, "application/json", `{"data":[{"id":"model-1"},{"id":"llama3:latest"}]}`)
	chat := func(models, answer http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, "/models") {
				models(w, r)
				return
			}
			answer(w, r)
		}
	}
	hello := events(data(chunk("OK", ""), chunk("", "stop")))
	nothing := status(404, "text/plain", "404")
	for _, c := range []struct {
		name   string
		serve  http.HandlerFunc
		config openai.Config
		code   autocode.Code
	}{
		{"everything is there", chat(list, hello), openai.Config{Key: "k"}, ""},
		{"no key is wanted", chat(list, nil), openai.Config{Model: "llama3"}, ""},
		{"another model", chat(list, nil), openai.Config{Model: "x"}, autocode.EngineModel},
		{"the list is open and the key is wrong", chat(list, status(401, "application/json", "{}")), openai.Config{Key: "k"}, autocode.EngineAuth},
		{"there is no list", chat(nothing, hello), openai.Config{}, ""},
		{"there is nothing", chat(nothing, nothing), openai.Config{}, autocode.Protocol},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := newService(t, c.serve).engine(c.config).Try(t.Context()); autocode.CodeOf(err) != c.code {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestPull(t *testing.T) {
	for _, c := range []struct {
		name  string
		serve http.HandlerFunc
		want  string
		code  autocode.Code
	}{
		{"to the end", status(200, "application/x-ndjson", `{"status":"pulling manifest"}
{"status":"pulling a","digest":"a","total":100}
{"status":"pulling a","digest":"a","total":100,"completed":50}
{"status":"pulling b","digest":"b","total":10,"completed":10}
{"status":"success"}
`), "[0/0 0/100 50/100 60/110]", ""},
		{"no such model", status(200, "application/x-ndjson", `{"error":"pull model manifest: file does not exist"}`), "[]", autocode.EngineModel},
		{"it breaks off", status(200, "application/x-ndjson", `{"status":"pulling","digest":"a","total":9,"completed":3}`+"\n"), "[3/9]", autocode.Interrupted},
		{"no Ollama", status(404, "text/plain", "404"), "[]", autocode.Protocol},
		{"no JSON", status(200, "text/html", "<html>"), "[]", autocode.Protocol},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newService(t, c.serve)
			seen := []string{}
			err := openai.Pull(t.Context(), s.engine(openai.Config{}).Client, s.URL+"/v1", "qwen", func(done, total int64) {
				seen = append(seen, fmt.Sprintf("%d/%d", done, total))
			})
			if fmt.Sprint(seen) != c.want || autocode.CodeOf(err) != c.code {
				t.Errorf("%v, %v", seen, err)
			}
			if r := s.requests()[0]; r.path != "/api/pull" || r.body["model"] != "qwen" {
				t.Errorf("%+v", r)
			}
		})
	}
	t.Run("cancelled", func(t *testing.T) {
		s := newService(t, stall(`{"status":"pulling","digest":"a","total":9,"completed":3}`+"\n"))
		ctx, cancel := context.WithCancel(t.Context())
		err := openai.Pull(ctx, s.engine(openai.Config{}).Client, s.URL+"/v1", "qwen", func(int64, int64) { cancel() })
		if autocode.CodeOf(err) != autocode.Cancelled {
			t.Errorf("%v", err)
		}
	})
}
