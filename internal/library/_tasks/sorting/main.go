// Sorting: a merge sort written by hand, and package slices of the library.
package main

import (
	"cmp"
	"fmt"
	"slices"
)

type student struct {
	name  string
	score int
}

// mergeSorted returns the values in ascending order and leaves the original as
// it is. cmp.Ordered stands for every type that < can compare.
func mergeSorted[T cmp.Ordered](values []T) []T {
	if len(values) < 2 {
		return slices.Clone(values) // nothing or a single value is sorted already
	}
	middle := len(values) / 2
	return merge(mergeSorted(values[:middle]), mergeSorted(values[middle:]))
}

// merge makes one sorted slice of two: it takes the smaller of their first
// values until one is empty, then the rest of the other.
func merge[T cmp.Ordered](left, right []T) []T {
	merged := make([]T, 0, len(left)+len(right))
	for len(left) > 0 && len(right) > 0 {
		// <= takes equal values from the left, which keeps their order.
		if left[0] <= right[0] {
			merged, left = append(merged, left[0]), left[1:]
		} else {
			merged, right = append(merged, right[0]), right[1:]
		}
	}
	return append(append(merged, left...), right...)
}

func show(label string, numbers []int) {
	fmt.Print(label)
	for _, number := range numbers {
		fmt.Print(" ", number)
	}
	fmt.Println()
}

func main() {
	original := []int{38, 27, 43, 3, 9, 82, 10, 27}
	show("before:    ", original)
	show("merge sort:", mergeSorted(original))

	numbers := slices.Clone(original)
	slices.Sort(numbers)
	show("built in:  ", numbers)

	slices.SortFunc(numbers, func(a, b int) int { return cmp.Compare(b, a) })
	show("descending:", numbers)

	students := []student{{"Jun", 72}, {"Yuna", 88}, {"Mina", 95}, {"Alex", 88}}
	slices.SortFunc(students, func(a, b student) int {
		// cmp.Or gives the first result that is not 0: the name decides only
		// where the scores are equal.
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.name, b.name))
	})
	fmt.Println("by score, then by name:")
	for _, s := range students {
		fmt.Printf("  %d %s\n", s.score, s.name)
	}
}
