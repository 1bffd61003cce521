package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"autocoding/internal/autocode"
)

// bridge is what the bound structs share.
type bridge struct {
	log     *slog.Logger
	started chan struct{} // closed by the first start
	once    sync.Once
	live    atomic.Pointer[live]
}

// live is what a start gives the bridge.
type live struct {
	ctx     context.Context
	desktop Desktop
	cases   Cases
	facts   Facts
	failed  error // why the use cases could not be opened
	anew    func(context.Context) error
	restore func(ctx context.Context, name string) error
}

func (b *bridge) start(l *live) {
	b.live.Store(l)
	b.once.Do(func() { close(b.started) })
}

// wait gives what the last start gave, once there was one.
func (b *bridge) wait() *live {
	<-b.started
	return b.live.Load()
}

// Time limits of calls from the window.
const (
	quick = 10 * time.Second
	slow  = 2 * time.Minute // those that hash a password or rewrite backups
	// person is for dialogs of the system, which stay open as long as somebody likes.
	person = 24 * time.Hour
)

// call runs one use case for the window: it waits for the start, signs out a
// session that has been idle for too long, limits the time, and turns a panic
// into an error, since Wails would log the call with its arguments and never
// settle the promise.
func call[T any](b *bridge, op string, limit time.Duration, fn func(context.Context, Cases) (T, error)) (T, error) {
	l := b.wait()
	if l.failed != nil {
		var none T
		return none, l.failed
	}
	return guarded(b, op, limit, func(ctx context.Context) (T, error) {
		if err := l.cases.Account.CheckIdle(ctx); err != nil {
			b.log.Error("sign out after idle time", "cause", err)
		}
		return fn(ctx, l.cases)
	})
}

// do is call for what has no value.
func do(b *bridge, op string, limit time.Duration, fn func(context.Context, Cases) error) error {
	_, err := call(b, op, limit, func(ctx context.Context, c Cases) (struct{}, error) { return struct{}{}, fn(ctx, c) })
	return err
}

// guarded runs fn with a time limit and without panics. It works before the use
// cases are there.
func guarded[T any](b *bridge, op string, limit time.Duration, fn func(context.Context) (T, error)) (out T, err error) {
	ctx, cancel := context.WithTimeout(b.wait().ctx, limit)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			// The value may hold what a person typed: its type has to do.
			b.log.Error("a call panicked", "op", op, "type", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = autocode.Errorf(autocode.Internal, "Something went wrong inside.")
		}
	}()
	out, err = fn(ctx)
	if code := autocode.CodeOf(err); code == autocode.Internal {
		b.log.Error("a call failed", "op", op, "cause", err)
	}
	return out, err
}

// wireError is an error as the frontend gets it.
type wireError struct {
	Code    autocode.Code `json:"code"`
	Field   string        `json:"field,omitempty"`
	Reason  string        `json:"reason,omitempty"`
	Message string        `json:"message"`
	RetryAt int64         `json:"retryAt,omitempty"` // Unix milliseconds
}

// FormatError writes an error as JSON text: Wails hands whatever it gets to the
// constructor of a JavaScript Error, which takes text. Causes stay here.
func FormatError(err error) any {
	w := wireError{Code: autocode.CodeOf(err), Message: "Something went wrong inside."}
	var e *autocode.Error
	switch {
	case errors.As(err, &e):
		w.Field, w.Reason, w.Message = e.Field, e.Reason, e.Message
		if !e.RetryAt.IsZero() {
			w.RetryAt = e.RetryAt.UnixMilli()
		}
	case errors.Is(err, context.DeadlineExceeded):
		w.Code, w.Message = autocode.Timeout, "This took too long."
	case errors.Is(err, context.Canceled):
		w.Code, w.Message = autocode.Cancelled, "This was cancelled."
	}
	text, jsonErr := json.Marshal(w)
	if jsonErr != nil {
		return `{"code":"internal","message":"Something went wrong inside."}`
	}
	return string(text)
}

// tsName turns engine_auth into EngineAuth.
func tsName(s string) string {
	var out strings.Builder
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '_' || r == ':' || r == '-' }) {
		out.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return out.String()
}

func ms(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMS(at int64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.UnixMilli(at)
}
