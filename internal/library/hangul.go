package library

import (
	"slices"
	"strings"
	"unicode"
)

// Hangul in Unicode: a syllable is initial × 21 × 28 + vowel × 28 + final above 가,
// and the same letters exist as conjoining jamo, which macOS writes into file
// names, and as the compatibility jamo that a keyboard types alone.
const (
	syllableFirst, syllableLast = '가', '힣'
	initialFirst, initialCount  = 0x1100, 19
	vowelFirst, vowelCount      = 0x1161, 21
	finalFirst, finalCount      = 0x11a7, 28 // the first stands for no final
)

// The compatibility jamo in the order of the conjoining ones; what takes several
// keys of a keyboard is written as these.
var (
	initials = []rune{'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'}
	vowels   = []string{"ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"}
	finals   = []string{"", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"}
)

// pairsOfInitials are consonants that keyboards join when typed after each other.
var pairsOfInitials = strings.NewReplacer("ㄳ", "ㄱㅅ", "ㄵ", "ㄴㅈ", "ㄶ", "ㄴㅎ", "ㄺ", "ㄹㄱ", "ㄻ", "ㄹㅁ",
	"ㄼ", "ㄹㅂ", "ㄽ", "ㄹㅅ", "ㄾ", "ㄹㅌ", "ㄿ", "ㄹㅍ", "ㅀ", "ㄹㅎ", "ㅄ", "ㅂㅅ")

func isSyllable(r rune) bool { return r >= syllableFirst && r <= syllableLast }

func isInitial(r rune) bool { return r >= 'ㄱ' && r <= 'ㅎ' }

// compose joins conjoining jamo to syllables, as NFC does, and turns an initial
// that stands alone into the compatibility jamo.
func compose(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Hangul) && r < 0x3000 }) {
		return text
	}
	var out []rune
	for _, r := range text {
		last := rune(-1)
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		switch {
		case r >= vowelFirst && r < vowelFirst+vowelCount && slices.Contains(initials, last):
			initial := rune(slices.Index(initials, last)) //nolint:gosec // one of 19
			out[len(out)-1] = syllableFirst + (initial*vowelCount+r-vowelFirst)*finalCount
		case r > finalFirst && r < finalFirst+finalCount && isSyllable(last) && (last-syllableFirst)%finalCount == 0:
			out[len(out)-1] = last + r - finalFirst
		case r >= initialFirst && r < initialFirst+initialCount:
			out = append(out, initials[r-initialFirst])
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

// keystrokes gives the keys by which a text is typed on a Korean keyboard: what a
// slip of a finger changes by one.
func keystrokes(text string) []rune {
	keys := make([]rune, 0, len(text))
	for _, r := range text {
		if !isSyllable(r) {
			keys = append(keys, r)
			continue
		}
		at := r - syllableFirst
		keys = append(keys, initials[at/(vowelCount*finalCount)])
		keys = append(keys, []rune(vowels[at/finalCount%vowelCount])...)
		if final := at % finalCount; final > 0 {
			keys = append(keys, []rune(finals[final])...)
		}
	}
	return keys
}

// initialsOf gives the first consonant of each syllable (초성), or "" for a text
// that is not all Hangul.
func initialsOf(text string) string {
	var out []rune
	for _, r := range text {
		if !isSyllable(r) {
			return ""
		}
		out = append(out, initials[(r-syllableFirst)/(vowelCount*finalCount)])
	}
	return string(out)
}
