package autocode

import "time"

// Why says what a connection is for. It stands in the ledger of connections.
type Why string

// The purposes. Each client of package dial has one.
const (
	WhyAnswer   Why = "answer"   // a request is being answered
	WhyModels   Why = "models"   // which models a service has
	WhyTest     Why = "test"     // the person tests a connection
	WhyDiscover Why = "discover" // services on this computer are looked for
	WhyPull     Why = "pull"     // a model is fetched by a service on this computer
)

// Connection is one line of the ledger of connections: an attempt to reach a host,
// written down before it is made.
type Connection struct {
	ID       string // UUIDv7
	At       time.Time
	EndedAt  time.Time // zero while it is open
	Host     string    // name or address, with the port
	Proxy    string    // the proxy in between, with the port; "" for none
	Why      Why
	Sent     int64 // bytes, encryption included
	Received int64 // bytes, encryption included
	Failure  Code  // why there was no connection; "" if there was one
}

// Network says how this account's connections are made.
type Network struct {
	Offline bool   // nothing is contacted at all
	Proxy   string // system, none, or the address of a proxy such as http://proxy:8080
	ExtraCA string // PEM of certificates that are trusted besides the system's; "" for none
}

// The proxy choices that are not an address.
const (
	ProxySystem = "system"
	ProxyNone   = "none"
)
