// Greatest common divisor and least common multiple, by Euclid's algorithm.
package main

import "fmt"

// gcd returns the greatest number that divides both; neither may be negative.
func gcd(a, b int) int {
	// What divides a and b also divides the remainder of a / b, so that the pair can
	// be replaced by a smaller one until nothing remains.
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func lcm(a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	return a / gcd(a, b) * b // divided first, so that the product stays small
}

func main() {
	for _, pair := range [][2]int{{48, 36}, {17, 5}, {1071, 462}, {0, 9}} {
		a, b := pair[0], pair[1]
		fmt.Printf("gcd(%d, %d) = %d, lcm = %d\n", a, b, gcd(a, b), lcm(a, b))
	}

	// Of several numbers: one after the other.
	all := 0
	for _, n := range []int{84, 126, 210} {
		all = gcd(all, n) // gcd(0, n) is n
	}
	fmt.Printf("gcd of 84, 126 and 210: %d\n", all)

	divisor := gcd(1071, 462)
	fmt.Printf("1071/462 = %d/%d\n", 1071/divisor, 462/divisor)
}
