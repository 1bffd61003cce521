package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// console is a command's three streams and who sits at them.
type console struct {
	in       io.Reader
	terminal *os.File // stdin, if a person sits at it; else nil
	out      *sink
	err      *sink
	json     bool // set by the flag
}

func newConsole(std Streams) *console {
	return &console{in: std.In, terminal: asTerminal(std.In),
		out: &sink{w: std.Out, terminal: asTerminal(std.Out) != nil},
		err: &sink{w: std.Err, terminal: asTerminal(std.Err) != nil}}
}

// asTerminal gives the file of a stream that is a terminal, else nil.
func asTerminal(stream any) *os.File {
	if file, ok := stream.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return file
	}
	return nil
}

// interactive reports whether a person can be asked.
func (c *console) interactive() bool { return c.terminal != nil }

// print writes what was asked for.
func (c *console) print(format string, args ...any) { _, _ = fmt.Fprintf(c.out, format, args...) }

// note tells a person what is worth knowing beside what was asked for.
func (c *console) note(format string, args ...any) {
	if !c.json {
		_, _ = fmt.Fprintf(c.err, format+"\n", args...)
	}
}

// printJSON writes what was asked for as one JSON value.
func (c *console) printJSON(value any) { writeJSON(c.out, value) }

func writeJSON(w io.Writer, value any) {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(value) // our own structs; a sink keeps its failure
}

// sink is stdout or stderr. It escapes what a terminal must not get, and keeps the
// first failure, after which it swallows everything: a command that has begun
// something ends it properly, and the failure is reported then.
type sink struct {
	w        io.Writer
	terminal bool
	failed   error
	last     byte // that was written
}

// Write never fails, see failed.
func (s *sink) Write(p []byte) (int, error) {
	if s.failed == nil && len(p) > 0 {
		s.last = p[len(p)-1]
		s.failed = s.pass(p)
	}
	return len(p), nil
}

func (s *sink) pass(p []byte) error {
	if s.terminal {
		p = []byte(escape(string(p)))
	}
	_, err := s.w.Write(p)
	return err
}

// endLine begins a new line on a terminal unless one has just begun.
func (s *sink) endLine() {
	if s.terminal && s.last != '\n' && s.last != 0 {
		_, _ = io.WriteString(s, "\n")
	}
}

// oneLine makes text fit for a cell of a table.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
