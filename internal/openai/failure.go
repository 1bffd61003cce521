package openai

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"syscall"
	"time"

	library "github.com/sashabaranov/go-openai"

	"autocoding/internal/autocode"
)

// refusal is what a service says of a request that it refuses. Its text may repeat
// the request or the key and therefore never goes into a message or the log.
type refusal struct {
	status  int
	kind    string // the service's type of the failure
	code    string // the service's code
	text    string
	request string // the id under which the service knows the request
}

// Error names the refusal without its text.
func (r *refusal) Error() string {
	return fmt.Sprintf("status %d, type %q, code %q, request %q", r.status, r.kind, r.code, r.request)
}

// refusalOf gives what a service said against parameters of a request, else "".
func refusalOf(err error) string {
	var r *refusal
	if errors.As(err, &r) && (r.status == http.StatusBadRequest || r.status == http.StatusUnprocessableEntity) {
		return strings.ToLower(r.text)
	}
	return ""
}

// readRefusal reads the error object of an answer in the forms that are in use:
// {"error": {…}}, {"error": "text"}, {"message": …}, {"detail": …}.
func readRefusal(body []byte) *refusal {
	var outer struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
		Detail  json.RawMessage `json:"detail"`
		Code    json.RawMessage `json:"code"`
		Type    string          `json:"type"`
	}
	r := &refusal{}
	if json.Unmarshal(body, &outer) != nil {
		return r
	}
	r.kind, r.code, r.text = outer.Type, plain(outer.Code), outer.Message
	var inner struct {
		Message string          `json:"message"`
		Type    string          `json:"type"`
		Code    json.RawMessage `json:"code"`
		Param   json.RawMessage `json:"param"`
	}
	switch {
	case len(outer.Error) > 0 && json.Unmarshal(outer.Error, &inner) == nil:
		r.kind, r.code, r.text = inner.Type, plain(inner.Code), inner.Message+" "+plain(inner.Param)
	case len(outer.Error) > 0:
		r.text = plain(outer.Error)
	case len(outer.Detail) > 0:
		r.text = plain(outer.Detail)
	}
	return r
}

// plain gives a JSON value as text, without quotes if it is a string.
func plain(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	if bytes.Equal(raw, []byte("null")) {
		return ""
	}
	return string(raw)
}

// noTime: inside a stream a service does not say when to ask again.
var noTime time.Time

// quotaCodes are those of a service that wants money, not patience.
var quotaCodes = []string{"insufficient_quota", "billing", "credit", "spend", "payment", "insufficient_balance", "exceeded_current_quota"}

func has(text string, words ...string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// explain gives a refusal its code. status 0 is that of an error inside a stream.
func explain(r *refusal, retryAt time.Time) *autocode.Error {
	fail := func(code autocode.Code, reason, message string) *autocode.Error {
		return &autocode.Error{Code: code, Reason: reason, Message: message, RetryAt: retryAt, Err: r}
	}
	about := r.kind + " " + r.code
	number, err := strconv.Atoi(r.code) // some services give the status as the code
	status := r.status
	if (status == 0 || status == http.StatusOK) && err == nil && number >= 400 && number < 600 {
		status = number
	}
	switch {
	case has(about, "content_filter", "content_policy", "moderation", "safety"):
		return fail(autocode.EngineFiltered, "", "The service withheld the answer.")
	case has(about, quotaCodes...), status == http.StatusPaymentRequired:
		return fail(autocode.EngineBilling, "", "The service wants to be paid first.")
	case has(about, "context_length", "string_above_max_length"), status == http.StatusRequestEntityTooLarge,
		status == http.StatusBadRequest && has(r.text, "context length", "maximum context", "too many tokens", "context window"):
		return fail(autocode.TooLarge, "context", "This is more than the model can read at once.")
	case has(about, "invalid_api_key", "authentication", "permission"), status == http.StatusUnauthorized, status == http.StatusForbidden:
		return fail(autocode.EngineAuth, "", "The service refused the key.")
	case has(about, "model_not_found", "model_not_available"), has(r.text, "model") && has(r.text, "not found", "does not exist", "not exist", "unknown model", "pull"):
		return fail(autocode.EngineModel, "", "The service does not have this model.")
	case status == http.StatusNotFound, status == http.StatusMethodNotAllowed:
		return fail(autocode.Protocol, "path", "There is no such service at this address. The address often ends in /v1.")
	case status == http.StatusTooManyRequests, has(about, "rate_limit", "too_many", "overloaded"):
		return fail(autocode.EngineRate, "", "The service asks for a pause.")
	case status == http.StatusRequestTimeout, status == http.StatusGatewayTimeout:
		return fail(autocode.EngineServer, "timeout", "The service took too long.")
	case status >= 400 && status < 500:
		return fail(autocode.Protocol, "refused", "The service did not understand the request.")
	}
	return fail(autocode.EngineServer, "", "The service failed.")
}

// retryAtOf reads when a service wants to be asked again; zero if it does not say.
func retryAtOf(h http.Header, now time.Time) time.Time {
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil && ms >= 0 {
		return now.Add(time.Duration(ms * float64(time.Millisecond)))
	}
	value := h.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds >= 0 && seconds < 1e7 {
		return now.Add(time.Duration(seconds * float64(time.Second)))
	}
	if at, err := http.ParseTime(value); err == nil {
		return at
	}
	return time.Time{}
}

// named gives an error of the library or the network its code.
func named(err error) error {
	var known *autocode.Error
	var netErr net.Error
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, library.ErrChatCompletionInvalidModel):
		return &autocode.Error{Code: autocode.EngineModel, Reason: "no_chat", Message: "This model cannot be asked in this way.", Err: err}
	case errors.As(err, &syntax):
		return errJSON
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.ErrClosedPipe):
		return &autocode.Error{Code: autocode.Interrupted, Message: "The connection broke off.", Err: err}
	case errors.As(err, &netErr) && netErr.Timeout():
		return &autocode.Error{Code: autocode.Timeout, Message: "The service did not answer in time.", Err: err}
	}
	return &autocode.Error{Code: autocode.Interrupted, Message: "The connection broke off.", Err: err}
}

// cause prefers why we ended a request to what that looked like.
func cause(ctx context.Context, err error) error {
	if err == nil || ctx.Err() == nil {
		return err
	}
	why := context.Cause(ctx)
	var known *autocode.Error
	if errors.As(why, &known) {
		return known
	}
	return &autocode.Error{Code: autocode.Cancelled, Message: "It was stopped.", Err: why}
}
