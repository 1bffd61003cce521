package cli

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

func newLibraryCmd(f *factory) *cobra.Command {
	return newGroupCmd(cobra.Command{
		Use:   "library",
		Short: "Look into the offline library",
		Long: `Look into the offline library: small programs in nine languages, each with what it
prints and with what verified it. It needs no network and no account, and it is no
AI.`,
		Example: `  autocoding library list
  autocoding library search "최단 경로"
  autocoding library show shortest-path --language python3 --code`,
	}, newLibraryListCmd(f), newLibrarySearchCmd(f), newLibraryShowCmd(f))
}

// libraryOptions are what the commands over the library need.
type libraryOptions struct {
	ui       *console
	open     opener
	env      func(string) string
	words    string
	language string
	reply    string
	code     bool
}

func newLibraryOptions(f *factory) *libraryOptions {
	return &libraryOptions{ui: f.ui, open: f.open, env: os.Getenv}
}

func (o *libraryOptions) flags(cmd *cobra.Command, language string) {
	cmd.Flags().StringVarP(&o.language, "language", "l", language, "the programming `language`: "+spellings())
	completeLanguages(cmd)
	cmd.Flags().StringVar(&o.reply, "reply", "", "titles and explanations in this `language`, ko or en (default: as in the window, else as the system)")
}

// read reads the flags.
func (o *libraryOptions) read() (language autocode.Language, reply autocode.Reply, err error) {
	reply = autocode.Reply(o.reply)
	if reply != "" && reply != autocode.Korean && reply != autocode.English {
		return language, reply, autocode.InvalidField("reply", "unknown", "Choose ko or en.")
	}
	language, err = autocode.ParseLanguage(o.language)
	return language, reply, err
}

// run opens the data and tells in which language to explain.
func (o *libraryOptions) run(ctx context.Context, work func(d Data, language autocode.Language, reply autocode.Reply) error) error {
	language, reply, err := o.read()
	if err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if reply == "" {
			reply = preferredReply(ctx, d, o.env)
		}
		return work(d, language, reply)
	})
}

func newLibraryListCmd(f *factory) *cobra.Command {
	o := newLibraryOptions(f)
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List all programs, the easy ones first",
		Long:    "List all programs, the easy ones first. Each of them is there in every language.",
		Example: "  autocoding library list --reply ko",
		Args:    arguments(0, 0, "This command takes no arguments; words to search for go to \"autocoding library search\"."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error {
				return o.run(ctx, func(d Data, _ autocode.Language, reply autocode.Reply) error {
					tasks, err := d.Engine.Tasks()
					if err == nil {
						printHits(o.ui, tasks, reply)
					}
					return err
				})
			})
		},
	}
	o.flags(cmd, "go")
	return cmd
}

func newLibrarySearchCmd(f *factory) *cobra.Command {
	o := newLibraryOptions(f)
	cmd := &cobra.Command{
		Use:     "search \"words\"",
		Short:   "Search the library, the best hit first",
		Long:    "Search the library in Korean and English, the best hit first. If nothing fits, the exit code is 3.",
		Example: "  autocoding library search \"dijkstra\"\n  autocoding library search ㅇㅈㅌㅅ --reply ko",
		Args:    arguments(1, 1, "Put the words into quotes, so that they are one argument."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.words = args[0]
			return f.run(cmd, func(ctx context.Context) error {
				return o.run(ctx, func(d Data, language autocode.Language, reply autocode.Reply) error {
					hits, err := d.Engine.Search(o.words, language)
					if err == nil && len(hits) == 0 {
						err = autocode.Errorf(autocode.NoMatch, "The library has no program for this.")
					}
					if err == nil {
						printHits(o.ui, hits, reply)
					}
					return err
				})
			})
		},
	}
	o.flags(cmd, "go")
	return cmd
}

func newLibraryShowCmd(f *factory) *cobra.Command {
	o := newLibraryOptions(f)
	cmd := &cobra.Command{
		Use:   "show <name> --language <language>",
		Short: "Show one program",
		Long: `Show one program with its explanation, by the name that list and search show.
--code prints its code and nothing else.`,
		Example: "  autocoding library show binary-search --language c\n  autocoding library show csv --language python3 --code > csv_demo.py",
		Args:    arguments(1, 1, "Name one program; \"autocoding library list\" shows them."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.words = args[0]
			if o.code && o.ui.json {
				return autocode.InvalidField("code", "with_json", "Choose --code or --json; the JSON has the code in \"source\".")
			}
			return f.run(cmd, func(ctx context.Context) error {
				return o.run(ctx, func(d Data, language autocode.Language, reply autocode.Reply) error {
					p, err := d.Engine.Program(ctx, o.words, language, reply)
					if err != nil {
						return err
					}
					switch {
					case o.ui.json:
						o.ui.printJSON(programJSON{hitJSON{p.Task, p.Title[reply], p.Difficulty}, p.Language, p.FileName, p.Source, p.Output, p.Answer, p.Verified})
					case o.code:
						o.ui.print("%s", p.Source)
					default:
						o.ui.print("%s", p.Answer)
						o.ui.out.endLine()
					}
					return nil
				})
			})
		},
	}
	o.flags(cmd, "")
	cmd.Flags().BoolVar(&o.code, "code", false, "print only the code")
	return cmd
}

// printHits prints programs among which one may choose.
func printHits(ui *console, hits []autocode.Hit, reply autocode.Reply) {
	if ui.json {
		list := hitsJSON{Hits: []hitJSON{}}
		for _, h := range hits {
			list.Hits = append(list.Hits, hitJSON{h.Task, h.Title[reply], h.Difficulty})
		}
		ui.printJSON(list)
		return
	}
	t := newTable("TASK", "DIFFICULTY", "TITLE")
	for _, h := range hits {
		t.add(h.Task, difficulties[h.Difficulty], h.Title[reply])
	}
	t.print(ui)
}

func spellings() string {
	var all []string
	for _, l := range autocode.Languages() {
		all = append(all, strings.ToLower(string(l)))
	}
	return strings.Join(all, ", ")
}
