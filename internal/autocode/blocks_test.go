package autocode_test

import (
	"slices"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, markdown string
		want           []autocode.Block
	}{
		{"none", "text `code` ``` not at the start", nil},
		{"language and file", "a\n```go main.go\nx\n```\nb\n", []autocode.Block{{Language: "go", File: "main.go", Text: "x\n"}}},
		{"no info, no file", "```\nx\n```\n```go nofile\ny\n```\n```js title=\"a.js\"\nz\n```",
			[]autocode.Block{{Text: "x\n"}, {Language: "go", Text: "y\n"}, {Language: "js", Text: "z\n"}}},
		{"a longer fence holds a shorter one", "````md\n```go\nx\n```\n````\n", []autocode.Block{{Language: "md", Text: "```go\nx\n```\n"}}},
		{"tildes hold backticks", "~~~c\n```\n~~~\n", []autocode.Block{{Language: "c", Text: "```\n"}}},
		{"a fence with words after it does not close", "```c\n``` x\n```\n", []autocode.Block{{Language: "c", Text: "``` x\n"}}},
		{"inline code is no fence", "``` a ` b\nx\n", nil},
		{"in a list", "1. do\n\n   ```go\n   if x {\n   \ty()\n   }\n   ```\n2. more\n",
			[]autocode.Block{{Language: "go", Text: "if x {\n\ty()\n}\n"}}},
		{"a deeper fence is text", "```md\n        ```\n```\n", []autocode.Block{{Language: "md", Text: "        ```\n"}}},
		{"a line that is indented less", "   ```go\n x\n\n   ```\n", []autocode.Block{{Language: "go", Text: "x\n\n"}}},
		{"not closed", "```go\nx\ny", []autocode.Block{{Language: "go", Text: "x\ny"}}},
		{"carriage returns", "```go\r\nx\r\n```\r\ny", []autocode.Block{{Language: "go", Text: "x\r\n"}}},
		{"empty", "```go\n```\n", []autocode.Block{{Language: "go"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := autocode.Blocks(c.markdown); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCodeOf(t *testing.T) {
	const answer = "```golang\nA\n```\n```bash\ngo run .\n```\n```text\noutput\n```\n```go\nB\n```\n"
	for _, c := range []struct {
		name     string
		language autocode.Language
		want     string
	}{
		{"the blocks in the language, however it is spelled", autocode.Go, "A\n|B\n"},
		{"else all that is not plain text", autocode.Swift, "A\n|go run .\n|B\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(codeTexts(answer, c.language), "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzBlocks(f *testing.F) {
	f.Add("```go\nx\n```\n ~~~ a.b\n")
	f.Fuzz(func(t *testing.T, markdown string) {
		size := 0
		for _, b := range autocode.Blocks(markdown) {
			size += len(b.Text)
		}
		if size > len(markdown) {
			t.Errorf("%d bytes of code out of %d", size, len(markdown))
		}
	})
}

// codeTexts are the texts of the code of an answer.
func codeTexts(answer string, language autocode.Language) (texts []string) {
	for _, b := range autocode.CodeBlocks(answer, language) {
		texts = append(texts, b.Text)
	}
	return texts
}
