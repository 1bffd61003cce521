// Factorials by recursion: a function that calls itself.
package main

import (
	"errors"
	"fmt"
	"strings"
)

// maxN is the largest number whose factorial fits into 64 bits.
const maxN = 20

// Factorial returns n!, or an error if n is outside 0..maxN. It checks once, so
// that the recursion below does not have to check again in every call.
func Factorial(n int) (uint64, error) {
	switch {
	case n < 0:
		return 0, errors.New("n must not be negative")
	case n > maxN:
		return 0, errors.New("too large for 64 bits")
	}
	return factorial(n), nil
}

func factorial(n int) uint64 {
	if n == 0 {
		return 1 // the base case: without it the calls would never end
	}
	return uint64(n) * factorial(n-1) // a smaller problem of the same kind
}

// traced works like factorial, but shows each call and what it returns.
func traced(n, depth int) uint64 {
	indent := strings.Repeat("  ", depth)
	fmt.Printf("%sfactorial(%d)\n", indent, n)
	result := uint64(1)
	if n > 0 {
		result = uint64(n) * traced(n-1, depth+1)
	}
	fmt.Printf("%s= %d\n", indent, result)
	return result
}

func main() {
	traced(4, 0)
	fmt.Println()

	for n := range maxN + 1 {
		fmt.Printf("%2d! = %d\n", n, factorial(n))
	}
	fmt.Println()

	for _, n := range []int{-1, 21} {
		if _, err := Factorial(n); err != nil {
			fmt.Printf("factorial(%d): %v\n", n, err)
		}
	}
}
