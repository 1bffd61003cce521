package openai

import (
	"context"
	"sync"
	"time"

	"autocoding/internal/autocode"
)

var (
	errTotal = &autocode.Error{Code: autocode.Timeout, Reason: "total", Message: "The answer took too long."}
	errFirst = &autocode.Error{Code: autocode.Timeout, Reason: "first", Message: "The service did not begin to answer in time."}
	errStall = &autocode.Error{Code: autocode.Timeout, Reason: "stall", Message: "The service stopped sending in the middle of the answer."}
	// errDone ends a stream whose end was announced.
	errDone = &autocode.Error{Code: autocode.Interrupted, Reason: "done", Message: "The service said that it had ended and went on."}
)

// watchdog ends a request that does not get on: without text for First, or without
// any byte for Between once text has come. Comments that keep a connection alive
// are signs of life, but no text.
type watchdog struct {
	stop   context.CancelCauseFunc
	limits Limits

	mu    sync.Mutex
	timer *time.Timer // until the next text
	quiet *time.Timer // until the next byte; nil before the first text
	over  bool
}

func newWatchdog(stop context.CancelCauseFunc, limits Limits) *watchdog {
	return &watchdog{stop: stop, limits: limits, timer: time.AfterFunc(limits.First, func() { stop(errFirst) })}
}

// text notes a piece of the answer.
func (w *watchdog) text() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over {
		return
	}
	w.timer.Stop()
	w.timer = time.AfterFunc(w.limits.First, func() { w.stop(errStall) })
	if w.quiet == nil {
		w.quiet = time.AfterFunc(w.limits.Between, func() { w.stop(errStall) })
	}
}

// life notes bytes of any kind.
func (w *watchdog) life() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.quiet != nil && !w.over {
		w.quiet.Reset(w.limits.Between)
	}
}

// finished notes the reason for the end. What follows is told quickly or not at all.
func (w *watchdog) finished() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over {
		return
	}
	w.over = true
	w.stopTimers()
	w.timer = time.AfterFunc(w.limits.Ending, func() { w.stop(errDone) })
}

// end stops watching.
func (w *watchdog) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
	w.stopTimers()
}

func (w *watchdog) stopTimers() {
	w.timer.Stop()
	if w.quiet != nil {
		w.quiet.Stop()
	}
}

type watchdogKey struct{}

// withWatchdog lets the transport tell the watchdog of bytes.
func withWatchdog(ctx context.Context, w *watchdog) context.Context {
	return context.WithValue(ctx, watchdogKey{}, w)
}

func watchdogOf(ctx context.Context) *watchdog {
	w, _ := ctx.Value(watchdogKey{}).(*watchdog)
	return w
}
