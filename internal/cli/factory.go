package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// factory makes what the commands' options need. Nothing is opened before a
// command runs.
type factory struct {
	ui      *console
	program Program
	dataDir string // as given by the flag
}

func (f *factory) checkGlobals(cmd *cobra.Command) error {
	if flag := cmd.Flags().Lookup("data-dir"); flag != nil && flag.Changed && f.dataDir == "" {
		// Rather than the usual folder: a script's variable is empty.
		return autocode.InvalidField("data-dir", "empty", "Name a folder, or leave the flag out.")
	}
	return nil
}

// run runs a command until it ends or is interrupted. A second Ctrl-C ends the
// process whatever it does.
func (f *factory) run(cmd *cobra.Command, command func(ctx context.Context) error) error {
	if err := f.checkGlobals(cmd); err != nil {
		return err
	}
	// A reader that goes away must not end the process in the middle of an answer.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	defer context.AfterFunc(ctx, stop)()
	return command(ctx)
}

// opener opens the data for the work of one command and closes them after it.
type opener func(ctx context.Context, shell Shell, work func(Data) error) error

func (f *factory) open(ctx context.Context, shell Shell, work func(Data) error) (err error) {
	data, err := f.program.Open(ctx, f.dataDir, shell)
	if err != nil {
		return notOpened(err)
	}
	defer func() {
		if p := recover(); p != nil {
			data.Log.Error("a command panicked", "type", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = errInside
		}
		if autocode.CodeOf(err) == autocode.Internal && !errors.Is(err, context.Canceled) {
			data.Log.Error("a command failed", "cause", err)
		}
		err = errors.Join(err, data.Close(context.WithoutCancel(ctx)))
	}()
	if data.Repair != nil {
		f.ui.note("%s", repairSentence(*data.Repair))
	}
	return work(data)
}

// notOpened says what a person can do about data that do not open: most often the
// folder cannot be used.
func notOpened(err error) error {
	var path *fs.PathError
	if autocode.CodeOf(err) != autocode.Internal || !errors.As(err, &path) {
		return err
	}
	code := autocode.Invalid
	if errors.Is(err, syscall.ENOSPC) {
		code = autocode.StorageFull
	}
	return &autocode.Error{Code: code, Field: "data-dir", Reason: "unusable", Err: err,
		Message: fmt.Sprintf("The data folder cannot be used: %s: %v.", path.Path, path.Err)}
}

func repairSentence(r autocode.Repair) string {
	text := "The data did not open. They were put aside in " + r.PutAside
	if r.Restored.IsZero() {
		text += ", and there was no backup to restore."
	} else {
		text += " and restored from the backup of " + r.Restored.Local().Format(time.DateTime) + "."
	}
	if r.Salvaged > 0 {
		text += fmt.Sprintf(" The damaged files still gave %d entries.", r.Salvaged)
	}
	return text
}
