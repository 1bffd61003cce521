// Reverses a text and tests whether it reads the same in both directions.
package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// reverse reverses characters, not bytes: a letter may have several bytes.
func reverse(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	return string(runes)
}

// isPalindrome compares from both ends. Neither case nor anything but letters and
// digits counts.
func isPalindrome(text string) bool {
	var plain []rune
	for _, r := range strings.ToLower(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			plain = append(plain, r)
		}
	}
	for left, right := 0, len(plain)-1; left < right; left, right = left+1, right-1 {
		if plain[left] != plain[right] {
			return false
		}
	}
	return true
}

func main() {
	word := "stressed"
	fmt.Printf("%s backwards: %s\n", word, reverse(word))

	for _, text := range []string{"level", "A man, a plan, a canal: Panama!", "hello", "12321", ""} {
		kind := "no palindrome"
		if isPalindrome(text) {
			kind = "palindrome"
		}
		fmt.Printf("%q: %s\n", text, kind)
	}
}
