package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
	"autocoding/internal/generation"
	"autocoding/internal/history"
)

// ask keeps generations without a command for each.
func (c *computer) ask(requests ...autocode.Request) {
	c.t.Helper()
	ended := make(chan struct{}, len(requests))
	ctx := c.t.Context()
	d, err := c.program().Open(ctx, c.dir, cli.Shell{Generation: func(e generation.Event) {
		if e.End != nil {
			ended <- struct{}{}
		}
	}})
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = d.Close(context.WithoutCancel(ctx)) }()
	if err := d.Account.Resume(ctx); err != nil {
		c.t.Fatal(err)
	}
	for _, r := range requests {
		r.Purpose, r.Engine, r.Reply = autocode.Implement, autocode.LibraryEngine, autocode.English
		if _, err := d.Generation.Start(ctx, r); err != nil {
			c.t.Fatal(err)
		}
		<-ended
	}
}

func (c *computer) askFour() {
	c.t.Helper()
	c.ask(autocode.Request{Language: autocode.Go, Detail: "binary search", Task: "binary-search"},
		autocode.Request{Language: autocode.Kotlin, Detail: "소수를 구해 주세요", Task: "primes"},
		autocode.Request{Language: autocode.Go, Detail: "factorial of a number", Task: "factorial"},
		autocode.Request{Language: autocode.CPP, Detail: "multiplication table", Task: "multiplication-table"})
}

// numbers reads the first column of a list.
func (r result) numbers() string {
	var all []string
	for line := range strings.Lines(r.out) {
		number, _, _ := strings.Cut(line, "\t")
		all = append(all, number)
	}
	return strings.Join(all, " ")
}

func TestHistoryList(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.run("history", "list").ok().says("There is no such entry in the history.")
	if empty := c.run("history", "list", "--json").ok().silent().out; empty != "{\n  \"entries\": [],\n  \"total\": 0\n}\n" {
		t.Errorf("an empty list is %s", empty)
	}
	c.askFour()
	for _, l := range []struct {
		args string
		want string
	}{
		{"", "4 3 2 1"},
		{"--limit 3", "4 3 2"},
		{"--search binary", "1"},
		{"--search 소수를", "2"},
		{"--search factori", "3"},
		{"--search xylophone", ""},
		{"--language go", "3 1"},
		{"-l go -l c++", "4 3 1"},
		{"-l go --limit 1", "3"},
		{"-l go --search search", "1"},
	} {
		if got := c.run(append([]string{"history", "list"}, strings.Fields(l.args)...)...).ok().numbers(); got != l.want {
			t.Errorf("history list %s: %q, want %q", l.args, got, l.want)
		}
	}
	first := strings.Split(strings.SplitAfter(c.run("history", "list").out, "\n")[0], "\t")
	if len(first) != 6 || first[2] != "C++" || first[3] != "complete" || first[4] != "" || first[5] != "multiplication table\n" {
		t.Errorf("the first line is %q", first)
	}
	list := c.run("history", "list", "--json", "--language", "go", "--limit", "1").ok().json()
	entry := list.list("entries")[0]
	if list["total"] != 2.0 || entry["number"] != 3.0 || entry["title"] != "factorial of a number" || entry["state"] != "complete" {
		t.Errorf("the list is %v", list)
	}
	documented(t, c, list)
	documented(t, c, entry)
	c.run("history", "list", "--search", strings.Repeat("word ", 200)).ended(2).says("text: Search for fewer words.")
}

// longList is a store of very many generations.
type longList struct {
	history.Store
	all []autocode.Generation // newest first
}

func (l longList) Count(context.Context) (int, error) { return len(l.all), nil }

func (l longList) Page(_ context.Context, after autocode.Position, limit int) ([]autocode.Generation, error) {
	rest := l.all
	if i := slices.IndexFunc(l.all, func(g autocode.Generation) bool { return autocode.PositionOf(g) == after }); i >= 0 {
		rest = l.all[i+1:]
	}
	return rest[:min(limit, len(rest))], nil
}

func (l longList) Find(_ context.Context, _ autocode.Filter, skip, limit int) ([]autocode.Generation, int, error) {
	rest := l.all[skip:]
	return rest[:min(limit, len(rest))], len(l.all), nil
}

func TestHistoryListGoesOverPages(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	const all = 450 // more than two pages of the use case
	var list longList
	var want []string
	for n := all; n > 0; n-- {
		list.all = append(list.all, autocode.Generation{ID: fmt.Sprint(n), Number: n, CreatedAt: time.Unix(int64(n), 0)})
		want = append(want, fmt.Sprint(n))
	}
	p := c.program()
	open := p.Open
	p.Open = func(ctx context.Context, dir string, shell cli.Shell) (cli.Data, error) {
		d, err := open(ctx, dir, shell)
		real := d.History.Store
		d.History.Store = func() (history.Store, error) {
			var err error
			list.Store, err = real()
			return list, err
		}
		return d, err
	}
	for _, filter := range []string{"", "go"} {
		for limit, lines := range map[string]int{"30": 30, "200": 200, "401": 401, "1000": all} {
			args := []string{"--data-dir", c.dir, "history", "list", "--limit", limit}
			if filter != "" {
				args = append(args, "--language", filter)
			}
			var out, errs bytes.Buffer
			code := cli.Main(t.Context(), args, cli.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}, p)
			got := result{t, "", out.String(), errs.String(), code}.ok().numbers()
			if got != strings.Join(want[:lines], " ") {
				t.Errorf("%v: got %s", args, got)
			}
		}
	}
}

func TestHistoryShow(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.askFour()
	c.run("history", "show", "2").ok().silent().
		shows("# 2. 소수를 구해 주세요\n\nKotlin, implement, Offline library, complete, ", "\n> 소수를 구해 주세요\n", "```kotlin Main.kt\n")

	shown := c.run("history", "show", "1", "--json").ok().silent().json()
	if shown["kept"] != true || shown["number"] != 1.0 || shown["task"] != "binary-search" || shown["detail"] != "binary search" || shown.text("verified") == "" {
		t.Errorf("shown is %v", shown)
	}
	documented(t, c, shown)
	if byID := c.run("history", "show", shown.text("id"), "--json").ok().json(); fmt.Sprint(byID) != fmt.Sprint(shown) {
		t.Errorf("by its id it is %v", byID)
	}
	code := c.run("history", "show", "1", "--code").ok().silent().out
	if want := c.run("generate", "-l", "go", "--code", "binary search").ok().out; code != want {
		t.Errorf("--code shows\n%s", code)
	}
	for _, name := range []string{"99", "0", "-- -1", "01a20b95-5d8f-7843-aec6-f764d3356e8d", "nonsense", "99999999999999999999", strings.Repeat("x", 100)} {
		r := c.run(append([]string{"history", "show"}, strings.Fields(name)...)...).ended(3).says("There is no entry ", " in the history.")
		if len(r.err) > 120 {
			t.Errorf("the message is long: %s", r.err)
		}
	}
}

func TestHistoryDelete(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.run("history", "delete", "--all", "--yes").ended(3).says("The history is empty.")
	c.askFour()

	c.run("history", "delete", "1", "7", "--yes").ended(3).says(`There is no entry "7" in the history.`)
	if got := c.run("history", "list").numbers(); got != "4 3 2 1" {
		t.Fatalf("one that does not exist took %s with it", got)
	}
	id := c.run("history", "show", "2", "--json").ok().json().text("id")
	c.run("history", "delete", "2", id, "--yes").ok().silent().shows("Erased 1 entry for good.\n")
	c.run("history", "show", id).ended(3)
	c.run("history", "delete", "2", "--yes").ended(3)
	deleted := c.run("history", "delete", "1", "3", "-y", "--json").ok().silent().json()
	if deleted["deleted"] != 2.0 {
		t.Errorf("deleted is %v", deleted)
	}
	documented(t, c, deleted)
	c.run("history", "delete", "--all", "--yes").ok().shows("Erased 1 entry for good.\n")
	c.run("history", "list").ok().says("There is no such entry in the history.")

	c.run("generate", "-l", "go", "binary search").ok()
	if got := c.run("history", "list").numbers(); got != "5" {
		t.Errorf("the next number is %s, and none is given twice", got)
	}
}
