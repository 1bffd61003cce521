package cli_test

import (
	"strings"
	"testing"
	"unicode"

	"autocoding/internal/cli"
)

func TestEscape(t *testing.T) {
	// With the two joiners of emoji and of scripts such as Persian.
	const ordinary = "a\tb\nc 한국어 é \U0001f469\u200d\U0001f4bb \u0645\u06cc\u200c\u062e"
	for _, c := range []struct{ name, text, want string }{
		{"ordinary text stays", ordinary, ordinary},
		{"escape sequences", "\x1b[31mred\x1b]0;title\a", `\u001b[31mred\u001b]0;title\u0007`},
		{"cursor movement", "a\rb\bc\vd\fe\x7f", `a\rb\bc\u000bd\u000ce\u007f`},
		{"C1 controls", "\u009b31m\u0085", `\u009b31m\u0085`},
		{"bidirectional controls", "a\u202eb\u2066c\u200fd\u061ce", `a\u202eb\u2066c\u200fd\u061ce`},
		{"line separators", "a\u2028b\u2029c", `a\u2028b\u2029c`},
		{"invisible characters", "a\u200bb\ufeffc\u00add", `a\u200bb\ufeffc\u00add`},
		{"tags", "a\U000e0041b", `a\U000e0041b`},
		{"bytes that are no text", "a\xffb\xc3", `a\xffb\xc3`},
		{"the replacement character itself stays", "a\ufffdb", "a\ufffdb"},
		{"NUL", "a\x00b", `a\u0000b`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cli.Escape(c.text); got != c.want {
				t.Errorf("Escape(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("a\x1b[31m\u202e\xff\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		got := cli.Escape(text)
		if cli.Escape(got) != got {
			t.Errorf("not escaped at once: %q", got)
		}
		if strings.ContainsFunc(got, func(r rune) bool { return r != '\n' && r != '\t' && unicode.IsControl(r) }) {
			t.Errorf("a control character is left: %q", got)
		}
	})
}
