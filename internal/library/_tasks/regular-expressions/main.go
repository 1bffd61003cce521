// Finds, checks and replaces text with regular expressions.
package main

import (
	"fmt"
	"regexp"
)

// They are compiled once; a mistake in one is noticed at the start.
var (
	mail = regexp.MustCompile(`[a-z.]+@[a-z.]+[a-z]`)
	date = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	name = regexp.MustCompile(`(\w+) (\w+)`)
)

func main() {
	const text = "Write to mina@example.com or to lee.jun@school.example."
	for _, found := range mail.FindAllString(text, -1) {
		fmt.Println("found:", found)
	}

	for _, candidate := range []string{"2026-03-01", "01.03.2026"} {
		if date.MatchString(candidate) {
			fmt.Println(candidate + ": a date")
		} else {
			fmt.Println(candidate + ": not a date")
		}
	}

	fmt.Println(name.ReplaceAllString("Jun Lee, Mina Kim", "$2 $1"))
}
