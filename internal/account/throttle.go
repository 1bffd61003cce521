package account

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"autocoding/internal/autocode"
)

const (
	freeFailures = 5
	longestWait  = 15 * time.Minute
)

// waitAfter is how long the next attempt has to wait after that many failures.
func waitAfter(failures int) time.Duration {
	if failures < freeFailures {
		return 0
	}
	shift := failures - freeFailures
	if shift > 10 { // 2^10 s is beyond the longest wait
		return longestWait
	}
	return min(time.Second<<shift, longestWait)
}

// attempt runs a check of a secret of an address. It counts the failure before
// the check, so that neither parallel attempts nor ending the process are free,
// and forgets all failures after a success. It returns Throttled with RetryAt.
func (s *Service) attempt(ctx context.Context, emailKey string, check func() error) error {
	s.attempts.Lock() // one at a time: each takes 64 MiB
	defer s.attempts.Unlock()
	subject := s.subject(ctx, emailKey)
	failures, lastAt, err := s.Store.Failures(ctx, subject)
	if err != nil {
		return err
	}
	now := s.Now()
	if wait := waitAfter(failures); wait > 0 {
		// A clock that was set back must not make anyone wait longer than the longest wait.
		retryAt := time.UnixMilli(lastAt).Add(wait)
		if latest := now.Add(wait); retryAt.After(latest) {
			retryAt = latest
		}
		if now.Before(retryAt) {
			return &autocode.Error{Code: autocode.Throttled, RetryAt: retryAt,
				Message: "Too many attempts failed. Wait a little and try again."}
		}
	}
	if err := s.Store.AddFailure(ctx, subject); err != nil {
		return err
	}
	if err := check(); err != nil {
		return err
	}
	return s.Store.ClearFailures(ctx, subject)
}

// subject names an address in the table of failures without storing it: the
// person may have typed one that exists nowhere.
func (s *Service) subject(ctx context.Context, emailKey string) string {
	const name = "throttle_salt"
	salt, err := s.Store.Preference(ctx, name)
	if err == nil && salt == "" {
		salt = s.NewID()
		err = s.Store.SetPreference(ctx, name, salt)
	}
	if err != nil {
		s.Log.Error("no salt for the throttle", "cause", err)
	}
	sum := sha256.Sum256([]byte(salt + "\x00" + emailKey))
	return hex.EncodeToString(sum[:16])
}
