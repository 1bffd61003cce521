package cli_test

import (
	"strings"
	"testing"
)

func TestStats(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.run("stats").ended(5)
	c.register("a@example.com")
	c.run("stats").ok().says("There is nothing in the history yet.")
	c.askFour()
	out := c.run("stats").ok().silent().out
	for _, line := range []string{"Used 4 times: AI 0, library 4", "Most used language: Go", "Most used purpose: implement",
		"By language: Go 2, C++ 1, Kotlin 1", "How they ended: complete 4", "Engine Offline library: 4 answers, 0 stopped, 0 failed"} {
		if !strings.Contains(out, line+"\n") {
			t.Errorf("no line %q in:\n%s", line, out)
		}
	}
	got := c.run("stats", "--json").ok().json()
	if days, _ := got["days"].([]any); got["total"] != 4.0 || got["library"] != 4.0 || len(days) == 0 {
		t.Errorf("JSON: %v", got)
	}
}
