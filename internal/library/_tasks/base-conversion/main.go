// Converts numbers between the bases 2 to 36.
package main

import (
	"fmt"
	"log"
	"strings"
)

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func toBase(value, base int) string {
	text := ""
	// The remainder of each division is the next digit, beginning with the last one.
	for {
		text = string(digits[value%base]) + text
		value /= base
		if value == 0 {
			return text
		}
	}
}

func fromBase(text string, base int) (int, error) {
	value := 0
	for _, r := range strings.ToUpper(text) {
		digit := strings.IndexRune(digits, r)
		if digit < 0 || digit >= base {
			return 0, fmt.Errorf("%s is no number of base %d", text, base)
		}
		value = value*base + digit // all digits so far move to the left
	}
	return value, nil
}

// must ends the program where an example is wrong.
func must(value int, err error) int {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	for _, base := range []int{2, 8, 16, 36} {
		fmt.Printf("2026 in base %d: %s\n", base, toBase(2026, base))
	}
	fmt.Println("101101 in base 2:", must(fromBase("101101", 2)))
	fmt.Println("ff in base 16:", must(fromBase("ff", 16)))
	fmt.Println("7E from base 16 to base 2:", toBase(must(fromBase("7E", 16)), 2))
	fmt.Println("0 in base 2:", toBase(0, 2))
}
