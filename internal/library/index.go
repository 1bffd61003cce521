package library

import (
	"slices"
	"strings"

	"autocoding/internal/autocode"
)

// phrase is a title or one of the words of a task, ready to be found.
type phrase struct {
	task     int
	title    bool
	tokens   []token
	weight   float64 // of its tokens together
	joined   string  // without spaces, as many people write it
	keys     []rune  // how joined is typed
	letters  uint64  // of keys
	initials string  // 초성; "" if not all Hangul
	hangul   bool    // begins in Hangul
}

// place is where a word occurs in a phrase.
type place struct {
	phrase  int
	token   int
	quality float64
}

// vocable is a Latin word of a phrase, for finding it in spite of slips.
type vocable struct {
	text    string
	typed   []rune
	letters uint64
	places  []place
}

// mention is an explanation in which a word occurs.
type mention struct {
	task     int
	language autocode.Language // of the note; "" for the explanation of all
}

// index is what search looks things up in. It is built once and never changes.
type index struct {
	*lexicon
	tasks    int
	phrases  []phrase
	places   map[string][]place   // by each reading of each word
	joined   map[string][]int     // phrases by what is written without spaces
	initials map[string][]int     // phrases by their first consonants
	vocables []vocable            // Latin words, in order
	mentions map[string][]mention // words and pairs of syllables of explanations
}

func buildIndex(entries []entry, x *lexicon) *index {
	ix := &index{
		lexicon: x, tasks: len(entries), places: map[string][]place{}, joined: map[string][]int{},
		initials: map[string][]int{}, mentions: map[string][]mention{},
	}
	vocables := map[string]int{}
	for i, e := range entries {
		seen := map[string]bool{}
		for n, text := range append([]string{e.task.Title.Korean, e.task.Title.English, strings.ReplaceAll(e.task.Slug, "-", " ")}, e.words...) {
			p := ix.newPhrase(i, n < 2, text)
			if len(p.tokens) == 0 || seen[p.joined] {
				continue
			}
			seen[p.joined] = true
			ix.addPhrase(p, vocables)
		}
		ix.mention(e.task.Explain, i, "")
		for language, p := range e.programs {
			ix.mention(p.Note, i, language)
		}
	}
	slices.SortFunc(ix.vocables, func(a, b vocable) int { return strings.Compare(a.text, b.text) })
	return ix
}

func (ix *index) newPhrase(task int, title bool, text string) phrase {
	p := phrase{task: task, title: title, tokens: ix.tokens(text)}
	for _, t := range p.tokens {
		p.joined += t.text
		p.weight += t.weight
	}
	p.keys = keystrokes(p.joined)
	p.letters = letters(p.keys)
	p.initials = initialsOf(p.joined)
	p.hangul = len(p.tokens) > 0 && p.tokens[0].hangul
	return p
}

func (ix *index) addPhrase(p phrase, vocables map[string]int) {
	id := len(ix.phrases)
	ix.phrases = append(ix.phrases, p)
	last := p.tokens[len(p.tokens)-1]
	stemOfLast := last.forms[len(last.forms)-1].text
	ix.joined[p.joined] = append(ix.joined[p.joined], id)
	if key := strings.TrimSuffix(p.joined, last.text) + stemOfLast; !last.hangul && key != p.joined {
		ix.joined[key] = append(ix.joined[key], id)
	}
	if p.initials != "" {
		ix.initials[p.initials] = append(ix.initials[p.initials], id)
	}
	for at, t := range p.tokens {
		for _, f := range t.forms {
			ix.places[f.text] = append(ix.places[f.text], place{id, at, f.quality})
		}
		if t.hangul {
			continue
		}
		v, known := vocables[t.text]
		if !known {
			v = len(ix.vocables)
			vocables[t.text] = v
			typed := []rune(t.text)
			ix.vocables = append(ix.vocables, vocable{text: t.text, typed: typed, letters: letters(typed)})
		}
		ix.vocables[v].places = append(ix.vocables[v].places, place{id, at, 1})
	}
}

// mention notes the words of an explanation, Korean ones as pairs of syllables.
func (ix *index) mention(text Text, task int, language autocode.Language) {
	m := mention{task, language}
	for _, both := range []string{text.Korean, text.English} {
		for _, word := range autocode.Words(fold(both)) {
			key := stem(word)
			if known := ix.mentions[key]; len(known) == 0 || known[len(known)-1] != m {
				ix.mentions[key] = append(known, m)
			}
		}
	}
}

// mentioned gives the tasks whose explanations mention a word.
func (ix *index) mentioned(t token, language autocode.Language) []int {
	var tasks []int
	for _, f := range t.forms {
		words := autocode.Words(f.text)
		if t.hangul && len(words) > 1 {
			words = words[:len(words)-1] // the last syllable alone means nothing
		}
		found := ix.withAll(words, language)
		for _, task := range found {
			if !slices.Contains(tasks, task) {
				tasks = append(tasks, task)
			}
		}
	}
	return tasks
}

// withAll gives the tasks whose explanations mention every one of the words.
func (ix *index) withAll(words []string, language autocode.Language) []int {
	var tasks []int
	for i, word := range words {
		var here []int
		for _, m := range ix.mentions[stem(word)] {
			if m.language == "" || m.language == language {
				here = append(here, m.task)
			}
		}
		if i == 0 {
			tasks = here
			continue
		}
		tasks = slices.DeleteFunc(tasks, func(task int) bool { return !slices.Contains(here, task) })
	}
	return tasks
}
