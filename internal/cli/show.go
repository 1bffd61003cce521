package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// showOptions are what history show needs.
type showOptions struct {
	ui      *console
	open    opener
	account accountFlags
	name    string // a number or an id
	code    bool
}

func newShowCmd(f *factory) *cobra.Command {
	o := &showOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "show <number or id>",
		Short: "Show a request and its answer",
		Long: `Show a request and its answer as Markdown. With --code only the code of the answer,
as "generate --code" prints it.`,
		Example: `  autocoding history show 3
  autocoding history show 3 --code > main.go
  autocoding history show 3 --json`,
		Args: arguments(1, 1, "Say which entry: its number in the list, or its id."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return f.run(cmd, func(ctx context.Context) error { return showRun(ctx, o) })
		},
	}
	cmd.Flags().BoolVar(&o.code, "code", false, "print only the code")
	o.account.add(cmd)
	return cmd
}

func showRun(ctx context.Context, o *showOptions) error {
	if o.code && o.ui.json {
		return autocode.InvalidField("code", "with_json", "Choose --code or --json; the JSON has the code in \"blocks\".")
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		g, err := entry(ctx, d.History, o.name)
		switch {
		case err != nil:
			return err
		case g.Damaged:
			return autocode.Errorf(autocode.Damaged, "Entry %d is damaged. It is kept as it is.", g.Number)
		case o.code:
			return printCode(o.ui, g.Answer, g.Request.Language)
		case o.ui.json:
			o.ui.printJSON(generationOf(g))
		default:
			printGeneration(o.ui, g)
		}
		return nil
	})
}

// printGeneration writes a Markdown document: what it is, the request as a
// quotation, and the answer.
func printGeneration(ui *console, g autocode.Generation) {
	facts := []string{string(g.Request.Language), string(g.Request.Purpose), g.Engine.Name, string(g.State), date(g.CreatedAt)}
	if g.Favourite {
		facts = append(facts, "favourite")
	}
	ui.print("# %d. %s\n\n%s\n\n", g.Number, oneLine(g.Title), strings.Join(facts, ", "))
	for line := range strings.Lines(g.Request.Detail) {
		ui.print("> %s\n", strings.TrimRight(line, "\r\n"))
	}
	ui.print("\n---\n\n%s", g.Answer)
	ui.out.endLine()
	if err := verdict(g); err != nil && g.State != autocode.Streaming {
		ui.note("%s", fmt.Sprintf("This answer is not whole. %s", explain(autocode.CodeOf(err))))
	}
}
