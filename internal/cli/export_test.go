package cli

import "github.com/spf13/cobra"

// For tests in package cli_test.
var (
	Escape = escape
)

// Root is the command of the whole program.
func Root() *cobra.Command {
	return newRootCmd(&factory{ui: newConsole(Streams{}), program: Program{Version: "0"}})
}
