package cli

import (
	"context"
	"io"
	"log/slog"
	"os"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/engine"
	"autocoding/internal/generation"
	"autocoding/internal/history"
	"autocoding/internal/settings"
	"autocoding/internal/stats"
	"autocoding/internal/transfer"
)

// Cases are the use cases behind the commands.
type Cases struct {
	Account    *account.Service
	Engine     *engine.Service
	Generation *generation.Service
	History    *history.Service
	Settings   *settings.Service
	Stats      *stats.Service
	Transfer   *transfer.Service
}

// Data are the opened data behind one command.
type Data struct {
	Cases
	Log    *slog.Logger     // for the causes of what went wrong inside
	Repair *autocode.Repair // what had to be repaired at the start; nil if nothing was
	// Close ends the session, stores what is under way and gives everything back.
	Close func(context.Context) error
}

// Shell is told what happens while a command runs.
type Shell struct{ Generation func(generation.Event) }

// Program is what the commands run on. Its functions open nothing before a
// command needs it.
type Program struct {
	Version string
	// Window opens the window and returns when it was closed; nil in a program that is
	// the command line alone, which shows its help instead.
	Window func(dataDir string, safeMode bool) error
	// Open opens the data for one command, which closes them.
	Open func(ctx context.Context, dataDir string, shell Shell) (Data, error)
	// Restore puts a backup in the place of data that nobody has open.
	Restore func(ctx context.Context, dataDir, name string) (autocode.Backup, error)
	// WriteFile writes a file of the person's own, whole or not at all.
	WriteFile func(name string, write func(io.Writer) error) error
}

// Streams are the standard streams. One that is a terminal is taken for a person.
type Streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

// Standard gives the process's own streams.
func Standard() Streams { return Streams{os.Stdin, os.Stdout, os.Stderr} }

// Main runs a command and answers the exit code. A panic becomes one as well.
func Main(ctx context.Context, args []string, std Streams, p Program) (code int) {
	ui := newConsole(std)
	defer func() {
		if recover() != nil { // the value may hold what a person typed
			code = ui.finish(errInside)
		}
	}()
	root := newRootCmd(&factory{ui: ui, program: p})
	root.SetArgs(args)
	root.SetIn(std.In)
	root.SetOut(ui.out)
	root.SetErr(ui.err)
	return ui.finish(root.ExecuteContext(ctx))
}
