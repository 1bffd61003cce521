// Prime numbers: test one by division, find many with a sieve.
package main

import "fmt"

// smallestDivisor returns the smallest divisor of n above 1; for a prime that is
// n itself.
func smallestDivisor(n int) int {
	// A divisor above the square root always has a partner below it, so that it
	// is enough to try up to the root. d <= n/d is d*d <= n that cannot overflow.
	for d := 2; d <= n/d; d++ {
		if n%d == 0 {
			return d
		}
	}
	return n
}

func isPrime(n int) bool {
	return n >= 2 && smallestDivisor(n) == n
}

// primesUpTo returns all primes up to limit: the sieve of Eratosthenes.
func primesUpTo(limit int) []int {
	var primes []int
	composite := make([]bool, limit+1)
	for i := 2; i <= limit; i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		// Smaller multiples of i have a smaller divisor: start at i*i.
		for multiple := i * i; multiple <= limit; multiple += i {
			composite[multiple] = true
		}
	}
	return primes
}

// kind says whether n is prime, and why if it is not.
func kind(n int) string {
	switch {
	case isPrime(n):
		return fmt.Sprintf("%d is prime", n)
	case n < 2:
		return fmt.Sprintf("%d is not prime: primes begin with 2", n)
	default:
		d := smallestDivisor(n)
		return fmt.Sprintf("%d is not prime: %d x %d", n, d, n/d)
	}
}

func main() {
	fmt.Print("primes up to 50:")
	for _, prime := range primesUpTo(50) {
		fmt.Print(" ", prime)
	}
	fmt.Println()

	primes := primesUpTo(10000)
	fmt.Printf("primes up to 10000: %d, the largest is %d\n", len(primes), primes[len(primes)-1])

	for _, n := range []int{97, 91, 1} {
		fmt.Println(kind(n))
	}
}
