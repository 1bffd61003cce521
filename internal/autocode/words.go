package autocode

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words folds a text into the words by which it is found: lower case, identifiers
// whole and split at case, digits and underscores (binarySearch gives
// binarysearch, binary, search), and runs of Hangul, Kana and Han as overlapping
// pairs, so that the middle of a Korean word and words of two syllables are
// found. The order follows the text.
func Words(text string) []string {
	var words []string
	for run := range runs(text) {
		words = append(words, run.words()...)
	}
	return words
}

// DistinctWords gives the Words of each different run of characters once. That is
// all a search needs, whose phrases never reach beyond a run, and program text
// repeats itself a lot.
func DistinctWords(text string) []string {
	var words []string
	seen := map[string]struct{}{}
	for run := range runs(text) {
		if _, again := seen[run.text]; !again {
			seen[run.text] = struct{}{}
			words = append(words, run.words()...)
		}
	}
	return words
}

// runs gives the parts of a text that consist of letters of one kind of script.
func runs(text string) iter.Seq[scriptRun] {
	return func(yield func(scriptRun) bool) {
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isWordRune(r) }) {
			for _, run := range splitScripts(word) {
				if !yield(run) {
					return
				}
			}
		}
	}
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isCJK(r rune) bool {
	const firstHangul = 0x1100
	return r >= firstHangul && unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// scriptRun is a part of a word in one kind of script.
type scriptRun struct {
	text string
	cjk  bool
}

func (r scriptRun) words() []string {
	if r.cjk {
		return pairs(r.text)
	}
	return identifier(r.text)
}

// splitScripts parts a word where Korean and Latin meet, as in "Go언어".
func splitScripts(word string) []scriptRun {
	var runs []scriptRun
	start, kind := 0, false
	for i, r := range word {
		if cjk := isCJK(r); i == 0 {
			kind = cjk
		} else if cjk != kind {
			runs = append(runs, scriptRun{word[start:i], kind})
			start, kind = i, cjk
		}
	}
	return append(runs, scriptRun{word[start:], kind})
}

// pairs gives the overlapping pairs of a run and then its last character alone,
// by which a search for a single character finds the end of a word too.
func pairs(run string) []string {
	runes := []rune(run)
	out := make([]string, 0, len(runes))
	for i := range runes {
		out = append(out, string(runes[i:min(i+2, len(runes))]))
	}
	return out
}

// identifier gives a word in lower case, then its parts if it has several.
func identifier(word string) []string {
	var parts []string
	var part []rune
	end := func() {
		if len(part) > 0 {
			parts = append(parts, strings.ToLower(string(part)))
			part = part[:0]
		}
	}
	runes := []rune(word)
	for i, r := range runes {
		switch {
		case r == '_':
			end()
			continue
		case i == 0:
		case unicode.IsUpper(r) && !unicode.IsUpper(runes[i-1]):
			end() // fooBar
		case unicode.IsUpper(r) && i+1 < len(runes) && unicode.IsLower(runes[i+1]):
			end() // HTTPServer
		case unicode.IsDigit(r) != unicode.IsDigit(runes[i-1]) && runes[i-1] != '_':
			end() // utf8
		}
		part = append(part, r)
	}
	end()
	whole := strings.ToLower(strings.Trim(word, "_"))
	switch {
	case whole == "":
		return nil
	case len(parts) <= 1:
		return []string{whole}
	}
	return append([]string{whole}, parts...)
}

// QueryWords gives, for each word of a typed query, the sequences of Words of
// which one has to occur in a text; the last word of a sequence may be a
// beginning. An identifier occurs as a whole or as its parts in order.
func QueryWords(query string) [][][]string {
	var all [][][]string
	for run := range runs(query) {
		switch words := run.words(); {
		case run.cjk:
			all = append(all, [][]string{words[:max(1, len(words)-1)]})
		case len(words) > 1:
			all = append(all, [][]string{words[:1], words[1:]})
		case len(words) == 1:
			all = append(all, [][]string{words})
		}
	}
	return all
}
