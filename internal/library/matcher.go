package library

import (
	"slices"
	"strings"

	"autocoding/internal/autocode"
)

// longestWindow is how many neighbouring words are read as one.
const longestWindow = 4

// longestScatter is how many other words may stand between those of a phrase.
const longestScatter = 4

// matcher is one search under way: what each word of the query says about each
// task, from 0 (nothing) to 1.
type matcher struct {
	index     *index
	query     []token
	strong    [][]float64 // by word and task: from titles and words
	said      [][]float64 // the same, from phrases that are said entirely
	mentioned [][]bool    // by word and task: an explanation has it
	rare      []bool      // by word: few explanations have it
	known     []bool      // by word: some phrase has it as it is written
	matches   map[int][]match
	full      []float64 // by task: how well the best of its phrases is said
	needed    []float64 // by task: the share of the query that it must explain
	titled    []bool    // by task: a title is said
}

// match is a word of the query that stands for a word of a phrase.
type match struct {
	token   int // of the phrase
	word    int // of the query
	quality float64
	slip    bool
}

func newMatcher(ix *index, query []token) *matcher {
	n := len(query)
	m := &matcher{
		index: ix, query: query, rare: make([]bool, n), known: make([]bool, n), matches: map[int][]match{},
		full: make([]float64, ix.tasks), needed: make([]float64, ix.tasks), titled: make([]bool, ix.tasks),
	}
	for range n {
		m.strong = append(m.strong, make([]float64, ix.tasks))
		m.said = append(m.said, make([]float64, ix.tasks))
		m.mentioned = append(m.mentioned, make([]bool, ix.tasks))
	}
	for i := range m.needed {
		m.needed[i] = 2 // more than all
	}
	for i, t := range query {
		said := func(earlier token) bool { return earlier.text == t.text }
		if slices.ContainsFunc(query[:i], said) {
			query[i].weight = 0 // what is said twice counts once
		}
	}
	return m
}

// say notes that the words from first to last say a whole phrase.
func (m *matcher) say(p *phrase, first, last int, quality float64, slip bool) {
	for i := first; i <= last; i++ {
		m.strong[i][p.task] = max(m.strong[i][p.task], quality)
		m.said[i][p.task] = max(m.said[i][p.task], quality)
	}
	m.full[p.task] = max(m.full[p.task], quality)
	m.titled[p.task] = m.titled[p.task] || p.title
	need := enoughOfShort
	if p.weight >= 1.5 {
		need = enoughOfLong
	}
	if slip {
		need = enoughInSlips
	}
	m.needed[p.task] = min(m.needed[p.task], need)
}

// hint notes that a word says part of a phrase.
func (m *matcher) hint(p *phrase, word int, quality float64) {
	m.strong[word][p.task] = max(m.strong[word][p.task], quality)
	m.needed[p.task] = min(m.needed[p.task], enoughInPieces)
}

// lookUp finds what is written as the index has it: phrases without spaces over
// one or several words, first consonants, and single words of phrases.
func (m *matcher) lookUp() {
	for i, t := range m.query {
		for last := i; last < min(len(m.query), i+longestWindow); last++ {
			m.readings(i, last, func(text string, quality float64) {
				ids := m.index.joined[text]
				if t.initials {
					ids, quality = m.index.initials[text], .9
				}
				for _, id := range ids {
					m.say(&m.index.phrases[id], i, last, quality, false)
					for k := i; k <= last; k++ {
						m.known[k] = true
					}
				}
			})
		}
		for _, f := range t.forms {
			for _, at := range m.index.places[f.text] {
				m.add(at, i, f.quality*at.quality, false)
				m.known[i] = true
			}
		}
	}
}

func (m *matcher) add(at place, word int, quality float64, slip bool) {
	m.matches[at.phrase] = append(m.matches[at.phrase], match{at.token, word, quality, slip})
}

// readings gives the words from first to last as one, with each reading of the
// last. Words and first consonants do not mix.
func (m *matcher) readings(first, last int, use func(text string, quality float64)) {
	var text strings.Builder
	for i := first; i <= last; i++ {
		if m.query[i].initials != m.query[first].initials {
			return
		}
		if i < last {
			text.WriteString(m.query[i].text)
		}
	}
	for _, f := range m.query[last].forms {
		use(text.String()+f.text, f.quality)
	}
}

// assemble puts the single words together again: a phrase all of whose words are
// near each other is said, any other is hinted at.
func (m *matcher) assemble() {
	for id, matches := range m.matches {
		p := &m.index.phrases[id]
		best := make([]match, len(p.tokens))
		for _, x := range matches {
			if x.quality > best[x.token].quality {
				best[x.token] = x
			}
		}
		quality, found, all, slip := 1.0, 0.0, true, false
		first, last := len(m.query), 0
		for i, x := range best {
			if x.quality < fullQuality {
				all = false
			}
			if x.quality > 0 {
				first, last = min(first, x.word), max(last, x.word)
				found += p.tokens[i].weight
			}
			quality = min(quality, x.quality)
			slip = slip || x.slip
		}
		all = all && distinct(best)
		if all && last-first < len(best)+longestScatter {
			if last-first >= len(best) {
				quality *= .85 // other words in between
			}
			for _, x := range best {
				m.say(p, x.word, x.word, quality, slip)
			}
			continue
		}
		for _, x := range best {
			if x.quality > 0 {
				m.hint(p, x.word, .8*x.quality*min(1, found/p.weight))
			}
		}
	}
}

// distinct reports whether no word of the query stands for two of a phrase.
func distinct(best []match) bool {
	for i, x := range best {
		if slices.ContainsFunc(best[:i], func(y match) bool { return y.word == x.word }) {
			return false
		}
	}
	return true
}

// readExplanations notes which tasks' explanations have the words.
func (m *matcher) readExplanations(language autocode.Language) {
	for i, t := range m.query {
		if t.initials {
			continue
		}
		tasks := m.index.mentioned(t, language)
		for _, task := range tasks {
			m.mentioned[i][task] = true
		}
		m.rare[i] = len(tasks) > 0 && len(tasks) <= max(1, m.index.tasks/4)
	}
}
