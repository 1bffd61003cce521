package autocode_test

import (
	"testing"
	"time"

	"autocoding/internal/autocode"
)

func TestCountQuota(t *testing.T) {
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	ago := func(hours ...float64) []time.Time {
		var out []time.Time
		for _, h := range hours {
			out = append(out, now.Add(-time.Duration(h*float64(time.Hour))))
		}
		return out
	}
	for _, c := range []struct {
		name       string
		uses       []time.Time
		limit      int
		left       int
		allows     bool
		freeInHour float64 // of NextFree after now; 0 for none
	}{
		{"nothing used", nil, 5, 5, true, 0},
		{"three used", ago(1, 2, 23), 5, 2, true, 1},
		{"all used", ago(1, 2, 3, 4, 5), 5, 0, false, 19},
		{"exactly 24 hours ago is free again", ago(24, 1), 5, 4, true, 23},
		{"a use in the future counts as now", ago(-3), 5, 4, true, 24},
		{"the limit was lowered: two must leave", ago(1, 2, 3), 2, 0, false, 22},
		{"no limit", ago(1, 2, 3, 4, 5, 6), 0, 0, true, 18},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := autocode.CountQuota(c.uses, now, c.limit)
			if q.Left() != c.left || q.Allows() != c.allows {
				t.Errorf("left %d, allows %v; want %d, %v", q.Left(), q.Allows(), c.left, c.allows)
			}
			want := time.Time{}
			if c.freeInHour != 0 {
				want = now.Add(time.Duration(c.freeInHour * float64(time.Hour)))
			}
			if !q.NextFree.Equal(want) {
				t.Errorf("next free %v, want %v", q.NextFree, want)
			}
		})
	}
}
