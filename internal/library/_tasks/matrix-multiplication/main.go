// Multiplies two matrices.
package main

import (
	"errors"
	"fmt"
	"log"
)

type matrix [][]int

// multiply makes each entry of a row of a and a column of b: the products of their
// entries, added.
func multiply(a, b matrix) (matrix, error) {
	if len(a) == 0 || len(b) == 0 || len(a[0]) != len(b) {
		return nil, errors.New("the first needs as many columns as the second has rows")
	}
	product := make(matrix, len(a))
	for row := range a {
		product[row] = make([]int, len(b[0]))
		for column := range b[0] {
			for k := range b {
				product[row][column] += a[row][k] * b[k][column]
			}
		}
	}
	return product, nil
}

func main() {
	a := matrix{{1, 2, 3}, {4, 5, 6}}
	b := matrix{{7, 8}, {9, 10}, {11, 12}}
	product, err := multiply(a, b)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("2 x 3 times 3 x 2 is 2 x 2:")
	for _, row := range product {
		for _, entry := range row {
			fmt.Printf("%5d", entry)
		}
		fmt.Println()
	}
}
