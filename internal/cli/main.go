// Package cli is the command line of the use cases that the window has too.
package cli

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/engine"
	"autocoding/internal/generation"
	"autocoding/internal/history"
	"autocoding/internal/settings"
)

// Cases are the use cases behind the commands.
type Cases struct {
	Account    *account.Service
	Engine     *engine.Service
	Generation *generation.Service
	History    *history.Service
	Settings   *settings.Service
}

// Shell is told what happens while a command runs.
type Shell struct{ Generation func(generation.Event) }

// Program is what the commands run on. Its functions open nothing before a
// command needs it.
type Program struct {
	Version string
	// Window opens the window and returns when it was closed.
	Window func(dataDir string) error
	// Open opens the data; the second result closes them.
	Open func(ctx context.Context, dataDir string, shell Shell) (Cases, func(context.Context) error, error)
}

// Streams are the standard streams.
type Streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

// Standard gives the process's own streams.
func Standard() Streams { return Streams{os.Stdin, os.Stdout, os.Stderr} }

// Main runs a command and answers the exit code.
func Main(ctx context.Context, args []string, std Streams, p Program) int {
	var dataDir string
	root := &cobra.Command{
		Use: "autocoding", Short: "An AI writes code for you", Version: p.Version, SilenceUsage: true, SilenceErrors: true,
		RunE: func(*cobra.Command, []string) error { return p.Window(dataDir) },
	}
	root.PersistentFlags().StringVar(&dataDir, "data-dir", "", "the data folder")
	root.SetArgs(args)
	root.SetIn(std.In)
	root.SetOut(std.Out)
	root.SetErr(std.Err)
	if err := root.ExecuteContext(ctx); err != nil {
		root.PrintErrln(err)
		return 1
	}
	return 0
}
