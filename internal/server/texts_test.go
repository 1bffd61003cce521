package server_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"unicode"
)

// TestEveryTextIsInBothLanguages reads texts.go: each text has two languages, the second
// one Korean, with the same gaps to fill in.
func TestEveryTextIsInBothLanguages(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "texts.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	verbs := regexp.MustCompile(`%[a-z]`)
	seen := 0
	ast.Inspect(file, func(n ast.Node) bool {
		literal, ok := n.(*ast.CompositeLit)
		if !ok || len(literal.Elts) != 2 {
			return true
		}
		var texts [2]string
		for i, e := range literal.Elts {
			basic, ok := e.(*ast.BasicLit)
			if !ok || basic.Kind != token.STRING {
				return true
			}
			if texts[i], err = strconv.Unquote(basic.Value); err != nil {
				t.Fatal(err)
			}
		}
		seen++
		korean := false
		for _, r := range texts[1] {
			korean = korean || unicode.Is(unicode.Hangul, r)
		}
		if !korean || texts[0] == "" {
			t.Errorf("%q has no Korean: %q", texts[0], texts[1])
		}
		if !slices.Equal(verbs.FindAllString(texts[0], -1), verbs.FindAllString(texts[1], -1)) {
			t.Errorf("%q and %q have other gaps", texts[0], texts[1])
		}
		return true
	})
	if seen < 50 {
		t.Errorf("only %d texts were found", seen)
	}
}
