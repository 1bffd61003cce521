//go:build !movedclock

package wiring

import (
	"log/slog"
	"time"
)

// clock is the wall clock.
func clock(*slog.Logger) func() time.Time { return time.Now }
