package cli_test

import (
	"strings"
	"testing"
)

func TestLibraryCommands(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	all := c.run("library", "list").ok().silent().shows("binary-search\teasy\tBinary search\n")
	if lines := strings.Count(all.out, "\n"); lines < 5 {
		t.Errorf("%d programs", lines)
	}
	c.run("library", "list", "--reply", "ko").ok().shows("이진 탐색")

	found := c.run("library", "search", "이진 탐색", "--json").ok().json()
	if hit := found.list("hits")[0]; hit.text("task") != "binary-search" {
		t.Errorf("found %v", hit)
	}
	c.run("library", "search", "quantum teleportation of pizza").ended(3).says("The library has no program for this.")
	c.run("library", "search", "primes", "--language", "cobol").ended(2).says("language: Choose one of")
	c.run("library", "search").ended(2).says("arguments: ")

	c.run("library", "show", "primes", "-l", "c").ok().shows("> This is a **tested program** of the offline library.", "```c main.c\n")
	code := c.run("library", "show", "primes", "-l", "c", "--code").ok()
	if strings.Contains(code.out, "```") || !strings.Contains(code.out, "int main(void)") {
		t.Errorf("the code is\n%s", code.out)
	}
	program := c.run("library", "show", "primes", "-l", "c", "--json").ok().json()
	documented(t, c, program)
	if program.text("source") != code.out || !strings.Contains(program.text("verified"), "gcc ") {
		t.Errorf("verified: %s", program.text("verified"))
	}
	c.run("library", "show", "no-such", "-l", "c").ended(3).says("The library has no such program.")
	c.run("library", "show", "primes").ended(2).says("language: ")
	c.run("library", "show", "primes", "-l", "c", "--code", "--json").ended(2)
	c.run("library", "list", "--reply", "de").ended(2).says("reply: ")
}
