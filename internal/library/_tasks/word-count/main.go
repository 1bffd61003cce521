// Counts how often each word occurs in a text and prints the most frequent ones.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

func main() {
	const text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!"
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })

	counts := map[string]int{}
	for _, word := range words {
		counts[word]++ // a word that is not there yet starts at 0
	}

	sorted := make([]string, 0, len(counts))
	for word := range counts {
		sorted = append(sorted, word)
	}
	slices.SortFunc(sorted, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})

	fmt.Printf("%d words, %d different\n", len(words), len(counts))
	for _, word := range sorted[:min(5, len(sorted))] {
		fmt.Println(word, counts[word])
	}
}
