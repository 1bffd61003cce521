package library

import (
	"cmp"
	"slices"

	"autocoding/internal/autocode"
)

// Hit is a task that a search found.
type Hit struct {
	Task  Task
	Score float64 // how much of the query the task explains, 0 to 1
	Best  bool    // what was meant beyond doubt; only the first hit can be
}

// How sure a search must be. All are shares of what the query says.
const (
	fullQuality    = .55 // a phrase counts as said if it matches at least so well
	enoughOfShort  = .20 // of a query, for a task one of whose short phrases is said
	enoughOfLong   = .12 // the same for a phrase of several words, which is hardly said by chance
	enoughInSlips  = .50 // for a short phrase that was said with slips
	enoughInPieces = .30 // for a task of which only parts of phrases are said
	mentionShare   = .25 // what a word counts that only an explanation mentions
	bestLead       = 1.25
	bestQuality    = .70 // how well one of its phrases must match
	bestOfShort    = .70 // what the first must explain of a query of a few words
	bestOfLong     = .50 // the same for a sentence, which has words for many things
	fewWords       = 3.5
	saysMuch       = .50 // the weight of a word that is not said of everything
	worthShowing   = .35 // of the first hit's score
	longSentence   = 12  // more than that a query does not say
)

// Search finds the tasks that a query asks for, best first and at most limit of
// them (0 for all). The query may be a few words, part of a word, first
// consonants, or whole sentences, in Korean or English and with slips. What is
// noted of one language only is searched if that language is given. A query that
// asks for something else finds nothing.
func (l *Library) Search(query string, language autocode.Language, limit int) []Hit {
	ix := l.index()
	words := ix.tokens(query)
	if len(words) == 0 {
		return nil
	}
	m := newMatcher(ix, words)
	m.lookUp()
	m.guess()
	m.assemble()
	m.readExplanations(language)

	scored := m.score()
	if len(scored) == 0 {
		return nil
	}
	slices.SortFunc(scored, func(a, b scoredTask) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.task, b.task))
	})
	scored = slices.DeleteFunc(scored, func(s scoredTask) bool { return s.score < worthShowing*scored[0].score })
	best := m.isClear(scored)
	hits := make([]Hit, 0, len(scored))
	for i, s := range scored {
		if limit > 0 && i == limit {
			break
		}
		hits = append(hits, Hit{Task: l.entries[s.task].task, Score: min(1, s.score), Best: best && i == 0})
	}
	return hits
}

type scoredTask struct {
	task  int
	clear float64 // the share that the task explains of the words that say much
	score float64 // the share of all words, and what only ranks
}

// score weighs the tasks and keeps those of which enough was said.
func (m *matcher) score() []scoredTask {
	total := m.total(0)
	totalMuch := m.total(saysMuch)
	var all []scoredTask
	for task := range m.index.tasks {
		said, much, extra := 0.0, 0.0, 0.0
		for i, t := range m.query {
			quality := m.strong[i][task]
			if m.mentioned[i][task] {
				quality = max(quality, mentionShare)
				extra += .05 * t.weight
			}
			said += t.weight * quality
			if t.weight >= saysMuch {
				much += t.weight * quality
			}
		}
		if m.titled[task] {
			extra += .03 * total
		}
		if said/total >= m.needed[task] || m.explained(task) {
			all = append(all, scoredTask{task, much / max(totalMuch, saysMuch), (said + extra) / total})
		}
	}
	return all
}

// total is how much the query says in words of at least the given weight.
func (m *matcher) total(atLeast float64) float64 {
	total := 0.0
	for _, t := range m.query {
		if t.weight >= atLeast {
			total += t.weight
		}
	}
	return min(total, longSentence)
}

// explained reports whether a task's explanation has all the words of the query
// that few explanations have, at least two, and no word is foreign to it.
func (m *matcher) explained(task int) bool {
	rare := 0
	for i, t := range m.query {
		switch {
		case m.rare[i] && m.mentioned[i][task]:
			rare++
		case m.rare[i] || t.weight >= 1:
			return false
		}
	}
	return rare >= 2
}

// isClear reports whether the first of the tasks was meant beyond doubt: one of
// its phrases is said, little else is, and no other task comes near.
func (m *matcher) isClear(scored []scoredTask) bool {
	first := scored[0]
	need := bestOfShort
	if m.total(saysMuch) > fewWords {
		need = bestOfLong
	}
	if m.full[first.task] < bestQuality || first.clear < need {
		return false
	}
	for _, other := range scored[1:] {
		if first.score < bestLead*other.score {
			return false
		}
		for i, t := range m.query {
			if m.said[i][other.task] >= bestQuality && m.strong[i][first.task] < .5 && t.weight >= saysMuch {
				return false
			}
		}
	}
	return true
}
