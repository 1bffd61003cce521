package wiring

import (
	"context"
	"sync"
	"time"

	"autocoding/internal/paths"
	"autocoding/internal/sqlite"
)

// Launched is a program behind a window, opened or not. Close ends it.
type Launched struct {
	mu      sync.Mutex
	program *App
}

// Launch opens the program for a window and tells how that went: started gets it
// with the session of who stays signed in; failed gets the error and a function
// that puts the data aside and launches once more, for a person who asks for it.
func Launch(ctx context.Context, o Options, started func(*App), failed func(err error, anew func(context.Context) error)) *Launched {
	l := &Launched{}
	var open func(ctx context.Context) error
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
		started(program)
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
	return l.program.Close(ctx)
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
