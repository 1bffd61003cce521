// Package wiring opens the adapters, joins them with the use cases and hands
// these out, the same for the window and the command line. Whoever runs the
// program passes a Shell, which is told what happens.
package wiring

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/dial"
	"autocoding/internal/engine"
	"autocoding/internal/generation"
	"autocoding/internal/history"
	"autocoding/internal/paths"
	"autocoding/internal/secret"
	"autocoding/internal/settings"
	"autocoding/internal/sqlite"
	"autocoding/internal/stats"
	"autocoding/internal/transfer"
)

// Version of the program.
const Version = "0.1.0"

// keyringService names our items in the system's keyring.
const keyringService = "AutoCoding"

// Shell is told what happens. Its fields may be nil.
type Shell struct {
	Session    func(account.Event)
	Generation func(generation.Event)
	History    func()
	Index      func(autocode.IndexProgress)
	Pull       func(engine.PullNews)
}

// Options says how the program runs.
type Options struct {
	DataDir string // "" for the system's place, see package paths
	Window  bool   // this is the window: one at a time, with the index built in the background
	Shell   Shell
}

// Cases are the use cases.
type Cases struct {
	Account    *account.Service
	Engine     *engine.Service
	Generation *generation.Service
	History    *history.Service
	Settings   *settings.Service
	Stats      *stats.Service
	Transfer   *transfer.Service
}

// App is the opened program. Close ends it.
type App struct {
	Cases
	DataDir string
	Repair  *autocode.Repair // what had to be repaired at the start; nil if nothing was
	Log     *slog.Logger

	db     *sqlite.DB
	desk   *desk
	closer []io.Closer
	stop   context.CancelFunc
	upkeep sync.WaitGroup
}

// Open opens the data folder and joins everything. It returns the errors of
// sqlite.Open, and Conflict with the reason window if another window has the
// folder. A log is kept from the first moment.
func Open(ctx context.Context, o Options) (*App, error) {
	dir, err := paths.DataDir(o.DataDir)
	if err != nil {
		return nil, err
	}
	app := &App{DataDir: dir, stop: func() {}}
	if err := app.open(ctx, o); err != nil {
		return nil, errors.Join(err, app.closeFiles())
	}
	return app, nil
}

func (a *App) open(ctx context.Context, o Options) error {
	if o.Window {
		lock, err := sqlite.LockWindow(a.DataDir)
		if err != nil {
			return err
		}
		a.closer = append(a.closer, closerFunc(lock.Release))
	}
	log, closeLog := openLog(a.DataDir)
	a.Log = log
	a.closer = append(a.closer, closeLog)
	now := clock(log)
	var err error
	if a.db, a.Repair, err = sqlite.Open(ctx, sqlite.Options{Dir: a.DataDir, Now: now, Log: log}); err != nil {
		log.Error("the data do not open", "cause", err)
		return err
	}
	a.closer = append(a.closer, a.db)
	a.join(o, now)
	if o.Window {
		a.keepUp(ctx)
	}
	log.Info("started", "version", Version, "window", o.Window)
	return nil
}

// join makes the use cases over the adapters.
func (a *App) join(o Options, now func() time.Time) {
	a.desk = &desk{db: a.db, now: now, log: a.Log, index: o.Shell.Index, buildIndex: o.Window}
	home, _ := os.UserHomeDir() // without one there is no name to hide
	a.Settings = &settings.Service{Store: a.db, Vault: func() (settings.Vault, error) { return a.desk.current() }, Storage: a.db,
		Program: settings.Program{Version: Version, DataDir: a.DataDir, Home: home, LogTail: logTail(a.DataDir)}}
	services := services{network: &dial.Network{Settings: a.Settings.Network, Ledger: a.Settings, Now: now, NewID: newID}, now: now}
	a.Engine = &engine.Service{
		Library: openLibrary(), Vault: func() (engine.Vault, error) { return a.desk.current() },
		Connect: services.connect, Formatters: formatters{}, Pull: services.pull, NewID: newID, Notify: o.Shell.Pull,
	}
	a.Generation = &generation.Service{
		Store:  func() (generation.Store, error) { return a.desk.current() },
		Engine: a.Engine.Engine, Limit: a.Engine.Limit,
		Now: now, NewID: newID, Log: a.Log, Notify: o.Shell.Generation,
	}
	a.History = &history.Service{
		Store: func() (history.Store, error) { return a.desk.current() },
		Now:   now, Log: a.Log, Later: func(d time.Duration, fn func()) { time.AfterFunc(d, fn) }, Changed: o.Shell.History,
	}
	a.Transfer = &transfer.Service{Store: func() (transfer.Store, error) { return a.desk.current() }, Now: now}
	a.Stats = &stats.Service{Store: func() (stats.Store, error) { return a.desk.current() }, Now: now}
	a.desk.closing = func() {
		a.Generation.StopAll()
		a.Engine.StopPull()
		a.Transfer.Forget()
	}
	a.Account = &account.Service{
		Store: a.db, Keyring: secret.New(keyringService), Cost: cost(a.db, a.Log), Now: now, NewID: newID, Log: a.Log,
		Opened: a.desk.open, Closed: a.desk.close, Busy: a.Generation.Running, Notify: o.Shell.Session,
	}
}

// keepUp does in the background what a window does beside its work: finish
// deletions, make the daily backup, sign out after idle time.
func (a *App) keepUp(ctx context.Context) {
	ctx, a.stop = context.WithCancel(context.WithoutCancel(ctx))
	a.upkeep.Go(func() {
		tick := time.NewTicker(account.CheckEvery)
		defer tick.Stop()
		a.Account.WatchIdle(ctx, tick.C)
	})
	a.upkeep.Go(func() {
		if err := a.db.ResumeDeletions(ctx); err != nil {
			a.Log.Error("finish deletions", "cause", err)
		}
		if _, err := a.db.Purge(ctx, a.desk.now().Add(-autocode.UndoTime)); err != nil {
			a.Log.Error("finish purges", "cause", err)
		}
		if _, _, err := a.db.BackUpDaily(ctx); err != nil && ctx.Err() == nil {
			a.Log.Error("daily backup", "cause", err)
		}
	})
}

// Close ends the session, stores what is under way and gives everything back.
func (a *App) Close(ctx context.Context) error {
	a.Account.Close(ctx)
	a.stop()
	a.upkeep.Wait()
	a.Log.Info("ended")
	return a.closeFiles()
}

func (a *App) closeFiles() error {
	var errs []error
	for i := len(a.closer) - 1; i >= 0; i-- {
		errs = append(errs, a.closer[i].Close())
	}
	return errors.Join(errs...)
}

type closerFunc func() error

// Close calls the function.
func (f closerFunc) Close() error { return f() }

// newID makes an id that sorts by its time (UUIDv7).
func newID() string { return uuid.Must(uuid.NewV7()).String() }
