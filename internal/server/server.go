package server

import (
	"crypto/hmac"
	"crypto/sha256"
	"log/slog"
	"net/netip"
	"time"

	"autocoding/internal/autocode"
)

// The kinds of registration.
const (
	Open   = "open"   // whoever comes
	Invite = "invite" // whoever has a code
	Closed = "closed" // nobody
)

// Config is what whoever runs the server decides.
type Config struct {
	DailyLimit    int    // AI requests of an account in 24 hours
	Registration  string // Open, Invite or Closed
	Registrations int    // of one network in an hour
	Origins       []string
	Proxies       []netip.Prefix // whose X-Forwarded-For is believed
	Cookies       bool           // set tokens as cookies too
	Secure        bool           // people reach the server by https
	PerSecond     int            // requests of one network to one instance; 0 for no limit
}

// Options are what a server is made of. They are not changed afterwards.
type Options struct {
	Config    Config
	Accounts  Accounts
	Sessions  Sessions
	Throttles Throttles
	Requests  Requests
	Tokens    Tokens
	Rules     Rules
	Engine    autocode.Engine  // nil if AI requests are not answered
	Secret    []byte           // for keyed hashes, the same on every instance
	Now       func() time.Time // the wall clock
	NewID     func() string    // UUIDv7
	Log       *slog.Logger
}

// Server answers the account API. Serve, or a handler from Handler; then Drain.
type Server struct {
	Options
	passwords *passwords
	runs      *runs
	turns     *turns
	gate      *gate
	// draining is closed when the server is about to stop: it is not ready any more.
	draining chan struct{}
}

// New makes a server.
func New(o Options) *Server {
	s := &Server{Options: o, passwords: newPasswords(o.Rules.Normalize), turns: newTurns(), gate: newGate(o.Config.PerSecond), draining: make(chan struct{})}
	s.runs = newRuns()
	return s
}

// keyed hashes something private, so that the database does not tell what it was.
func (s *Server) keyed(use string, parts ...string) []byte {
	mac := hmac.New(sha256.New, s.Secret)
	for _, part := range append([]string{use}, parts...) {
		_, _ = mac.Write([]byte(part))
		_, _ = mac.Write([]byte{0})
	}
	return mac.Sum(nil)
}
