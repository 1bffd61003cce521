// Package cli is the command line of the use cases that the window has too. It
// opens the same data, for one command at a time.
//
// How it talks to people: what was asked for goes to stdout and nothing else
// does; notices, questions and errors are sentences on stderr. With --json both
// are JSON, and there are no notices. Whatever reaches a terminal has its control
// characters escaped; whatever is piped is left as it is. Questions are asked
// only where a person can answer them, and every one has a flag instead.
// Passwords are never arguments, since other programs can read those.
package cli
