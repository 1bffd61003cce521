package autocode

import (
	"fmt"
	"strings"
)

// Role says who speaks in a conversation with a model.
type Role string

// The roles.
const (
	Instruction Role = "system"    // how the model shall answer
	Person      Role = "user"      // what the person asks
	Model       Role = "assistant" // what the model answered
)

// Message is a part of a conversation with a model.
type Message struct {
	Role Role
	Text string
}

// maxTurns bounds what of earlier turns is sent again, in bytes: the oldest are left
// out first.
const maxTurns = 128 << 10

// Prompt writes a request as a conversation: the instruction, earlier turns, what is
// asked now, and, to continue an answer, what came of it.
func Prompt(r Request) []Message {
	messages := []Message{{Instruction, instruction(r)}}
	for i, turn := range recent(r.Turns) {
		text := turn.Detail
		if i == 0 {
			text = task(r, turn.Detail)
		}
		messages = append(messages, Message{Person, text}, Message{Model, turn.Answer})
	}
	switch {
	case r.Partial != "":
		return append(messages, Message{Person, task(r, r.Detail)}, Message{Model, r.Partial}, Message{Person,
			"Your answer broke off there. Continue it with the very next character: do not repeat anything, do not greet or comment, " +
				"and do not open a code block that is open already."})
	case len(r.Turns) > 0:
		return append(messages, Message{Person, r.Detail + "\n\nAnswer with the whole changed files, not with the differences."})
	}
	return append(messages, Message{Person, task(r, r.Detail)})
}

// recent gives the latest turns that are small enough together, at least one.
func recent(turns []Turn) []Turn {
	size := 0
	for i := len(turns) - 1; i >= 0; i-- {
		size += len(turns[i].Detail) + len(turns[i].Answer)
		if size > maxTurns && i < len(turns)-1 {
			return turns[i+1:]
		}
	}
	return turns
}

// instruction says how to answer in the language and for the person of the request.
func instruction(r Request) string {
	language := "English"
	if r.Reply == Korean {
		language = "Korean (한국어)"
	}
	return fmt.Sprintf(`You write %s code for learners, teachers and developers.

Answer in Markdown:
- Put each file into a fenced code block of its own. Its info string is the language and the name of the file, like this: %s%s %s
- Give whole files that can be compiled and run as they are: every import, an entry point, no "...", nothing left out.
- Use the standard library, unless the request names another one.
- Before the code, say in one or two sentences what it does. After it, explain what a reader may not see at once, and say what you assumed.
- Write explanations and comments in the code in %s. Names in the code are English.
- No HTML and no images.`, languageName(r.Language), "```", r.Language.Fence(), r.Language.FileName(), language)
}

// languageName is the language as models know it best.
func languageName(l Language) string {
	if l == Python3 {
		return "Python 3"
	}
	return string(l)
}

// task says what is to be done with the detail.
func task(r Request, detail string) string {
	detail = strings.TrimRight(strings.TrimLeft(detail, "\r\n"), " \t\r\n") // the first line may be indented
	if r.Purpose == Refactor {
		return fmt.Sprintf("Refactor this %s code. It must do what it does now. Make it shorter, clearer and free of repetition, with names that say "+
			"what things are, and list what you changed and why.\n\n%s", languageName(r.Language), detail)
	}
	return fmt.Sprintf("Implement this in %s:\n\n%s", languageName(r.Language), detail)
}
