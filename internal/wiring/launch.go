package wiring

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/paths"
	"autocoding/internal/sqlite"
)

// Launched is a program behind a window, opened or not. Close ends it.
type Launched struct {
	mu      sync.Mutex
	program *App
}

// Restorer puts a backup in the place of the data that a window has open, and
// opens them again, whether that worked or not. It returns the errors of Restore.
type Restorer func(ctx context.Context, name string) error

// Launch opens the program for a window and tells how that went: started gets it
// with the session of who stays signed in, and a way to restore a backup under it;
// failed gets the error and a function that puts the data aside and launches once
// more, for a person who asks for it.
func Launch(ctx context.Context, o Options, started func(*App, Restorer), failed func(err error, anew func(context.Context) error)) *Launched {
	l := &Launched{}
	var open func(ctx context.Context) error
	restore := func(ctx context.Context, name string) error {
		if err := l.Close(ctx); err != nil {
			return err
		}
		_, err := Restore(ctx, o.DataDir, name)
		return errors.Join(err, open(ctx))
	}
	open = func(ctx context.Context) error {
		program, err := Open(ctx, o)
		if err != nil {
			failed(err, func(ctx context.Context) error {
				if err := putDataAside(ctx, o.DataDir); err != nil {
					return err
				}
				return open(ctx)
			})
			return err
		}
		l.mu.Lock()
		l.program = program
		l.mu.Unlock()
		if err := program.Account.Resume(ctx); err != nil {
			program.Log.Error("resume the session", "cause", err)
		}
		started(program, restore)
		return nil
	}
	_ = open(ctx) // failed was told
	return l
}

// Close ends the program, if it opened.
func (l *Launched) Close(ctx context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.program == nil {
		return nil
	}
	err := l.program.Close(ctx)
	l.program = nil
	return err
}

// Restore puts a backup in the place of the data of a folder that nobody has open.
// It returns the errors of sqlite.Restore.
func Restore(ctx context.Context, dataDir, name string) (autocode.Backup, error) {
	dir, err := paths.DataDir(dataDir)
	if err != nil {
		return autocode.Backup{}, err
	}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return autocode.Backup{}, &autocode.Error{Code: autocode.NotFound, Field: "backup", Message: "There is no such backup."}
	}
	log, closeLog := openLog(dir)
	b, err := sqlite.Restore(ctx, sqlite.Options{Dir: dir, Now: clock(log), Log: log}, name)
	if err == nil {
		log.Info("restored a backup", "made", b.Made, "reason", b.Reason)
	}
	return b, errors.Join(err, closeLog.Close())
}

// Folder is the data folder for a person who is told where to look; "" if there
// is none.
func Folder(given string) string {
	dir, err := paths.DataDir(given)
	if err != nil {
		return ""
	}
	return dir
}

func putDataAside(ctx context.Context, dataDir string) error {
	dir, err := paths.DataDir(dataDir)
	if err == nil {
		_, err = sqlite.StartAnew(ctx, dir, time.Now())
	}
	return err
}
