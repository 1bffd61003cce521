package storetest

import (
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
)

func limits(b bench) {
	ada, eve := hash("ada"), hash("eve")
	at := Now
	for range store.FreeFailures {
		b.ok(b.a.Attempt(b.ctx, ada, at))
	}
	for i := range 12 {
		until := b.retryAt(autocode.Throttled, b.b.Attempt(b.ctx, ada, at))
		wait := until.Sub(at)
		if want := min(time.Second<<i, store.LongestBlock); wait != want {
			b.Fatalf("after %d failures: wait %v, want %v", store.FreeFailures+i, wait, want)
		}
		at = until
		b.ok(b.a.Attempt(b.ctx, ada, at))
	}
	b.ok(b.a.Attempt(b.ctx, eve, at)) // others are not held back
	for i := store.FreeFailures + 12; i < store.HardStop; i++ {
		at = at.Add(store.LongestBlock)
		b.ok(b.a.Attempt(b.ctx, ada, at))
	}
	until := b.retryAt(autocode.Throttled, b.a.Attempt(b.ctx, ada, at))
	if until.Sub(at) != 24*time.Hour {
		b.Errorf("after %d failures: wait %v", store.HardStop, until.Sub(at))
	}
	b.ok(b.a.Attempt(b.ctx, ada, until)) // nobody is locked out for good
	if again := b.retryAt(autocode.Throttled, b.a.Attempt(b.ctx, ada, until)); again.Sub(until) != 2*time.Second {
		b.Errorf("after the day: wait %v", again.Sub(until))
	}
	b.ok(b.b.Forgive(b.ctx, ada))
	b.ok(b.a.Attempt(b.ctx, ada, at))

	bucket := hash("bucket")
	for range 10 {
		b.ok(b.a.Take(b.ctx, bucket, 10, 6*time.Minute, Now))
	}
	until = b.retryAt(autocode.Throttled, b.b.Take(b.ctx, bucket, 10, 6*time.Minute, Now))
	if until.Sub(Now) != 6*time.Minute {
		b.Errorf("wait %v for the next", until.Sub(Now))
	}
	b.want(autocode.Throttled, "", b.b.Take(b.ctx, bucket, 10, 6*time.Minute, until.Add(-time.Millisecond)))
	b.ok(b.b.Take(b.ctx, bucket, 10, 6*time.Minute, until))
	b.want(autocode.Throttled, "", b.b.Take(b.ctx, bucket, 10, 6*time.Minute, until))
	taken := 0
	for _, err := range b.both(200, func(_ int, s *store.Store) error {
		return s.Take(b.ctx, hash("another"), 30, 2*time.Second, Now)
	}) {
		if err == nil {
			taken++
		} else {
			b.want(autocode.Throttled, "", err)
		}
	}
	if taken != 30 {
		b.Errorf("%d taken of 30", taken)
	}
}

func attemptRace(b bench) {
	allowed := 0
	for _, err := range b.both(1000, func(_ int, s *store.Store) error { return s.Attempt(b.ctx, hash("ada"), Now) }) {
		if err == nil {
			allowed++
		} else {
			b.want(autocode.Throttled, "", err)
		}
	}
	if allowed != store.FreeFailures {
		b.Errorf("%d attempts at once were allowed, want %d", allowed, store.FreeFailures)
	}
}
