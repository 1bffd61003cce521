// Conway's game of life on a board whose edges are joined.
package main

import "fmt"

const (
	rows    = 6
	columns = 8
)

type board [rows][columns]bool

// neighbours counts the living ones among the eight cells around a cell.
func (b *board) neighbours(row, column int) int {
	count := 0
	for y := -1; y <= 1; y++ {
		for x := -1; x <= 1; x++ {
			// The size is added, since the remainder of a negative number is negative.
			if (y != 0 || x != 0) && b[(row+y+rows)%rows][(column+x+columns)%columns] {
				count++
			}
		}
	}
	return count
}

// next is the board of the next generation.
func (b *board) next() board {
	var next board
	for row := range rows {
		for column := range columns {
			n := b.neighbours(row, column)
			next[row][column] = n == 3 || n == 2 && b[row][column]
		}
	}
	return next
}

func (b *board) print(generation int) {
	fmt.Println("generation", generation)
	for _, row := range b {
		for _, alive := range row {
			if alive {
				fmt.Print("#")
			} else {
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
}

func main() {
	life := board{{1: true}, {2: true}, {0: true, 1: true, 2: true}} // a glider; the rest is dead
	life.print(0)
	for range 4 {
		life = life.next()
	}
	life.print(4)

	living := 0
	for _, row := range life {
		for _, alive := range row {
			if alive {
				living++
			}
		}
	}
	fmt.Println(living, "cells live")
}
