package autocode

import "time"

// Position is a place in the list of generations, newest first. The zero value is
// before the first.
type Position struct {
	CreatedAt time.Time
	ID        string
}

// PositionOf is the place of a generation; a list after it begins with the next.
func PositionOf(g Generation) Position { return Position{g.CreatedAt, g.ID} }

// Filter narrows a search of the history. Zero fields do not.
type Filter struct {
	Text       string
	Languages  []Language
	Purposes   []Purpose
	Engines    []string // by name
	States     []State
	Favourites bool
}

// Empty reports whether the filter lets everything through.
func (f Filter) Empty() bool {
	return f.Text == "" && len(f.Languages) == 0 && len(f.Purposes) == 0 && len(f.Engines) == 0 && len(f.States) == 0 && !f.Favourites
}

// CountLimit is up to where matches of a search are counted. A count above it
// means "more than that": counting on would cost more than finding.
const CountLimit = 1000

// IndexProgress says how far the search index is after unlocking. Searches see
// what is indexed, newest first.
type IndexProgress struct{ Done, Total int }

// Deletion is a deletion that can be undone until its time.
type Deletion struct {
	At    time.Time // names it, in milliseconds
	Count int
	Until time.Time
}

// UndoTime is how long a deletion can be undone.
const UndoTime = 10 * time.Second

// Repair tells what had to be done to a database that did not open.
type Repair struct {
	PutAside string    // folder with the files that did not open
	Restored time.Time // when the backup was made that replaced them; zero if there was none
	Salvaged int       // generations that the damaged files still gave
}
