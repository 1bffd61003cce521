package autocode

import (
	"slices"
	"time"
)

// The quota of the original service: five requests in any 24 hours.
const (
	QuotaLimit  = 5
	QuotaWindow = 24 * time.Hour
)

// Quota says what an account may still ask of AI engines.
type Quota struct {
	Limit    int       // 0 means without limit
	Used     int       // uses inside the window, answers under way included
	NextFree time.Time // when the oldest use leaves the window; zero if none is inside
}

// Left is how many requests may be made now.
func (q Quota) Left() int { return max(0, q.Limit-q.Used) }

// Allows reports whether one more request may be made now.
func (q Quota) Allows() bool { return q.Limit == 0 || q.Used < q.Limit }

// CountQuota counts the uses that lie inside the sliding window before now. A use
// counts until exactly 24 hours after it was made; one that lies in the future
// (a clock was set back) counts as made now.
func CountQuota(uses []time.Time, now time.Time, limit int) Quota {
	q := Quota{Limit: limit}
	var inside []time.Time
	for _, use := range uses {
		if use.After(now) {
			use = now
		}
		if now.Sub(use) < QuotaWindow {
			inside = append(inside, use)
		}
	}
	q.Used = len(inside)
	if q.Used == 0 {
		return q
	}
	slices.SortFunc(inside, time.Time.Compare)
	// With more uses than the limit (it was lowered), several have to leave first.
	first := 0
	if limit > 0 && q.Used > limit {
		first = q.Used - limit
	}
	q.NextFree = inside[first].Add(QuotaWindow)
	return q
}
