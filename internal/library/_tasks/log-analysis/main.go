// Counts the lines of a log by level, and its errors by hour.
package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

const log = `2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at backup.go:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back
`

type entry struct {
	at    time.Time
	level string
}

// parse answers false for a line that is not an entry.
func parse(line string) (entry, bool) {
	const length = len(time.DateTime)
	if len(line) < length {
		return entry{}, false
	}
	at, err := time.Parse(time.DateTime, line[:length])
	level, _, found := strings.Cut(strings.TrimSpace(line[length:]), " ")
	return entry{at, level}, err == nil && found
}

func main() {
	byLevel := map[string]int{}
	errorsAt := map[int]int{}
	others := 0
	for line := range strings.Lines(log) {
		e, ok := parse(line)
		if !ok {
			others++
			continue
		}
		byLevel[e.level]++
		if e.level == "ERROR" {
			errorsAt[e.at.Hour()]++
		}
	}

	for _, level := range slices.Sorted(maps.Keys(byLevel)) {
		fmt.Println(level, byLevel[level])
	}
	for _, hour := range slices.Sorted(maps.Keys(errorsAt)) {
		fmt.Printf("errors at %02dh: %d\n", hour, errorsAt[hour])
	}
	if others == 1 {
		fmt.Println("1 line is not an entry")
	} else {
		fmt.Println(others, "lines are not entries")
	}
}
