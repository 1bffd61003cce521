package library

import "strings"

// stem cuts what English hangs on a word (plural, -ing, -ed, a silent e), so that
// forms of one word meet. What it returns is a key and not always a word.
func stem(word string) string {
	n := len(word)
	switch {
	case n > 4 && strings.HasSuffix(word, "ies"):
		return word[:n-3] + "y"
	case n > 4 && hasAnySuffix(word, "sses", "shes", "ches", "xes", "zes"):
		return word[:n-2]
	case n > 3 && strings.HasSuffix(word, "s") && !hasAnySuffix(word, "ss", "us", "is"):
		return stemVerb(word[:n-1])
	}
	return stemVerb(word)
}

func stemVerb(word string) string {
	for _, suffix := range []string{"ing", "ed", "e"} {
		cut, found := strings.CutSuffix(word, suffix)
		if !found || len(cut) < 3 || !strings.ContainsAny(cut, "aeiouy") {
			continue
		}
		last := len(cut) - 1
		if suffix != "e" && cut[last] == cut[last-1] && !strings.ContainsRune("lsz", rune(cut[last])) {
			cut = cut[:last] // running
		}
		return cut
	}
	return word
}

func hasAnySuffix(word string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return false
}

// englishForms gives the readings of a word. A participle (sorted) rather tells
// what something is like than what shall be done.
func englishForms(word string) []form {
	key := stem(word)
	if key == word {
		return []form{{word, 1}}
	}
	quality := .97
	if strings.HasSuffix(word, "ed") {
		quality = .6
	}
	return []form{{word, 1}, {key, quality}}
}
