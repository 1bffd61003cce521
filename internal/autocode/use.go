package autocode

import "time"

// Use is what statistics know of one generation.
type Use struct {
	At       time.Time
	Language Language
	Purpose  Purpose
	Engine   string // by name
	Free     bool   // answered by the library
	State    State
	Usage    Usage
}
