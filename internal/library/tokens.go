package library

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

// token is a word of a query or of a phrase by which a task is found.
type token struct {
	text     string // folded, in lower case
	hangul   bool
	initials bool // nothing but first consonants: ㅇㅈㅌㅅ
	forms    []form
	weight   float64
}

// maxTokens is how many words of a query count. Nobody says what they want
// later than that; what follows is pasted code or data.
const maxTokens = 96

// maxQuery is how much of a query is read at all, in bytes.
const maxQuery = 8 << 10

// tokens parts a text into the words that say something.
func (x *lexicon) tokens(text string) []token {
	var all []token
	for _, word := range strings.FieldsFunc(fold(text), isSeparator) {
		for _, run := range scripts(word) {
			if first, _ := utf8.DecodeRuneInString(run); isSyllable(first) || isInitial(first) {
				all = x.appendKorean(all, run)
			} else {
				all = x.appendEnglish(all, run)
			}
			if len(all) >= maxTokens {
				return all[:maxTokens]
			}
		}
	}
	return all
}

func (x *lexicon) appendKorean(all []token, word string) []token {
	t := token{text: pairsOfInitials.Replace(word), hangul: true}
	if strings.Trim(t.text, string(initials)) == "" {
		t.initials = true
		t.forms = []form{{t.text, 1}}
		t.weight = max(.5, float64(utf8.RuneCountInString(t.text))/2)
		return append(all, t)
	}
	t.forms = x.koreanForms(word)
	if x.isStop(t.forms) {
		return all
	}
	// The longest of its nouns tells how much a word says: 이진탐색을 as much as two.
	shortest := word
	for _, f := range t.forms {
		if len(f.text) < len(shortest) {
			shortest = f.text
		}
	}
	t.weight = min(2.5, max(.5, float64(utf8.RuneCountInString(shortest))/2))
	if x.isWeak(t.forms) {
		t.weight = .3
	}
	return append(all, t)
}

// appendEnglish parts identifiers (binarySearch, to-do) into their words, unless
// the words alone would say nothing.
func (x *lexicon) appendEnglish(all []token, word string) []token {
	words := autocode.Words(strings.ReplaceAll(word, "-", "_"))
	if len(words) == 0 || x.stop[words[0]] {
		return all
	}
	parts := words
	if len(words) > 1 {
		parts = words[1:]
	}
	before := len(all)
	for _, part := range parts {
		number := strings.Trim(part, "0123456789") == ""
		forms := englishForms(part)
		if x.isStop(forms) || (len(part) == 1 && !number) {
			continue
		}
		t := token{text: part, forms: forms, weight: 1}
		if number || x.isWeak(forms) {
			t.weight = .3
		}
		all = append(all, t)
	}
	if len(all) == before && len(words) > 1 {
		whole := strings.ReplaceAll(words[0], "_", "")
		all = append(all, token{text: whole, forms: englishForms(whole), weight: 1})
	}
	return all
}

func isSeparator(r rune) bool {
	return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// scripts parts a word where Hangul and anything else meet, as in Go언어.
func scripts(word string) []string {
	var runs []string
	start, before := 0, false
	for i, r := range word {
		hangul := isSyllable(r) || isInitial(r)
		if i > 0 && hangul != before {
			runs = append(runs, word[start:i])
			start = i
		}
		before = hangul
	}
	return append(runs, word[start:])
}

// languageNames are names that would fall apart at their signs.
var languageNames = strings.NewReplacer("c++", " ", "C++", " ", "c#", " ", "C#", " ")

// fold makes one spelling of the several that Unicode has for a text: syllables
// composed, Latin letters without accents, full-width letters as ordinary ones.
func fold(text string) string {
	if len(text) > maxQuery {
		text = strings.ToValidUTF8(text[:maxQuery], "")
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case r >= 0xff01 && r <= 0xff5e:
			return r - 0xfee0
		case r >= 0x300 && unicode.Is(unicode.Mn, r):
			return -1
		case r >= 0xc0 && r < 0x180:
			return rune(unaccented[r-0xc0])
		}
		return r
	}, compose(text))
	return languageNames.Replace(text)
}

// unaccented has the letters from À to ſ without their accents.
const unaccented = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
