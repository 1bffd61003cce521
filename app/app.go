// Package app is the bridge between the window and the use cases. Its bound
// structs, one for each subject, are all that the webview can call: each method
// takes and gives plain JSON, asks one use case, and has no database, network,
// path or key in its hands. The account is never an argument: it is that of the
// session. A method has at most one value and an error, since Wails loses more.
package app

import (
	"context"
	"io"
	"log/slog"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/engine"
	"autocoding/internal/generation"
	"autocoding/internal/history"
	"autocoding/internal/settings"
	"autocoding/internal/stats"
	"autocoding/internal/transfer"
)

// Cases are the use cases behind the bridge.
type Cases struct {
	Account    *account.Service
	Engine     *engine.Service
	Generation *generation.Service
	History    *history.Service
	Settings   *settings.Service
	Stats      *stats.Service
	Transfer   *transfer.Service
}

// Desktop is the system around the window.
type Desktop interface {
	Emit(event string, payload any)
	OpenURL(url string)
	CopyText(text string) error
	// Notify shows a notification of the system.
	Notify(title, text string) error
	// Painted notes that the page is on the screen.
	Painted()
	// Quit closes the window.
	Quit()
	// SaveText asks for a place and writes a text file readable by its owner only.
	// It answers false if the person changed their mind.
	SaveText(title, fileName, text string) (bool, error)
	// SaveFile asks for a place and writes a file of the person's own, such as code.
	// It answers false if the person changed their mind.
	SaveFile(title, fileName string, content []byte) (bool, error)
	// SaveStream asks for a place and writes a file there as it comes. It answers
	// false if the person changed their mind.
	SaveStream(title, fileName string, write func(io.Writer) error) (bool, error)
	// SaveFolder asks for a folder and makes a new one in it with the files, whose
	// names have slashes. It answers the new folder, or "" if the person changed
	// their mind.
	SaveFolder(title, folderName string, files []autocode.File) (string, error)
	// OpenText asks for a file and reads it. It answers an empty name if the person
	// changed their mind, and fails for a file of more than limit bytes.
	OpenText(title string, limit int64) (name, text string, err error)
}

// App holds the bound structs. They exist before the window does, since Wails
// reads them then; Start gives them life.
type App struct {
	bridge  *bridge
	Session *Session
	Account *Account
	Engine  *Engines
	Network *Network
	Library *Library
	Request *Request
	History *History
	Setting *Settings
	Stats   *Statistics
	Storage *Storage
	System  *System
	Moving  *Transfer
}

// New makes the bound structs. It does no work.
func New(log *slog.Logger) *App {
	b := &bridge{log: log, started: make(chan struct{})}
	return &App{b, &Session{b}, &Account{b}, &Engines{b}, &Network{b}, &Library{b}, &Request{b}, &History{b}, &Settings{b}, &Statistics{b}, &Storage{b}, &System{b}, &Transfer{b}}
}

// Bound lists the structs whose methods the webview may call.
func (a *App) Bound() []any {
	return []any{a.Session, a.Account, a.Engine, a.Network, a.Library, a.Request, a.History, a.Setting, a.Stats, a.Storage, a.System, a.Moving}
}

// Enums lists the enumerations that are generated for the frontend.
func (a *App) Enums() []any { return []any{codeNames(), eventNames()} }

// Start gives the bridge its use cases. Calls that came before wait for it. restore
// puts a backup, by its name, in the place of the data and starts once more, by
// Start or Fail.
func (a *App) Start(ctx context.Context, desktop Desktop, cases Cases, facts Facts, restore func(ctx context.Context, name string) error) {
	a.bridge.start(&live{ctx: ctx, desktop: desktop, cases: cases, facts: facts, restore: restore})
}

// Fail gives the bridge the error that kept the use cases from opening, and what
// is known all the same. anew puts the data aside and starts once more, by Start
// or Fail; it is called if the person asks for it.
func (a *App) Fail(ctx context.Context, desktop Desktop, facts Facts, err error, anew func(context.Context) error) {
	a.bridge.start(&live{ctx: ctx, desktop: desktop, facts: facts, failed: err, anew: anew})
}

// named is an entry of an enumeration for the frontend.
type named[T any] struct {
	Value  T
	TSName string
}

func codeNames() []named[autocode.Code] {
	var all []named[autocode.Code]
	for _, c := range autocode.Codes() {
		all = append(all, named[autocode.Code]{c, tsName(string(c))})
	}
	return all
}
