package library

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxGuesses is for how many words of a query slips are looked for. A query with
// more unknown words asks for something else.
const maxGuesses = 32

// guess looks for what the words that no phrase has may stand for.
func (m *matcher) guess() {
	end := len(m.query) - 1
	if t := m.query[end]; !m.known[end] && !t.initials {
		for first := max(0, end-longestWindow+1); first <= end; first++ {
			m.guessUnfinished(first, end)
		}
	}
	guesses := 0
	for i, t := range m.query {
		if !m.known[i] {
			guesses++
		}
		if guesses > maxGuesses {
			return
		}
		switch {
		case t.initials:
			m.guessInitials(i)
		case t.hangul:
			if !m.known[i] {
				m.guessInside(i)
			}
			for last := i; last < min(len(m.query), i+longestWindow); last++ {
				if slices.Contains(m.known[i:last+1], false) {
					m.guessTyped(i, last)
				}
			}
		case !m.known[i]:
			m.guessEnglish(i)
		}
	}
}

// guessInitials takes first consonants for the beginning of a phrase.
func (m *matcher) guessInitials(word int) {
	text := m.query[word].text
	if m.known[word] || utf8.RuneCountInString(text) < 2 {
		return
	}
	for id := range m.index.phrases {
		if p := &m.index.phrases[id]; strings.HasPrefix(p.initials, text) {
			m.hint(p, word, .6)
		}
	}
}

// guessInside looks for phrases inside a word written together with others. The
// end of a Korean compound says what it is: 학생정렬 is a sorting, but 소수점 is not
// a prime.
func (m *matcher) guessInside(word int) {
	text := m.query[word].text
	for id := range m.index.phrases {
		p := &m.index.phrases[id]
		if p.initials == "" || len(p.tokens) == 0 || utf8.RuneCountInString(p.joined) < 2 {
			continue
		}
		head, tail, found := strings.Cut(text, p.joined)
		if !found {
			continue
		}
		headClear, tailClear := m.index.saysNothing(head), m.index.saysNothing(tail)
		switch {
		case headClear && tailClear:
			m.say(p, word, word, .95, false)
		case tailClear && utf8.RuneCountInString(head) >= 2:
			m.say(p, word, word, .7, false)
		case tailClear:
			m.hint(p, word, .4)
		case headClear:
			m.hint(p, word, .25)
		}
	}
}

// guessUnfinished takes the words from first to the end of the query for the
// beginning of a phrase that is still being typed.
func (m *matcher) guessUnfinished(first, end int) {
	m.readings(first, end, func(text string, quality float64) {
		typed := keystrokes(text)
		set := letters(typed)
		for id := range m.index.phrases {
			p := &m.index.phrases[id]
			if len(typed) < 3 || (p.hangul && len(typed) < 4) || len(typed) >= len(p.keys) ||
				set&^p.letters != 0 || !slices.Equal(typed, p.keys[:len(typed)]) {
				continue
			}
			done := float64(len(typed)) / float64(len(p.keys))
			for i := first; i <= end; i++ {
				m.hint(p, i, (.35+.35*done)*quality)
			}
		}
	})
}

// guessTyped compares how the words from first to last are typed with how Korean
// phrases are, to find slips.
func (m *matcher) guessTyped(first, last int) {
	m.readings(first, last, func(text string, quality float64) {
		typed := keystrokes(text)
		set := letters(typed)
		for id := range m.index.phrases {
			p := &m.index.phrases[id]
			if !p.hangul || p.initials == "" {
				continue
			}
			limit := allowedSlipsTyped(min(len(typed), len(p.keys)))
			if limit == 0 || differ(set, p.letters) > 2*limit {
				continue
			}
			n := slips(typed, p.keys, limit)
			if n == 0 || n > limit {
				continue
			}
			match := (.92 - .12*float64(n)) * quality
			if len(p.keys) <= 6 {
				match -= .15
			}
			m.say(p, first, last, match, true)
		}
	})
}

// allowedSlipsTyped is allowedSlips for the keys of a Korean word.
func allowedSlipsTyped(keys int) int {
	switch {
	case keys < 5:
		return 0
	case keys < 9:
		return 1
	}
	return 2
}

// guessEnglish compares a word with the words of phrases: with slips, unfinished
// where the query ends, or as a phrase without its spaces.
func (m *matcher) guessEnglish(word int) {
	text := m.query[word].text
	typed := []rune(text)
	set := letters(typed)
	for i := range m.index.vocables {
		v := &m.index.vocables[i]
		if word == len(m.query)-1 && len(typed) >= 3 && strings.HasPrefix(v.text, text) {
			for _, at := range v.places {
				m.hint(&m.index.phrases[at.phrase], word, .5)
			}
			continue
		}
		if n, ok := alike(typed, v.typed, set, v.letters); ok {
			for _, at := range v.places {
				m.add(at, word, .9-.12*float64(n), true)
			}
		}
	}
	for id := range m.index.phrases {
		p := &m.index.phrases[id]
		if p.hangul || len(p.tokens) < 2 || len(p.keys) < 7 {
			continue
		}
		if n, ok := alike(typed, p.keys, set, p.letters); ok {
			m.say(p, word, word, .9-.12*float64(n), true)
		}
	}
}

// alike counts the slips between two words and reports whether they are few
// enough. Words of up to five letters must have the same letters in another
// order, or one more or less if both have five: price is not a prime.
func alike(a, b []rune, lettersOfA, lettersOfB uint64) (int, bool) {
	short := min(len(a), len(b))
	limit := allowedSlips(short)
	if limit == 0 || differ(lettersOfA, lettersOfB) > 2*limit {
		return 0, false
	}
	if short <= 5 {
		switch {
		case len(a) == len(b) && lettersOfA != lettersOfB:
			return 0, false
		case len(a) != len(b) && short < 5:
			return 0, false
		}
	}
	n := slips(a, b, limit)
	return n, n <= limit
}
