package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// transport stands between the library and the network: it turns every failure of
// a service into an error of ours and hands the library a stream without traps.
type transport struct {
	base           http.RoundTripper
	limits         Limits
	now            func() time.Time
	idempotencyKey string
}

// sniffed is how much of a body is looked at to find out what it is.
const sniffed = 512

// RoundTrip sends a request. For a stream it answers one that consists of whole
// JSON values in lines of their own, whatever form the service gave them.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	if t.idempotencyKey != "" && req.Method == http.MethodPost {
		req.Header.Set("Idempotency-Key", t.idempotencyKey)
	}
	resp, err := t.base.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	fail := func(err error) (*http.Response, error) {
		_ = resp.Body.Close()
		return nil, err
	}
	if resp.StatusCode >= 300 && resp.StatusCode < 400 {
		if resp.Header.Get("Location") == "" {
			return fail(&autocode.Error{Code: autocode.Protocol, Reason: "redirect", Message: "The service sends the request on, but not whereto."})
		}
		return resp, nil // the client decides about it
	}
	if encoding := resp.Header.Get("Content-Encoding"); encoding != "" && !strings.EqualFold(encoding, "identity") {
		return fail(&autocode.Error{Code: autocode.Protocol, Reason: "compressed", Message: "The service compresses although it was told not to."})
	}
	if resp.StatusCode >= 400 {
		return fail(t.refused(resp))
	}
	body := bufio.NewReaderSize(&lively{resp.Body, watchdogOf(req.Context())}, 32<<10)
	kind, err := kindOf(resp.Header, body)
	if err != nil {
		return fail(err)
	}
	wantsStream := strings.Contains(req.Header.Get("Accept"), "text/event-stream")
	switch {
	case kind == kindJSON && !wantsStream:
		whole, err := readLimited(body, t.limits.Body)
		switch {
		case err != nil:
		case !json.Valid(whole):
			err = errJSON
		case hasError(whole):
			err = explain(readRefusal(whole), noTime)
		}
		if err != nil {
			return fail(err)
		}
		resp.Body = &limited{bytes.NewReader(whole), resp.Body}
	case kind == kindJSON:
		whole, err := t.asStream(body)
		if err != nil {
			return fail(err)
		}
		resp.Body = &limited{whole, resp.Body}
	case kind == kindEvents && wantsStream:
		resp.Body = newEvents(body, resp.Body, t.limits)
	default:
		return fail(&autocode.Error{Code: autocode.Protocol, Reason: "content_type",
			Message: "The service answered in a form that is not understood here."})
	}
	return resp, nil
}

// refused reads why a service refuses a request.
func (t *transport) refused(resp *http.Response) error {
	body, _ := io.ReadAll(io.LimitReader(resp.Body, 64<<10)) // a part is as good
	r := readRefusal(body)
	r.status, r.request = resp.StatusCode, resp.Header.Get("X-Request-Id")
	return explain(r, retryAtOf(resp.Header, t.now()))
}

// lively tells the watchdog of bytes that come.
type lively struct {
	io.Reader
	watch *watchdog
}

// Read reads and notes signs of life.
func (l *lively) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	if n > 0 && l.watch != nil {
		l.watch.life()
	}
	return n, err
}

// limited reads from one place and closes another.
type limited struct {
	io.Reader
	io.Closer
}

type kind int

const (
	kindUnknown kind = iota
	kindEvents
	kindJSON
)

// kindOf tells a stream of events from a JSON value, by the header or, where that
// is missing or too vague, by how the body begins. A web page is the work of
// something in between: a captive portal, a proxy, a wrong address.
func kindOf(h http.Header, body *bufio.Reader) (kind, error) {
	declared, _, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		declared = ""
	}
	switch declared {
	case "text/event-stream":
		return kindEvents, nil
	case "text/html", "application/xhtml+xml":
		return kindUnknown, errPage
	}
	start, err := body.Peek(sniffed)
	if len(start) == 0 && err != nil && err != io.EOF { //nolint:errorlint // Peek answers it bare
		return kindUnknown, named(err)
	}
	start = bytes.TrimLeft(start, " \t\r\n\ufeff")
	switch {
	case bytes.HasPrefix(start, []byte("<")):
		return kindUnknown, errPage
	case bytes.HasPrefix(start, []byte("{")):
		return kindJSON, nil
	case declared == "application/json" || declared == "application/x-ndjson":
		return kindUnknown, nil
	}
	for _, field := range []string{"data:", "event:", "id:", "retry:", ":"} {
		if bytes.HasPrefix(start, []byte(field)) {
			return kindEvents, nil
		}
	}
	return kindUnknown, nil
}

var errPage = &autocode.Error{Code: autocode.Protocol, Reason: "page",
	Message: "A web page came instead of an answer: the network may want you to sign in first, or the address is not that of the service."}

var errJSON = &autocode.Error{Code: autocode.Protocol, Reason: "json", Message: "The service sent something that is not JSON."}

// readLimited reads all of a body that must not be larger than the limit.
func readLimited(r io.Reader, limit int) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, named(err)
	}
	if len(body) > limit {
		return nil, &autocode.Error{Code: autocode.Protocol, Reason: "too_much",
			Message: fmt.Sprintf("The service sent more than %d MiB.", limit>>20)}
	}
	return body, nil
}
