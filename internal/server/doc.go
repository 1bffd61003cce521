// Package server is the account server: the API of the original service, held to what
// it should have been, over HTTP.
//
// A request passes the chain in handler.go, which gives it an id, an address and a
// language, and a handler that reads its form (form.go), decides, and answers with a
// struct of package wire or an error (fail.go). Everything that must survive a restart
// or be known to other instances lies in the database, behind the interfaces in ports.go.
//
// An AI request outlives its caller: run.go answers it, live.go keeps what came for
// those who watch, stream.go and answer.go show it. Whoever comes back, to this
// instance or another, gets the rest.
//
// The package logs neither addresses nor prompts, answers or tokens.
package server
