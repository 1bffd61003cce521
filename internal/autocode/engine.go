package autocode

import "context"

// LibraryEngine is the id of the offline library among the engines.
const LibraryEngine = "library"

// Engine answers requests.
type Engine interface {
	// Answer streams the answer to req. It calls emit for each piece, in order and
	// from the calling goroutine only, and returns when the answer has ended. An
	// error of emit ends the answer and is returned. A nil error means that the
	// engine gave a reason for the end, which Result.Finish holds; an answer that
	// merely stops is an error of code Interrupted. Pieces that were emitted
	// before an error stay valid.
	Answer(ctx context.Context, req Request, emit func(piece string) error) (Result, error)
}

// Preparer is an Engine that can tell beforehand whether it serves a request.
type Preparer interface {
	// Prepare checks req and completes it (the library fills in Task). It is called
	// before anything is stored or counted. The library returns NoMatch or
	// Ambiguous when the words do not lead to one program, and Invalid with the
	// field purpose and the reason needs_ai for what only an AI can do.
	Prepare(ctx context.Context, req Request) (Request, error)
}

// Finish is why an engine ended an answer.
type Finish string

// The reasons that prove an answer to be whole, or say how it was cut.
const (
	FinishStop     Finish = "stop"
	FinishLength   Finish = "length"
	FinishFiltered Finish = "content_filter"
)

// State is the state of a generation whose answer ended for this reason.
func (f Finish) State() State {
	switch f {
	case FinishStop:
		return Complete
	case FinishLength:
		return Cut
	case FinishFiltered:
		return Filtered
	}
	return Unfinished
}

// Result is what an engine tells at the end of an answer.
type Result struct {
	Finish   Finish
	Model    string // as the service named it
	Usage    Usage
	Verified string // library only: what the program was compiled and run with
}

// EngineInfo describes an engine to a person who chooses one.
type EngineInfo struct {
	ID        string
	Kind      string // library, openai
	Name      string
	Model     string
	Host      string // where requests go; "" if they do not leave the process
	Free      bool   // answers without using the quota
	CanRefine bool   // takes turns and partial answers
	Default   bool
}

// Tag is how the engine is named beside an answer.
func (e EngineInfo) Tag() EngineTag { return EngineTag{Name: e.Name, Model: e.Model, Free: e.Free} }
