package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
	"autocoding/internal/history"
)

func newHistoryCmd(f *factory) *cobra.Command {
	return newGroupCmd(cobra.Command{
		Use:   "history",
		Short: "List, show, export and delete what was asked and answered",
		Long: `List, show, export and delete what was asked and answered. It needs no network.

An entry is named by the number that the list shows, or by its id.`,
		Example: `  autocoding history list --limit 10
  autocoding history show 3
  autocoding history delete 3 4`,
	}, newListCmd(f), newSearchCmd(f), newShowCmd(f), newDeleteCmd(f), newExportCmd(f), newImportCmd(f))
}

// listOptions are what history list needs.
type listOptions struct {
	ui        *console
	open      opener
	account   accountFlags
	limit     int
	search    string
	languages []string
}

func newSearchCmd(f *factory) *cobra.Command {
	o := &listOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "search \"words\"",
		Short: "Search requests and answers, the newest first",
		Long: `Search requests and answers, the newest first. Every word must occur; the end of each
may be missing, and names are found by their parts.`,
		Example: "  autocoding history search \"이진 탐색\"\n  autocoding history search parse --language go",
		Args:    arguments(1, 1, "Put the words into quotes, so that they are one argument."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.search = args[0]
			if strings.TrimSpace(o.search) == "" {
				return autocode.InvalidField("words", "empty", "Say what to search for.")
			}
			return f.run(cmd, func(ctx context.Context) error { return listRun(ctx, o) })
		},
	}
	o.flags(cmd)
	return cmd
}

// flags adds what list and search share.
func (o *listOptions) flags(cmd *cobra.Command) {
	cmd.Flags().IntVar(&o.limit, "limit", 30, "list at most this `number` of entries")
	cmd.Flags().StringArrayVarP(&o.languages, "language", "l", nil, "list only this programming `language`; may be given again")
	completeLanguages(cmd)
	o.account.add(cmd)
}

func newListCmd(f *factory) *cobra.Command {
	o := &listOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List what was asked, the newest first",
		Long: `List what was asked, the newest first. A search looks into requests and answers;
every word of it must occur, the end of each may be missing.

At a terminal the list has a head and columns; elsewhere it has one line for each
entry, with tabs between number, date, language, state, favourite and title.`,
		Example: `  autocoding history list
  autocoding history list --limit 5 --language go --language c
  autocoding history list --search "이진 탐색" --json`,
		Args: arguments(0, 0, "This command takes no arguments; words to search for go to --search."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return listRun(ctx, o) })
		},
	}
	cmd.Flags().StringVar(&o.search, "search", "", "list only entries with these `words`")
	o.flags(cmd)
	return cmd
}

func listRun(ctx context.Context, o *listOptions) error {
	if o.limit < 1 {
		return autocode.InvalidField("limit", "range", "List at least one entry.")
	}
	filter := autocode.Filter{Text: o.search}
	for _, name := range o.languages {
		language, err := autocode.ParseLanguage(name)
		if err != nil {
			return err
		}
		filter.Languages = append(filter.Languages, language)
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		entries, total, err := find(ctx, d.History, filter, o.limit)
		if err != nil {
			return err
		}
		printList(o.ui, entries, total)
		return nil
	})
}

// find gathers pages until there are limit entries or no more.
func find(ctx context.Context, h *history.Service, filter autocode.Filter, limit int) (all []autocode.Generation, total int, err error) {
	if !filter.Empty() {
		if err := h.WaitForIndex(ctx); err != nil {
			return nil, 0, err
		}
	}
	q := history.Query{Filter: filter}
	for {
		q.Limit, q.Skip = limit-len(all), len(all)
		page, err := h.List(ctx, q)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, page.Entries...)
		if len(page.Entries) == 0 || len(all) >= limit || len(all) >= page.Total {
			return all, page.Total, nil
		}
		q.After = autocode.PositionOf(all[len(all)-1])
	}
}

func printList(ui *console, entries []autocode.Generation, total int) {
	if ui.json {
		list := listJSON{Entries: []entryJSON{}, Total: total}
		for _, g := range entries {
			list.Entries = append(list.Entries, entryOf(g))
		}
		ui.printJSON(list)
		return
	}
	if total == 0 {
		ui.note("There is no such entry in the history.")
		return
	}
	t := newTable("NUMBER", "DATE", "LANGUAGE", "STATE", "FAVOURITE", "TITLE")
	for _, g := range entries {
		t.add(strconv.Itoa(g.Number), date(g.CreatedAt), string(g.Request.Language), string(g.State), yes(g.Favourite), title(g))
	}
	t.print(ui)
	if len(entries) < total && ui.err.terminal {
		ui.note("These are %d of %d. See more with --limit.", len(entries), total)
	}
}

func date(t time.Time) string { return t.Local().Format("2006-01-02 15:04") }

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func title(g autocode.Generation) string {
	if g.Damaged {
		return "(damaged)"
	}
	return g.Title
}

// entry finds what a person names by its number or its id.
func entry(ctx context.Context, h *history.Service, name string) (g autocode.Generation, err error) {
	name = strings.TrimSpace(name)
	if number, numeric := strconv.Atoi(name); numeric == nil {
		g, err = h.ShowNumber(ctx, number)
	} else {
		g, err = h.Show(ctx, name)
	}
	if autocode.CodeOf(err) == autocode.NotFound {
		err = autocode.Errorf(autocode.NotFound, "There is no entry %s in the history.", shortened(name))
	}
	return g, err
}

// shortened keeps a message readable whatever was typed.
func shortened(name string) string {
	const most = 60
	if runes := []rune(name); len(runes) > most {
		name = string(runes[:most]) + "…"
	}
	return fmt.Sprintf("%q", name)
}
