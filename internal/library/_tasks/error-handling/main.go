// Errors as values: a function returns what went wrong, and its caller decides.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

// DivisionByZero is an error of our own, which remembers what could not be divided.
type DivisionByZero struct{ Dividend float64 }

func (e *DivisionByZero) Error() string { return fmt.Sprintf("cannot divide %g by zero", e.Dividend) }

// ErrNotANumber says that a text is no number.
var ErrNotANumber = errors.New("is not a number")

func parse(text string) (float64, error) {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("%q %w", text, ErrNotANumber)
	}
	return number, nil
}

func divide(left, right string) (float64, error) {
	a, err := parse(left)
	if err != nil {
		return 0, err
	}
	b, err := parse(right)
	if err != nil {
		return 0, err
	}
	if b == 0 {
		return 0, &DivisionByZero{a}
	}
	return a / b, nil
}

func show(left, right string) {
	result, err := divide(left, right)
	var zero *DivisionByZero
	switch {
	case errors.As(err, &zero), errors.Is(err, ErrNotANumber):
		fmt.Println("error:", err)
	case err != nil:
		panic(err) // nothing else was expected
	default:
		fmt.Printf("%s / %s = %g\n", left, right, result)
	}
}

func main() {
	defer fmt.Println("done") // however main ends
	show("10", "4")
	show("10", "0")
	show("ten", "4")
}
