//go:build movedclock

package wiring

import (
	"log/slog"
	"os"
	"time"
)

// clock is the wall clock plus what the file named by AUTOCODING_CLOCK says, such
// as 31m. Only in builds for tests of idle time in the real window; Go's clock
// cannot be moved from outside.
func clock(log *slog.Logger) func() time.Time {
	path := os.Getenv("AUTOCODING_CLOCK")
	log.Warn("the clock can be moved: a build for tests")
	return func() time.Time {
		text, _ := os.ReadFile(path)
		moved, _ := time.ParseDuration(string(text))
		return time.Now().Add(moved)
	}
}
