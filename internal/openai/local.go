package openai

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"

	"autocoding/internal/autocode"
)

// Pull lets an Ollama fetch a model, and tells how far it is, in bytes; total is 0
// while it is not known. baseURL is that of the chat API. Ending ctx ends it; what
// was fetched stays with Ollama. The codes are those of Answer; a name that Ollama
// does not know is EngineModel.
func Pull(ctx context.Context, client *http.Client, baseURL, model string, progress func(done, total int64)) error {
	u, err := url.Parse(baseURL)
	if err != nil {
		return autocode.InvalidField("base_url", "form", "This is not an address.")
	}
	u.Path = "/api/pull"
	body, err := json.Marshal(map[string]any{"model": model, "stream": true})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), bytes.NewReader(body))
	if err != nil {
		return autocode.InvalidField("base_url", "form", "This is not an address.")
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := client.Do(req)
	if err != nil {
		return cause(ctx, named(err))
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode >= http.StatusBadRequest {
		text, _ := io.ReadAll(io.LimitReader(resp.Body, 64<<10)) // a part is as good
		r := readRefusal(text)
		r.status = resp.StatusCode
		return explain(r, noTime)
	}
	return cause(ctx, follow(resp.Body, progress))
}

// follow reads what Ollama tells while it fetches: one JSON object a line, of one
// layer at a time, each of which begins at nothing.
func follow(r io.Reader, progress func(done, total int64)) error {
	layers := map[string][2]int64{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var news struct {
			Status    string `json:"status"`
			Digest    string `json:"digest"`
			Total     int64  `json:"total"`
			Completed int64  `json:"completed"`
			Error     string `json:"error"`
		}
		if json.Unmarshal(lines.Bytes(), &news) != nil {
			return errJSON
		}
		switch {
		case news.Error != "":
			code := autocode.EngineServer
			if strings.Contains(news.Error, "not exist") || strings.Contains(news.Error, "not found") || strings.Contains(news.Error, "manifest") {
				code = autocode.EngineModel
			}
			return &autocode.Error{Code: code, Field: "model", Message: "The model was not fetched.", Err: &refusal{text: news.Error}}
		case news.Status == "success":
			return nil
		}
		if news.Digest != "" {
			layers[news.Digest] = [2]int64{news.Completed, news.Total}
		}
		var done, total int64
		for _, layer := range layers {
			done, total = done+layer[0], total+layer[1]
		}
		progress(done, total)
	}
	if err := lines.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) {
		return named(err)
	}
	return &autocode.Error{Code: autocode.Interrupted, Message: "The connection broke off. Try again: what was fetched is kept."}
}
