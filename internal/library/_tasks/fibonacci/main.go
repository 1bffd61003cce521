// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.
package main

import (
	"fmt"
	"iter"
)

// recursive follows the definition, which computes the same numbers again and
// again. calls counts how often the function is called.
func recursive(n int, calls *int) int64 {
	*calls++
	if n < 2 {
		return int64(n) // F(0) = 0 and F(1) = 1
	}
	return recursive(n-1, calls) + recursive(n-2, calls)
}

// memoized does the same, but looks up what is known.
func memoized(n int, memo map[int]int64, calls *int) int64 {
	*calls++
	if n < 2 {
		return int64(n)
	}
	if known, ok := memo[n]; ok {
		return known
	}
	memo[n] = memoized(n-1, memo, calls) + memoized(n-2, memo, calls)
	return memo[n]
}

// fibonacci gives F(0), F(1) and so on up to F(92), the last that fits into 64
// bits. It is the quickest: each step needs only the two numbers before.
func fibonacci() iter.Seq2[int, int64] {
	return func(yield func(int, int64) bool) {
		current, next := int64(0), int64(1)
		for n := 0; n <= 92; n++ {
			if !yield(n, current) {
				return // the loop was left
			}
			// Both are computed before either changes. A sum that is too large
			// wraps around, but the loop ends before it would be used.
			current, next = next, current+next
		}
	}
}

func main() {
	fmt.Print("first 20:")
	for n, number := range fibonacci() {
		if n == 20 {
			break
		}
		fmt.Print(" ", number)
	}
	fmt.Println()

	calls := 0
	result := recursive(25, &calls)
	fmt.Printf("recursive: F(25) = %d, %d calls\n", result, calls)

	for _, n := range []int{25, 90} {
		calls = 0
		result = memoized(n, map[int]int64{}, &calls)
		fmt.Printf("memoized: F(%d) = %d, %d calls\n", n, result, calls)
	}

	for n, number := range fibonacci() {
		if n == 90 {
			fmt.Printf("loop: F(%d) = %d\n", n, number)
		}
	}
}
