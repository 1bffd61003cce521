//go:build movedclock

package desktop

import (
	"os"
	"time"
)

// paintPatience is that of a test, in builds for tests.
func paintPatience() time.Duration {
	if d, err := time.ParseDuration(os.Getenv("AUTOCODING_PAINT_PATIENCE")); err == nil {
		return d
	}
	return 20 * time.Second
}
