package library

import "math/bits"

// slips counts the slips of a finger between two words: a letter too many, too
// few, wrong, or two changed places (Damerau's distance, each place edited once).
// Anything above limit is limit+1.
func slips(a, b []rune, limit int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > limit || len(b) > longestTyped {
		return limit + 1
	}
	var rows [3][longestTyped + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}

// longestTyped is the longest word, in letters, that is compared with slips.
const longestTyped = 40

// allowedSlips is how many slips a word of n letters may have. Short words have
// too many neighbours that mean something else.
func allowedSlips(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 9:
		return 1
	}
	return 2
}

// letters is the set of a word's letters, folded to 64, by which most pairs of
// words are told apart without counting slips.
func letters(word []rune) uint64 {
	var set uint64
	for _, r := range word {
		set |= 1 << (r % 64)
	}
	return set
}

// differ counts the letters that only one of two sets has.
func differ(a, b uint64) int { return bits.OnesCount64(a ^ b) }
