// The 0/1 knapsack problem: which items are worth most and still fit?
package main

import (
	"fmt"
	"slices"
	"strings"
)

type item struct {
	name          string
	weight, value int
}

// fill returns a table in which best[i][room] is the highest value that the first
// i items allow within room. Each row needs only the one before it.
func fill(items []item, capacity int) [][]int {
	best := [][]int{make([]int, capacity+1)} // no item: zeros
	for i, it := range items {
		row := slices.Clone(best[i]) // leave the item
		for room := it.weight; room <= capacity; room++ {
			row[room] = max(row[room], best[i][room-it.weight]+it.value)
		}
		best = append(best, row)
	}
	return best
}

// trace goes back through the table: an item was taken if it made a difference.
func trace(best [][]int, items []item, capacity int) []item {
	var taken []item
	room := capacity
	for i, it := range slices.Backward(items) {
		if best[i+1][room] != best[i][room] {
			taken = append(taken, it)
			room -= it.weight
		}
	}
	slices.Reverse(taken)
	return taken
}

// greedy takes whatever fits, in the order of the items: quick, but not always
// best.
func greedy(items []item, capacity int) []item {
	var taken []item
	for _, it := range items {
		if it.weight <= capacity {
			taken = append(taken, it)
			capacity -= it.weight
		}
	}
	return taken
}

func show(label string, taken []item) {
	var names []string
	weight, value := 0, 0
	for _, it := range taken {
		names = append(names, it.name)
		weight += it.weight
		value += it.value
	}
	fmt.Printf("%s: %s = %d kg, value %d\n", label, strings.Join(names, ", "), weight, value)
}

func showRow(label string, numbers []int) {
	// %-12s aligns to the left, %3d to the right.
	fmt.Printf("%-12s", label)
	for _, number := range numbers {
		fmt.Printf("%3d", number)
	}
	fmt.Println()
}

func main() {
	items := []item{ // ordered by value per kg, the highest first
		{"tent", 6, 30},
		{"stove", 3, 14},
		{"sleeping bag", 4, 18},
		{"camera", 2, 9},
		{"food", 5, 20},
	}
	const capacity = 10

	best := fill(items, capacity)
	var rooms []int
	for room := range capacity + 1 {
		rooms = append(rooms, room)
	}
	showRow("kg", rooms)
	for i, it := range items {
		showRow(it.name, best[i+1])
	}

	show("greedy", greedy(items, capacity))
	show("best", trace(best, items, capacity))
}
