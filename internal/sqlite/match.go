package sqlite

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"autocoding/internal/autocode"
)

// indexText is a text as its words, the form in which the index takes it.
func indexText(text string) string {
	return strings.Join(autocode.DistinctWords(norm.NFC.String(text)), " ")
}

// matchExpression turns what a person typed into an FTS5 expression: every word
// must occur, the end of each may be missing, since people search while typing.
// It answers "" for a text without words.
func matchExpression(text string) string {
	var all []string
	for _, field := range strings.Fields(norm.NFC.String(text)) {
		for _, query := range autocode.QueryWords(field) {
			all = append(all, either(query))
		}
	}
	return strings.Join(all, " AND ")
}

// either joins the ways in which one word may stand in a text. A single letter is
// no beginning: half of all words have it.
func either(ways [][]string) string {
	var phrases []string
	for _, way := range ways {
		phrase := `"` + strings.Join(way, " ") + `"`
		if last := way[len(way)-1]; len(last) > 1 {
			phrase += " *"
		}
		phrases = append(phrases, phrase)
	}
	if len(phrases) == 1 {
		return phrases[0]
	}
	return "(" + strings.Join(phrases, " OR ") + ")"
}
