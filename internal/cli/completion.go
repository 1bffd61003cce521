package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// newCompletionCmd makes the command that writes what a shell needs to complete
// our commands and flags.
func newCompletionCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "completion (bash | zsh | fish | powershell)",
		Short: "Write the completions for a shell",
		Long: `Write the completions for a shell, which then completes commands, flags and the
names of languages.`,
		Example: `  autocoding completion zsh > "${fpath[1]}/_autocoding"
  source <(autocoding completion bash)
  autocoding completion fish > ~/.config/fish/completions/autocoding.fish
  autocoding completion powershell | Out-String | Invoke-Expression`,
		Args:      arguments(1, 1, "Name one shell: bash, zsh, fish or powershell."),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			write, known := map[string]func(io.Writer) error{
				"bash":       func(w io.Writer) error { return root.GenBashCompletionV2(w, true) },
				"zsh":        root.GenZshCompletion,
				"fish":       func(w io.Writer) error { return root.GenFishCompletion(w, true) },
				"powershell": root.GenPowerShellCompletionWithDesc,
			}[args[0]]
			if !known {
				return autocode.InvalidField("shell", "unknown", "Choose bash, zsh, fish or powershell.")
			}
			return write(cmd.OutOrStdout())
		},
	}
}

// completeLanguages lets a shell complete the values of a --language flag.
func completeLanguages(cmd *cobra.Command) {
	all := strings.Split(spellings(), ", ")
	_ = cmd.RegisterFlagCompletionFunc("language", cobra.FixedCompletions(all, cobra.ShellCompDirectiveNoFileComp)) // the flag exists
}
