// The multiplication tables of 2 to 9, four of them side by side.
package main

import "fmt"

// printTables prints the tables of first to last next to each other, one row
// per factor.
func printTables(first, last int) {
	// The outer loop makes rows, since text can only be printed line by line.
	for factor := 1; factor <= 9; factor++ {
		for table := first; table <= last; table++ {
			// The gap belongs between two cells, not behind the last one.
			if table > first {
				fmt.Print("    ")
			}
			// %2d pads to two characters and so keeps the columns straight.
			fmt.Printf("%d x %d = %2d", table, factor, table*factor)
		}
		fmt.Println()
	}
}

func main() {
	printTables(2, 5)
	fmt.Println()
	printTables(6, 9)
}
