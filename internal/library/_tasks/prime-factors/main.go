// Prime factorization by trial division.
package main

import (
	"fmt"
	"strings"
)

// power is a prime factor and how often it occurs.
type power struct{ prime, exponent int }

func factors(n int) []power {
	var found []power
	// A composite rest has a divisor up to its root; what remains in the end is prime.
	for p := 2; p*p <= n; p++ {
		exponent := 0
		// Divided by every smaller prime before, n is divided by primes only.
		for n%p == 0 {
			n /= p
			exponent++
		}
		if exponent > 0 {
			found = append(found, power{p, exponent})
		}
	}
	if n > 1 {
		found = append(found, power{n, 1})
	}
	return found
}

func main() {
	for _, n := range []int{12, 97, 360, 1001, 123456, 600851475143} {
		var parts []string
		for _, f := range factors(n) {
			part := fmt.Sprint(f.prime)
			if f.exponent > 1 {
				part += fmt.Sprintf("^%d", f.exponent)
			}
			parts = append(parts, part)
		}
		fmt.Printf("%d = %s\n", n, strings.Join(parts, " x "))
	}
}
