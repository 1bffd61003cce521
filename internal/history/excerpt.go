package history

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"autocoding/internal/autocode"
)

// excerptSide is how many characters an excerpt shows before and after a hit.
const excerptSide = 40

// Excerpt gives the surroundings of the first hit of a search in the request or,
// failing that, in the answer, on one line; "" without a hit there.
func Excerpt(g autocode.Generation, search string) string {
	for _, text := range []string{g.Request.Detail, g.Answer} {
		if at, length := firstHit(text, search); at >= 0 {
			return around(text, at, length)
		}
	}
	return ""
}

// firstHit finds the earliest of the words of a search, without regard to case.
func firstHit(text, search string) (at, length int) {
	at = -1
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		lower = text // some letters change their length with their case: then exact case has to do
	}
	for _, word := range strings.Fields(strings.ToLower(norm.NFC.String(search))) {
		if i := strings.Index(lower, word); i >= 0 && (at < 0 || i < at) {
			at, length = i, len(word)
		}
	}
	return at, length
}

func around(text string, at, length int) string {
	start, end := at, at+length
	for n := 0; n < excerptSide && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	for n := 0; n < excerptSide && end < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	excerpt := strings.Join(strings.Fields(text[start:end]), " ")
	if start > 0 {
		excerpt = "…" + excerpt
	}
	if end < len(text) {
		excerpt += "…"
	}
	return excerpt
}
