// Binary search: find a number in a sorted slice by halving the range.
package main

import (
	"fmt"
	"slices"
)

// binarySearch returns the position of wanted and true, or the position at
// which it would have to be inserted and false.
func binarySearch(numbers []int, wanted int) (int, bool) {
	low, high := 0, len(numbers) // the answer lies in low..high
	for low < high {
		// Not (low + high) / 2: that sum can overflow for huge slices.
		middle := low + (high-low)/2
		if numbers[middle] < wanted {
			low = middle + 1 // it can only be to the right of middle
		} else {
			high = middle // it is at middle or to the left of it
		}
	}
	return low, low < len(numbers) && numbers[low] == wanted
}

// mostSteps is how many halvings leave nothing of a range of count numbers.
func mostSteps(count int) int {
	steps := 0
	for ; count > 0; count /= 2 {
		steps++
	}
	return steps
}

func main() {
	numbers := []int{3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95}

	fmt.Print("numbers:")
	for _, number := range numbers {
		fmt.Print(" ", number)
	}
	fmt.Println()

	for _, wanted := range []int{21, 95, 3, 50} {
		if at, found := binarySearch(numbers, wanted); found {
			fmt.Printf("%d: found at index %d\n", wanted, at)
		} else {
			fmt.Printf("%d: not found, it would go to index %d\n", wanted, at)
		}
	}

	// The standard library can do it too and returns the same two values.
	if at, found := slices.BinarySearch(numbers, 42); found {
		fmt.Printf("library: 42 is at index %d\n", at)
	}

	fmt.Printf("at most %d steps among 1000000 numbers\n", mostSteps(1_000_000))
}
