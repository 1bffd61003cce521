// A function and its tests.
package main

import (
	"errors"
	"fmt"
	"os"
)

var errYear = errors.New("a year has to be at least 1")

func leap(year int) (bool, error) {
	if year < 1 {
		return false, errYear
	}
	return year%4 == 0 && year%100 != 0 || year%400 == 0, nil
}

func main() {
	// A table of cases is the usual form of a test in Go.
	tests := []struct {
		name string
		year int
		want bool
		err  error
	}{
		{"2000 is a leap year", 2000, true, nil},
		{"1900 is not", 1900, false, nil},
		{"2024 is", 2024, true, nil},
		{"2023 is not", 2023, false, nil},
		{"a year below 1 is refused", 0, false, errYear},
	}
	passed, failed := 0, 0
	for _, test := range tests {
		got, err := leap(test.year)
		if got == test.want && errors.Is(err, test.err) {
			passed++
			fmt.Println("ok:", test.name)
		} else {
			failed++
			fmt.Printf("FAILED: %s: got %v, %v\n", test.name, got, err)
		}
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1) // what runs the tests sees a failure
	}
}
