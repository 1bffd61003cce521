package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
	"autocoding/internal/history"
)

// deleteOptions are what history delete needs.
type deleteOptions struct {
	ui      *console
	open    opener
	account accountFlags
	names   []string // numbers or ids
	all     bool
	yes     bool
}

func newDeleteCmd(f *factory) *cobra.Command {
	o := &deleteOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "delete (<number or id>... | --all)",
		Short: "Erase entries for good",
		Long: `Erase entries for good: from the database, the search and every backup, at once and
without undo. It asks first, with the exact number of entries; --yes says yes
beforehand. If one of the entries does not exist, none is erased.`,
		Example: `  autocoding history delete 3
  autocoding history delete 3 4 5 --yes
  autocoding history delete --all`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.all == (len(args) > 0) {
				return autocode.InvalidField("arguments", "number", "Say which entries by their numbers or ids, or --all."+seeHelp(cmd))
			}
			o.names = args
			return f.run(cmd, func(ctx context.Context) error { return deleteRun(ctx, o) })
		},
	}
	cmd.Flags().BoolVar(&o.all, "all", false, "erase the whole history")
	cmd.Flags().BoolVarP(&o.yes, "yes", "y", false, "do not ask")
	o.account.add(cmd)
	return cmd
}

func deleteRun(ctx context.Context, o *deleteOptions) error {
	if !o.yes && !o.ui.interactive() {
		return autocode.InvalidField("yes", "needed", "Nobody can be asked here whether to erase. Say so with --yes.")
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		ids, counts, err := o.chosen(ctx, d.History)
		if err != nil {
			return err
		}
		if !o.yes {
			agreed, err := o.ui.confirm(ctx, question(counts))
			if err == nil && !agreed {
				err = autocode.Errorf(autocode.Cancelled, "Nothing was erased.")
			}
			if err != nil {
				return err
			}
		}
		n, err := d.History.Erase(ctx, ids)
		if err != nil {
			return err
		}
		if o.ui.json {
			o.ui.printJSON(deletedJSON{n})
		} else {
			o.ui.print("Erased %s for good.\n", entries(n))
		}
		return nil
	})
}

// chosen answers the ids of the entries, nil for all, and what they are.
func (o *deleteOptions) chosen(ctx context.Context, h *history.Service) (ids []string, counts history.Counts, err error) {
	if o.all {
		counts, err = h.Counts(ctx)
		if err == nil && counts.Generations == 0 {
			err = autocode.Errorf(autocode.NotFound, "The history is empty.")
		}
		return nil, counts, err
	}
	for _, name := range o.names {
		g, err := entry(ctx, h, name)
		if err != nil {
			return nil, counts, err
		}
		if slices.Contains(ids, g.ID) {
			continue // named twice
		}
		ids = append(ids, g.ID)
		counts.Generations++
		if g.Favourite {
			counts.Favourites++
		}
	}
	return ids, counts, nil
}

func question(c history.Counts) string {
	favourites := "none of them a favourite"
	switch {
	case c.Favourites == 1:
		favourites = "one of them a favourite"
	case c.Favourites > 1:
		favourites = fmt.Sprintf("%d of them favourites", c.Favourites)
	}
	if c.Generations == 1 {
		favourites = "which is no favourite"
		if c.Favourites == 1 {
			favourites = "which is a favourite"
		}
	}
	return fmt.Sprintf("Erase %s, %s, for good? There is no undo.", entries(c.Generations), favourites)
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
