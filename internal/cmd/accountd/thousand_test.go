package main_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
)

const (
	rounds = 20
	crowd  = 1000
)

// together lets a thousand requests of one account meet on two instances, and counts
// what they bring.
func together(t *testing.T, access string, instances []*process, after func(answered int64)) (statuses map[int]int) {
	t.Helper()
	var all sync.WaitGroup
	var mu sync.Mutex
	var answered atomic.Int64
	statuses = map[int]int{}
	for i := range crowd {
		all.Go(func() {
			status := http.StatusServiceUnavailable
			for status == http.StatusServiceUnavailable { // a machine that is busy says so: then a client comes again
				status, _ = instances[i%len(instances)].call("POST", "/gpt/request/", access, question(""))
			}
			mu.Lock()
			statuses[status]++
			mu.Unlock()
			after(answered.Add(1))
		})
	}
	all.Wait()
	return statuses
}

// TestAThousandRequestsAreFive: two instances on PostgreSQL, a thousand requests of one
// account at once, twenty times.
func TestAThousandRequestsAreFive(t *testing.T) {
	m := startModel(t, 0)
	settings := m.with(storetest.Postgres(t), t.TempDir())
	instances := []*process{start(t, settings), start(t, settings)}
	for round := range rounds {
		access, _ := instances[round%2].signUp(fmt.Sprintf("person-%d@example.com", round))
		before := m.answers.Load()
		got := together(t, access, instances, func(int64) {})
		if asked := m.answers.Load() - before; got[200] != 5 || got[429] != crowd-5 || asked != 5 {
			t.Errorf("round %d: %v, and the service was asked %d times", round, got, asked)
		}
	}
}

// TestAThousandRequestsAreFiveAlsoWhenAnInstanceDies kills one of two instances in the
// middle, twenty times. When its lease is over, exactly five are accepted all in all,
// and none is lost.
func TestAThousandRequestsAreFiveAlsoWhenAnInstanceDies(t *testing.T) {
	t.Parallel()
	m := startModel(t, 2*time.Millisecond)
	dir := t.TempDir()
	settings := m.with(storetest.Postgres(t), dir)
	stays := start(t, settings)
	access, accepted := make([]string, rounds), make([]int, rounds)
	for round := range rounds {
		dies := start(t, settings)
		access[round], _ = stays.signUp(fmt.Sprintf("person-%d@example.com", round))
		got := together(t, access[round], []*process{stays, dies}, func(answered int64) {
			if answered == int64(1+round*5) { // earlier and later
				_ = dies.command.Process.Kill()
			}
		})
		dies.wait()
		if accepted[round] = got[200]; got[200] > 5 || got[200]+got[429]+got[0] != crowd {
			t.Errorf("round %d: %v", round, got)
		}
	}
	time.Sleep(store.Lease) // the leases of what was killed last
	for round := range rounds {
		for {
			status, got := stays.call("POST", "/gpt/request/", access[round], question(""))
			if status == 429 {
				break
			}
			if status != 200 {
				t.Fatalf("round %d: %d %v", round, status, got)
			}
			accepted[round]++
		}
		_, got := stays.call("GET", "/gpt/response/", access[round], nil)
		list, _ := got["list"].([]any)
		if accepted[round] > 5 || len(list) != 5 {
			t.Errorf("round %d: %d accepted, %d in the history", round, accepted[round], len(list))
		}
	}
	if matches, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(matches) != 1 {
		t.Errorf("the data folder has %v, want the key only: %v", matches, err)
	}
}
