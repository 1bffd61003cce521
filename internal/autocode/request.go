package autocode

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// MaxDetail is the largest detail of a request, in bytes of UTF-8.
const MaxDetail = 64 << 10

// Reply is the language in which explanations are written.
type Reply string

// The two languages of the product.
const (
	Korean  Reply = "ko"
	English Reply = "en"
)

// ParseReply finds a reply language by its tag; anything but Korean is English.
func ParseReply(s string) Reply {
	if strings.HasPrefix(strings.ToLower(strings.TrimSpace(s)), "ko") {
		return Korean
	}
	return English
}

// Relation says how a generation came out of an earlier one.
type Relation string

// The relations. A generation that starts a thread has none.
const (
	Again     Relation = "again"    // the same request once more
	Continued Relation = "continue" // the rest of an answer that ended early
	Refined   Relation = "refine"   // a further wish about an answer
)

// Turn is an earlier request of a thread and what was answered.
type Turn struct {
	Detail string
	Answer string
}

// Request is what a person asks for. Turns and Partial are filled by the
// program when a request follows an earlier one.
type Request struct {
	Language Language
	Purpose  Purpose
	Detail   string
	Reply    Reply
	Engine   string   // id of the engine that shall answer
	Task     string   // the library's task that the person chose, if any
	Parent   string   // id of the generation this one follows, if any
	Relation Relation // how it follows Parent
	Turns    []Turn   // what was said before, oldest first
	Partial  string   // the beginning of the answer that is to be continued
}

// Validate checks what a person can get wrong. It returns Invalid with the field
// language, purpose, detail or engine, or TooLarge for the detail.
func (r Request) Validate() error {
	if _, err := ParseLanguage(string(r.Language)); err != nil {
		return err
	}
	if _, err := ParsePurpose(string(r.Purpose)); err != nil {
		return err
	}
	if len(r.Detail) > MaxDetail {
		return &Error{Code: TooLarge, Field: "detail", Message: fmt.Sprintf(
			"The detail has %d KiB; at most %d KiB can be sent.", (len(r.Detail)+1023)>>10, MaxDetail>>10)}
	}
	if strings.TrimSpace(r.Detail) == "" {
		return InvalidField("detail", "empty", "Describe what the code shall do, or paste the code.")
	}
	if !utf8.ValidString(r.Detail) || strings.ContainsRune(r.Detail, 0) {
		return InvalidField("detail", "encoding", "The detail is not plain UTF-8 text.")
	}
	if r.Engine == "" {
		return InvalidField("engine", "empty", "Choose an engine.")
	}
	return nil
}

// titleLength is how many characters a made title has at most.
const titleLength = 60

// Title makes a title from the request: the first line with words in it, cut at
// a word where that leaves a good part of it.
func (r Request) Title() string {
	for line := range strings.Lines(r.Detail) {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" || !strings.ContainsFunc(line, isWordRune) {
			continue
		}
		runes := []rune(line)
		if len(runes) <= titleLength {
			return line
		}
		cut := string(runes[:titleLength])
		if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
			cut = cut[:at]
		}
		return cut + "…"
	}
	return string(r.Language)
}
