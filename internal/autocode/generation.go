package autocode

import "time"

// State says how far a generation has come. Only Streaming can change.
type State string

// The states.
const (
	Streaming   State = "streaming"   // the engine is answering
	Complete    State = "complete"    // ended with a finish reason
	Cut         State = "cut"         // ended at the model's limit
	Filtered    State = "filtered"    // the service withheld the rest
	Stopped     State = "stopped"     // the person stopped it
	Unfinished  State = "interrupted" // ended without a finish reason; what came is kept
	FailedState State = "failed"      // nothing came
)

// Ended reports whether the generation will not change any more.
func (s State) Ended() bool { return s != Streaming }

// CanContinue reports whether the answer ended before its end.
func (s State) CanContinue() bool {
	return s == Cut || s == Stopped || s == Unfinished
}

// Generation is one request and its answer. Once ended, only its title and
// whether it is a favourite can change.
type Generation struct {
	ID        string // UUIDv7
	Thread    string // id of the generation that began the thread, its own if none did
	Number    int    // counts the account's generations from 1 and is never given twice
	Request   Request
	Title     string
	Favourite bool
	Answer    string
	State     State
	Failure   Code      // why it ended, for Unfinished and FailedState
	Reason    string    // tells cases of one Failure apart
	RetryAt   time.Time // when the service wants to be asked again; zero if it did not say
	Engine    EngineTag // what answered, as it was named then
	Usage     Usage
	Verified  string // what a library program was verified with; "" if not from the library
	CreatedAt time.Time
	EndedAt   time.Time // zero while streaming
	Size      int       // bytes of the answer
	Damaged   bool      // what is stored does not prove itself; only id, number, times, state and size are known
}

// EngineTag names an engine and its model as they were when they answered, so
// that the history stays true after the engine's settings change.
type EngineTag struct {
	Name  string
	Model string
	Free  bool // answers without using the quota
}

// Usage is what a service told about tokens. Zero means that it told nothing.
type Usage struct {
	PromptTokens int
	AnswerTokens int
}
