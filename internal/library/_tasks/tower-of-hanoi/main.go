// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
package main

import "fmt"

// move moves n discs from one peg to another; the third peg is spare. It returns how
// many moves it took and passes each of them to visit.
func move(n int, from, to, spare string, visit func(disc int, from, to string)) int {
	if n == 0 {
		return 0 // nothing to move: here the recursion ends
	}
	// What lies on the largest disc has to get out of its way ...
	before := move(n-1, from, spare, to, visit)
	visit(n, from, to)
	// ... and comes back on top of it.
	after := move(n-1, spare, to, from, visit)
	return before + 1 + after
}

func main() {
	show := func(disc int, from, to string) {
		fmt.Printf("disc %d: %s -> %s\n", disc, from, to)
	}
	fmt.Printf("3 discs: %d moves\n", move(3, "A", "C", "B", show))

	// Each further disc doubles the work and adds one move: 2^n - 1.
	silent := func(int, string, string) {}
	for n := 4; n <= 20; n += 8 {
		fmt.Printf("%d discs: %d moves\n", n, move(n, "A", "C", "B", silent))
	}
}
