package cli

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape makes control characters visible, so that a text can neither move the
// cursor nor speak to the terminal nor show something else than it says. Newlines
// and tabs stay.
func escape(text string) string {
	if strings.IndexFunc(text, commands) < 0 && utf8.ValidString(text) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case !commands(r):
			b.WriteRune(r)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\b':
			b.WriteString(`\b`)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		i += max(size, 1)
	}
	return b.String()
}

// commands reports whether a character tells a terminal to do something instead
// of being seen: the controls C0 and C1, the marks that change the direction of
// writing, and those that cannot be seen at all. Two of the latter stay, since
// scripts and emoji are written with them.
func commands(r rune) bool {
	const nonJoiner, joiner, lineSeparator, paragraphSeparator = '\u200c', '\u200d', '\u2028', '\u2029'
	switch r {
	case '\n', '\t', nonJoiner, joiner:
		return false
	case lineSeparator, paragraphSeparator:
		return true
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}
