// Runs tasks at the same time and prints their results in order.
package main

import (
	"fmt"
	"sync"
)

// counter may be used by several goroutines.
type counter struct {
	mu sync.Mutex
	n  int // guarded by mu
}

func (c *counter) add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func sumUpTo(limit int) int {
	sum := 0
	for i := 1; i <= limit; i++ {
		sum += i
	}
	return sum
}

func main() {
	limits := []int{10, 20, 30, 40}
	sums := make([]int, len(limits)) // a place for each result
	var finished counter
	var wait sync.WaitGroup
	for i, limit := range limits {
		wait.Add(1)
		go func() {
			defer wait.Done()
			sums[i] = sumUpTo(limit)
			finished.add()
		}()
	}
	wait.Wait()

	for i, limit := range limits {
		fmt.Printf("sum of 1 to %d: %d\n", limit, sums[i])
	}
	fmt.Println("finished tasks:", finished.n)
}
