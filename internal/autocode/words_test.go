package autocode_test

import (
	"slices"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Korean in pairs, the last alone", "이진탐색", "이진 진탐 탐색 색"},
		{"two scripts in one word", "Go언어로", "go 언어 어로 로"},
		{"camel case", "binarySearch", "binarysearch binary search"},
		{"an abbreviation before a word", "HTTPServer", "httpserver http server"},
		{"snake case", "read_all_lines", "read_all_lines read all lines"},
		{"digits", "utf8 x2", "utf8 utf 8 x2 x 2"},
		{"punctuation parts words", "a.b(c)", "a b c"},
		{"nothing but underscores", "__ _", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(autocode.Words(c.text), " "); got != c.want {
				t.Errorf("Words(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestWordsOfOneEndlessWordTakeLinearSpace(t *testing.T) {
	words := autocode.Words(strings.Repeat("가나a", 100_000))
	if len(words) != 300_000 || !slices.Contains(words, "가나") {
		t.Fatalf("got %d words", len(words))
	}
}
