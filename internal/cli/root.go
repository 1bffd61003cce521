package cli

import (
	"fmt"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// withoutMousetrap lets the program open its window from the Explorer, where
// cobra would refuse to run.
var withoutMousetrap = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

func newRootCmd(f *factory) *cobra.Command {
	withoutMousetrap()
	var safeMode bool
	root := &cobra.Command{
		Use:   "autocoding",
		Short: "Auto Coding writes code for you",
		Long: `Auto Coding writes code for you, in a window or on the command line.

Without a command it opens the window. The commands work on the same accounts
and the same history, also while the window is open.`,
		Example: `  autocoding
  autocoding generate --language go "binary search"
  autocoding account register --email ada@example.com
  autocoding history list --search "binary search"`,
		Version: f.program.Version,
		Args:    noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := f.checkGlobals(cmd); err != nil {
				return err
			}
			if f.program.Window == nil {
				return cmd.Help()
			}
			return f.program.Window(f.dataDir, safeMode)
		},
		SilenceUsage: true, SilenceErrors: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.PersistentFlags().StringVar(&f.dataDir, "data-dir", "",
		"use this `folder` for all data (also: AUTOCODING_DATA_DIR)")
	root.PersistentFlags().BoolVar(&f.ui.json, "json", false, "print JSON, see \"autocoding help json\"")
	root.Flags().BoolVar(&safeMode, "safe-mode", false, "open the window without what leaves it blank with some graphics drivers")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(newHelpCmd())
	root.AddCommand(newGenerateCmd(f), newAccountCmd(f), newHistoryCmd(f), newEnginesCmd(f), newLibraryCmd(f), newStatsCmd(f), newBackupCmd(f), newCompletionCmd(), newExitCodesTopic(), newJSONTopic())
	return root
}

// newGroupCmd makes a command that only holds others.
func newGroupCmd(group cobra.Command, commands ...*cobra.Command) *cobra.Command {
	group.Args = noSuchCommand
	group.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	group.AddCommand(commands...)
	return &group
}

// noSuchCommand refuses the words that no command took.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	message := fmt.Sprintf("There is no command %q.", args[0])
	if cmd.SuggestionsMinimumDistance == 0 {
		cmd.SuggestionsMinimumDistance = 2 // as cobra does where it suggests by itself
	}
	if similar := cmd.SuggestionsFor(args[0]); len(similar) > 0 {
		message += fmt.Sprintf(" Did you mean %q?", strings.Join(similar, `" or "`))
	}
	return autocode.InvalidField("command", "unknown", message+seeHelp(cmd))
}

// arguments refuses a number of arguments that is not between the two.
func arguments(least, most int, message string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return autocode.InvalidField("arguments", "number", message+seeHelp(cmd))
		}
		return nil
	}
}

// flagError says what is wrong with a flag. Of one that does not exist it repeats
// the name only: what follows in the argument may be a password.
func flagError(cmd *cobra.Command, err error) error {
	message := err.Error()
	named, ok := err.(interface{ GetSpecifiedName() string })
	switch {
	case strings.HasPrefix(message, "unknown shorthand") && ok:
		message = "there is no flag -" + named.GetSpecifiedName()
	case strings.HasPrefix(message, "unknown") && ok:
		message = "there is no flag --" + named.GetSpecifiedName()
	case strings.HasPrefix(message, "bad flag syntax"):
		message = "a flag is not written as flags are"
	}
	message, _, _ = strings.Cut(message, ": strconv.") // a cause for programmers
	return autocode.InvalidField("flags", "form", strings.ToUpper(message[:1])+message[1:]+"."+seeHelp(cmd))
}

func seeHelp(cmd *cobra.Command) string {
	return fmt.Sprintf(" See \"%s --help\".", cmd.CommandPath())
}

func newHelpCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "help [command]",
		Short:   "Explain a command or a topic",
		Long:    "Explain a command or a topic.",
		Example: "  autocoding help generate\n  autocoding help exit-codes",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noSuchCommand(cmd.Root(), args)
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	}
}
