package app

import (
	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/engine"
	"autocoding/internal/generation"
)

// EventName names what the window is told without asking.
type EventName string

// The events and their payloads.
const (
	EventPiece    EventName = "generation:piece"   // Piece
	EventEnd      EventName = "generation:end"     // End
	EventUnsaved  EventName = "generation:unsaved" // Unsaved
	EventSession  EventName = "session"            // SessionNews
	EventHistory  EventName = "history:changed"    // nothing
	EventIndexing EventName = "index:progress"     // IndexProgress
	EventPull     EventName = "engine:pull"        // Pull
	EventMenu     EventName = "menu"               // settings or shortcuts: an entry of the menu bar of macOS
)

func eventNames() []named[EventName] {
	var all []named[EventName]
	for _, e := range []EventName{EventPiece, EventEnd, EventUnsaved, EventSession, EventHistory, EventIndexing, EventPull, EventMenu} {
		all = append(all, named[EventName]{e, tsName(string(e))})
	}
	return all
}

// Piece is the next piece of an answer. Seq counts from 1 without gaps.
type Piece struct {
	ID   string `json:"id"`
	Seq  int    `json:"seq"`
	Text string `json:"text"`
}

// End says how an answer ended.
type End struct {
	ID    string `json:"id"`
	Entry Entry  `json:"entry"`
}

// Unsaved says that an ended answer cannot be stored yet.
type Unsaved struct {
	ID   string        `json:"id"`
	Code autocode.Code `json:"code"`
}

// Pull says how far the fetching of a model is.
type Pull struct {
	Model string `json:"model"`
	Done  int64  `json:"done"`  // bytes
	Total int64  `json:"total"` // bytes; 0 while it is not known
	Ended bool   `json:"ended"`
	Error string `json:"error"` // as FormatError writes it; empty for success
}

// SessionNews says what happened to the session.
type SessionNews struct {
	Kind      string `json:"kind"`      // opened, changed, warning or ended
	Reason    string `json:"reason"`    // of an end: signed_out, idle, clock or deleted
	SignOutAt int64  `json:"signOutAt"` // of a warning, Unix milliseconds
}

// IndexProgress says how far the search index is.
type IndexProgress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}

// emit tells the window. What happens before the start is not told: the window
// asks for the state of everything when it starts.
func (b *bridge) emit(event EventName, payload any) {
	if l := b.live.Load(); l != nil {
		l.desktop.Emit(string(event), payload)
	}
}

// OnSession tells the window what happened to the session.
func (a *App) OnSession(e account.Event) {
	a.bridge.emit(EventSession, SessionNews{e.Kind, e.Reason, ms(e.SignOutAt)})
}

// OnGeneration tells the window of pieces and ends.
func (a *App) OnGeneration(e generation.Event) {
	switch {
	case e.Unsaved != "":
		a.bridge.emit(EventUnsaved, Unsaved{e.ID, e.Unsaved})
	case e.End != nil:
		a.bridge.emit(EventEnd, End{e.ID, entry(*e.End)})
	default:
		a.bridge.emit(EventPiece, Piece{e.ID, e.Seq, e.Text})
	}
}

// OnHistory tells the window that the history changed by itself.
func (a *App) OnHistory() { a.bridge.emit(EventHistory, nil) }

// OnIndex tells the window how far the search index is.
func (a *App) OnIndex(p autocode.IndexProgress) {
	a.bridge.emit(EventIndexing, IndexProgress{p.Done, p.Total})
}

// OnPull tells the window how far the fetching of a model is.
func (a *App) OnPull(n engine.PullNews) {
	a.bridge.emit(EventPull, Pull{n.Model, n.Done, n.Total, n.Ended, errorText(n.Err)})
}
