package autocode_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

var update = flag.Bool("update", false, "write the golden prompts anew")

// TestPrompts holds the prompt of each language and purpose to what is committed.
func TestPrompts(t *testing.T) {
	for _, language := range autocode.Languages() {
		for _, purpose := range autocode.Purposes() {
			reply := autocode.Korean
			if purpose == autocode.Refactor {
				reply = autocode.English
			}
			golden(t, fmt.Sprintf("%s-%s", strings.NewReplacer("+", "p", "#", "sharp").Replace(string(language)), purpose), autocode.Request{
				Language: language, Purpose: purpose, Reply: reply, Detail: "  a queue\nfor two threads  "})
		}
	}
	asked := autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Reply: autocode.Korean, Detail: "a queue"}
	refined := asked
	refined.Turns, refined.Detail = []autocode.Turn{{Detail: "a queue", Answer: "```go main.go\npackage main\n```"}}, "make it generic"
	golden(t, "refined", refined)
	continued := asked
	continued.Partial = "```go main.go\npackage ma"
	golden(t, "continued", continued)
}

func golden(t *testing.T, name string, r autocode.Request) {
	t.Helper()
	var text strings.Builder
	for _, m := range autocode.Prompt(r) {
		fmt.Fprintf(&text, "=== %s\n%s\n", m.Role, m.Text)
	}
	path := filepath.Join("testdata", "prompts", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if text.String() != string(want) {
		t.Errorf("%s: the prompt is now\n%s", name, text.String())
	}
}

func TestOldTurnsAreLeftOutFirst(t *testing.T) {
	r := autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "now"}
	for i := range 10 {
		r.Turns = append(r.Turns, autocode.Turn{Detail: fmt.Sprintf("turn %d", i), Answer: strings.Repeat("x", 30<<10)})
	}
	size, first := 0, ""
	for _, m := range autocode.Prompt(r) {
		size += len(m.Text)
		if m.Role == autocode.Person && first == "" {
			first = m.Text
		}
	}
	if size > 160<<10 || !strings.Contains(first, "turn 6") {
		t.Errorf("%d bytes, first %q", size, first)
	}
	r.Turns = []autocode.Turn{{Detail: "huge", Answer: strings.Repeat("x", 300<<10)}}
	if n := len(autocode.Prompt(r)); n != 4 {
		t.Errorf("%d messages: the latest turn must stay", n)
	}
}
