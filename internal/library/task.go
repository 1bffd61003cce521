package library

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"autocoding/internal/autocode"
)

// Text is one text in both languages in which explanations are written.
type Text struct {
	Korean  string
	English string
}

// In gives the text in the given language.
func (t Text) In(reply autocode.Reply) string {
	if reply == autocode.Korean {
		return t.Korean
	}
	return t.English
}

// The difficulties of a task.
const (
	Easy   = 1
	Medium = 2
	Hard   = 3
)

// Task is something that programs of the library do.
type Task struct {
	Slug       string // the folder's name: lower-case English words and hyphens
	Title      Text
	Explain    Text // Markdown
	Difficulty int  // Easy, Medium or Hard
}

// Program is a task in one language.
type Program struct {
	Task     Task
	Language autocode.Language
	FileName string
	Source   string
	Output   string // what the program prints
	Note     Text   // Markdown about the task in this language; may be empty
	check    check
}

// Hash identifies the source and the expected output, and nothing else: what was
// verified holds for as long as they stay the same.
func (p Program) Hash() string {
	var all []byte
	for _, part := range []string{string(p.Language), p.Source, p.Output} {
		all = fmt.Appendf(all, "%d\n%s\n", len(part), part)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:])
}
