package server

import (
	"errors"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

// httpError is an answer that is not a success. Everything else that handlers return is
// made one of these here, in one place.
type httpError struct {
	status   int
	code     string
	text     string
	retryAt  time.Time
	messages []wire.TokenMessage
	answer   string
	err      error // the cause, for the log only
}

func (e *httpError) Error() string {
	if e.err != nil {
		return e.err.Error()
	}
	return e.text
}

func (e *httpError) Unwrap() error { return e.err }

// fail answers with an error.
func (c *call) fail(err error) {
	var fields errFields
	if errors.As(err, &fields) {
		c.json(http.StatusBadRequest, wire.Fields(fields))
		return
	}
	var e *httpError
	if !errors.As(err, &e) {
		e = c.translate(err)
	}
	if e.status >= http.StatusInternalServerError {
		c.Log.Log(c.r.Context(), slog.LevelError, "failed", "id", c.id, "code", e.code, "cause", e.Error())
	}
	c.code = e.code
	if e.status == http.StatusUnauthorized {
		c.w.Header().Set("WWW-Authenticate", `Bearer realm="api"`)
	}
	if !e.retryAt.IsZero() {
		c.w.Header().Set("Retry-After", strconv.Itoa(c.seconds(e.retryAt)))
	}
	c.json(e.status, wire.Failure{Detail: e.text, Code: e.code, Messages: e.messages, Answer: e.answer})
}

// seconds is how long to wait for a time: whole seconds, at least one.
func (c *call) seconds(until time.Time) int {
	return max(1, int(math.Ceil(until.Sub(c.Now()).Seconds())))
}

// translate makes an error of the domain an answer.
func (c *call) translate(err error) *httpError {
	var e *autocode.Error
	if !errors.As(err, &e) {
		e = &autocode.Error{Code: autocode.Internal}
	}
	out := &httpError{code: string(e.Code), retryAt: e.RetryAt, err: err}
	switch e.Code {
	case autocode.Unauthenticated:
		out.status, out.code, out.text = http.StatusUnauthorized, wire.TokenNotValid, c.say(textBadToken)
	case autocode.NotFound:
		out.status, out.text = http.StatusNotFound, c.say(textNotFound)
		if e.Reason == autocode.ReasonReleased {
			out.text = c.say(textReleased)
		}
	case autocode.Conflict:
		out.status, out.text = http.StatusConflict, c.say(textRunning)
	case autocode.Throttled:
		out.status, out.text = http.StatusTooManyRequests, c.sayf(textThrottled, c.seconds(e.RetryAt))
		if e.Reason == autocode.ReasonRunning {
			out.text = c.say(textWaiting)
		}
	case autocode.QuotaUsed:
		out.status, out.text = http.StatusTooManyRequests, c.sayf(textQuota, c.seconds(e.RetryAt))
	case autocode.Timeout:
		out.status, out.text, out.code = http.StatusServiceUnavailable, c.say(textBusy), "busy"
		if out.retryAt.IsZero() {
			out.retryAt = c.Now().Add(time.Second)
		}
	case autocode.StorageFull:
		out.status, out.text = http.StatusInsufficientStorage, c.say(textFull)
	default:
		out.status, out.text, out.code = http.StatusInternalServerError, c.say(textInternal), string(autocode.Internal)
	}
	return out
}

// engineError says how an answer ended that did not end well.
func (c *call) engineError(code autocode.Code, retryAt time.Time, answer string) *httpError {
	out := &httpError{status: http.StatusBadGateway, code: string(code), answer: answer}
	switch code {
	case autocode.EngineRate:
		out.status, out.retryAt = http.StatusServiceUnavailable, retryAt
		if retryAt.IsZero() {
			out.retryAt = c.Now().Add(10 * time.Second)
		}
	case autocode.Timeout:
		out.status = http.StatusGatewayTimeout
	case wire.Draining:
		out.status, out.retryAt = http.StatusServiceUnavailable, c.Now().Add(10*time.Second)
	case autocode.NotFound:
		out.status = http.StatusNotFound
	}
	out.text = c.say(engineText(code, answer != ""))
	return out
}

// engineText says why an answer ended.
func engineText(code autocode.Code, some bool) text {
	switch {
	case code == wire.Draining:
		return textDraining
	case code == autocode.NotFound:
		return textDeleted
	case some:
		return textInterrupted
	case code == autocode.EngineFiltered:
		return textFiltered
	case code == autocode.EngineRate:
		return textEngineRate
	case code == autocode.Timeout:
		return textEngineTime
	case code == autocode.EngineAuth || code == autocode.EngineBilling || code == autocode.EngineModel:
		return textEngineSetup
	}
	return textEngineFail
}
