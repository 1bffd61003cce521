package cli

import (
	"sync"

	"autocoding/internal/generation"
)

// feed takes the news of a running answer and never makes its sender wait: a
// reader that pauses must not keep the answer from being stored.
type feed struct {
	mu     sync.Mutex
	events []generation.Event
	ready  chan struct{} // has something while there are events
}

func newFeed() *feed { return &feed{ready: make(chan struct{}, 1)} }

func (f *feed) put(e generation.Event) {
	f.mu.Lock()
	f.events = append(f.events, e)
	f.mu.Unlock()
	select {
	case f.ready <- struct{}{}:
	default:
	}
}

func (f *feed) take() []generation.Event {
	f.mu.Lock()
	defer f.mu.Unlock()
	events := f.events
	f.events = nil
	return events
}
