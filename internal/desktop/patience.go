//go:build !movedclock

package desktop

import "time"

// paintPatience is how long the first paint may take. A cold start on a slow disk
// takes a few seconds.
func paintPatience() time.Duration { return 20 * time.Second }
