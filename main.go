// Auto Coding: a desktop app in which an AI writes code. Without a command it
// opens the window; with one it is the command line of the same use cases.
package main

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"time"

	"autocoding/app"
	"autocoding/internal/autocode"
	"autocoding/internal/cli"
	"autocoding/internal/desktop"
	"autocoding/internal/files"
	"autocoding/internal/wiring"
)

//go:embed all:frontend/dist
var dist embed.FS

//go:embed build/appicon.png
var icon []byte

func main() {
	program := cli.Program{Version: wiring.Version, Open: openForTerminal, Restore: wiring.Restore, WriteFile: files.Write}
	if desktop.Available {
		program.Window = window
	}
	os.Exit(cli.Main(context.Background(), os.Args[1:], cli.Standard(), program))
}

// window runs the app in its window. Nothing is opened before the window exists:
// Wails also runs the program to read the bound structs.
func window(dataDir string, safe bool) error {
	if safe {
		desktop.SafeMode()
	}
	assets, err := fs.Sub(dist, "frontend/dist")
	if err != nil {
		return err
	}
	bound := app.New(slog.Default())
	launched := make(chan *wiring.Launched, 1)
	err = desktop.Run(desktop.Config{
		Title: "Auto Coding", Assets: assets, Icon: icon, Bind: bound.Bound(), Enums: bound.Enums(), FormatError: app.FormatError,
		Instance: wiring.Instance(dataDir), Place: func() []byte { return wiring.WindowPlace(dataDir) },
		Remember: func(place []byte) { wiring.RememberWindowPlace(dataDir, place) },
		Started: func(w *desktop.Window) {
			go func() { launched <- launch(w, bound, dataDir) }()
		},
		Closed: func() {
			_ = (<-launched).Close(context.Background()) // the causes are in its log
		},
	})
	if errors.Is(err, desktop.ErrBlank) {
		return desktop.StartAgain()
	}
	return err
}

// launch opens the data behind the window.
func launch(w *desktop.Window, bound *app.App, dataDir string) *wiring.Launched {
	return wiring.Launch(w.Context(), wiring.Options{DataDir: dataDir, Window: true, Shell: wiring.Shell{
		Session: bound.OnSession, Generation: bound.OnGeneration, History: bound.OnHistory, Index: bound.OnIndex, Pull: bound.OnPull}},
		func(p *wiring.App, restore wiring.Restorer) {
			bound.Start(w.Context(), w, app.Cases(p.Cases), app.FactsOf(wiring.Version, p.DataDir, p.Repair), restore)
		},
		func(err error, anew func(context.Context) error) {
			if autocode.HasReason(err, autocode.Conflict, "window") {
				// Where the system joins the two, this process ends as soon as the other window
				// has been brought forward; else it says so. Its own loop may not have begun, and
				// then it cannot be asked to quit.
				time.Sleep(2 * time.Second)
				_, _ = os.Stderr.WriteString("Auto Coding is open already.\n")
				os.Exit(cli.ExitCode(err))
			}
			bound.Fail(w.Context(), w, app.FactsOf(wiring.Version, wiring.Folder(dataDir), nil), err, anew)
		})
}

// openForTerminal opens the data for one command.
func openForTerminal(ctx context.Context, dataDir string, shell cli.Shell) (cli.Data, error) {
	program, err := wiring.Open(ctx, wiring.Options{DataDir: dataDir, Shell: wiring.Shell{Generation: shell.Generation}})
	if err != nil {
		return cli.Data{}, err
	}
	return cli.Data{Cases: cli.Cases(program.Cases), Log: program.Log, Repair: program.Repair, Close: program.Close}, nil
}
