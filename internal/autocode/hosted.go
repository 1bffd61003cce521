package autocode

import "time"

// HostedAccount is an account of an account server.
type HostedAccount struct {
	ID        int64
	Email     string // as it was typed
	Folded    string // the form in which two addresses are the same
	Password  string // its hash, never the password
	FirstName string
	LastName  string
	CreatedAt time.Time
}

// HostedSession is a signed-in state of an account of an account server: what its
// access and refresh tokens belong to.
type HostedSession struct {
	ID        string // UUIDv7
	Account   int64
	Access    string // the id of the access token that was issued last
	Network   []byte // where it began, as a keyed hash
	CreatedAt time.Time
	UsedAt    time.Time // of the last refresh
}

// How long a session lives: while it is used, and all in all.
const (
	HostedSessionIdle = 30 * 24 * time.Hour
	HostedSessionLife = 90 * 24 * time.Hour
)

// Ends is when the session is over if it is not used any more.
func (n HostedSession) Ends() time.Time {
	idle, life := n.UsedAt.Add(HostedSessionIdle), n.CreatedAt.Add(HostedSessionLife)
	if life.Before(idle) {
		return life
	}
	return idle
}

// HostedRequest is a request to an account server and what was answered.
type HostedRequest struct {
	ID        int64
	Account   int64
	RequestID string // chosen by the client, a UUID
	Body      []byte // the hash of everything that was asked
	Key       []byte // the hash of the client's key for pieces that are held; nil if the answer is stored
	Language  Language
	Purpose   Purpose
	Detail    string // "" if the answer is not stored
	Answer    string // once ended, and stored
	State     State
	Failure   Code // why it ended, for Unfinished and FailedState
	Model     string
	CreatedAt time.Time
	EndedAt   time.Time
}

// Stored reports whether request and answer are part of the account's history.
func (r HostedRequest) Stored() bool { return len(r.Key) == 0 }

// HostedPiece is a part of an answer that an account server holds until the answer
// has ended, or, sealed, until the client has it.
type HostedPiece struct {
	Start int // in the answer, in bytes
	Size  int // of the text, in bytes
	Data  []byte
}

// HostedEnding is how an answer of an account server ended.
type HostedEnding struct {
	State   State
	Failure Code
	Model   string
	At      time.Time
}

// The reasons with which an account server's database refuses a request.
const (
	ReasonRunning    = "running"    // Conflict: another request of the account is being answered
	ReasonReused     = "reused"     // Invalid: the id came with another body
	ReasonSuperseded = "superseded" // Conflict: the request was deleted, or believed to be abandoned
	ReasonReleased   = "released"   // NotFound: the answer of this id is gone
)
