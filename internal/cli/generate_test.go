package cli_test

import (
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

const nothingKept = "Without an account nothing is kept."

func TestGenerateWithoutAnAccount(t *testing.T) {
	t.Parallel()
	c := newComputer(t)

	c.run("generate", "--language", "go", "binary search").ok().says(nothingKept).
		shows("> This is a **tested program** of the offline library.", "```go main.go\n")
	c.run("generate", "-l", "golang", "--reply", "ko", "이진 탐색").ok().shows("시험을 거친 프로그램")

	code := c.run("generate", "-l", "go", "--code", "binary search").ok().shows("package main\n", "func main() {\n")
	if strings.Contains(code.out, "```") || strings.Contains(code.out, "found at index 3\n") {
		t.Errorf("--code prints more than the code:\n%s", code.out)
	}
	stdin := c.typed("binary search\n", "generate", "-l", "go", "--code", "-").ok()
	task := c.run("generate", "-l", "go", "--code", "--task", "binary-search").ok()
	if stdin.out != code.out || task.out != code.out {
		t.Error("from stdin or by its name it is another program")
	}
	c.run("generate", "-l", "go", "--task", "no-such-task", "binary search").ended(3).says("task: The library has no such program.")
	c.run("generate", "-l", "go", "--email", "a@example.com", "binary search").ended(5).says("There is no account on this computer.")
}

func TestGenerateAsJSON(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	got := c.run("generate", "-l", "python", "--json", "binary search").ok().silent().json()
	for field, want := range map[string]any{"kept": false, "id": "", "number": 0.0, "title": "binary search", "language": "Python3", "purpose": "implement",
		"engine": "Offline library", "state": "complete", "failure": "", "task": "binary-search", "detail": "binary search", "damaged": false} {
		if got[field] != want {
			t.Errorf("%s is %v, want %v", field, got[field], want)
		}
	}
	block := got.list("blocks")[0]
	if block["language"] != "python" || block["file"] != "main.py" || !strings.Contains(got.text("answer"), block.text("text")) {
		t.Errorf("the first block is %v", block)
	}
	documented(t, c, got)
}

// documented demands that help json names every field.
func documented(t *testing.T, c *computer, o object) {
	t.Helper()
	topic := c.run("help", "json").out
	for field := range o {
		if !strings.Contains(topic, field) {
			t.Errorf("help json does not name %s", field)
		}
	}
}

func TestGenerateChoosesOnlyWhenItIsClear(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	const unclear = "sort prime numbers"

	r := c.run("generate", "-l", "go", unclear).ended(4).says("detail: Several programs of the library may be meant. Choose one with --task.")
	if lines := strings.Split(strings.TrimSpace(r.out), "\n"); len(lines) < 2 || len(strings.Split(lines[0], "\t")) != 3 {
		t.Errorf("the list is\n%s", r.out)
	}
	r.shows("primes\teasy\tPrime numbers\n", "sorting\t")
	c.run("generate", "-l", "go", "--reply", "ko", unclear).ended(4).shows("primes\teasy\t소수")

	r = c.run("generate", "-l", "go", "--json", unclear).ended(4)
	hits := r.json().list("hits")
	hit := hits[0]
	if len(hits) < 2 || hit.text("task") == "" || hit.text("title") == "" || hit["difficulty"] != 1.0 {
		t.Errorf("hits are %v", hits)
	}
	documented(t, c, hit)
	documented(t, c, r.failure())
	if failure := r.failure(); failure["code"] != "ambiguous" || failure["exit_code"] != 4.0 || failure["field"] != "detail" || failure["retry_at"] != nil {
		t.Errorf("the error is %v", failure)
	}
	c.run("generate", "-l", "go", "--task", "primes", unclear).ok()

	none := c.run("generate", "-l", "go", "quantum teleportation of pizza").ended(3).says("detail: The library has no program for this.")
	if none.out != "" {
		t.Errorf("stdout: %s", none.out)
	}
	if failure := c.run("generate", "-l", "go", "--json", "quantum teleportation of pizza").ended(3).failure(); failure["code"] != "no_match" {
		t.Errorf("the error is %v", failure)
	}
}

func TestGenerateRefusesWhatCannotBeSent(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	const most = autocode.MaxDetail
	words := "binary search" + strings.Repeat(" ", most-len("binary search"))
	for _, in := range []struct {
		name, detail string
		code         int
		says         string
	}{
		{"exactly the limit", words, 0, ""},
		{"the limit and the end of a line", words + "\r\n", 0, ""},
		{"one byte more", words + "x", 2, "detail: There are more than 64 KiB on stdin"},
		{"far more", strings.Repeat("x", 3*most), 2, "detail: There are more than 64 KiB on stdin"},
		{"nothing", "", 2, "detail: Describe what the code shall do"},
		{"only white space", " \n\t\n", 2, "detail: Describe what the code shall do"},
		{"bytes that are no text", "binary \xff search", 2, "detail: The detail is not plain UTF-8 text."},
	} {
		t.Run(in.name, func(t *testing.T) {
			c := &computer{t: t, dir: c.dir, keyring: c.keyring}
			c.typed(in.detail, "generate", "-l", "go", "-").ended(in.code).says(in.says)
		})
	}
	c.run("generate", "-l", "go", words+"x").ended(2).says("detail: The detail has 65 KiB; at most 64 KiB can be sent.")
}

func TestTheDataFolder(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.dir += "/missing/folder"
	c.run("generate", "-l", "go", "primes").ok()
	c.dir = t.TempDir() + "/\x1b[31mfile"
	write(t, c.dir, "no folder")
	c.run("generate", "-l", "go", "primes").ended(2).says("data-dir: The data folder cannot be used:", "not a directory")
}
