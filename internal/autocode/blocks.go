package autocode

import "strings"

// Block is a fenced code block of an answer.
type Block struct {
	Language string // the first word of its info string
	File     string // the second, if it looks like a file's name
	Text     string
}

// Blocks finds the fenced code blocks of a Markdown text, in order. One that is
// not closed ends with the text, as that of a stopped answer does. Fences may be
// indented as deep as lists go.
func Blocks(markdown string) []Block {
	all, _ := blocks(markdown)
	return all
}

// OpenFence is what would close the code block in which a Markdown text ends; empty
// if it ends in none.
func OpenFence(markdown string) string {
	_, fence := blocks(markdown)
	return fence
}

func blocks(markdown string) (all []Block, fence string) {
	var indent int
	for line := range strings.Lines(markdown) {
		text := strings.TrimLeft(line, " \t")
		depth := len(line) - len(text)
		text = strings.TrimRight(text, " \t\r\n")
		if fence == "" {
			if mark, info, ok := opening(text); ok {
				fence, indent = mark, depth
				all = append(all, named(info))
			}
			continue
		}
		if strings.HasPrefix(text, fence) && strings.Trim(text, fence[:1]) == "" && depth <= indent+3 {
			fence = ""
			continue
		}
		all[len(all)-1].Text += line[min(indent, depth):]
	}
	return all, fence
}

// opening recognises the line that begins a block: three backticks or tildes or
// more, and what kind of text follows.
func opening(line string) (fence, info string, ok bool) {
	for _, mark := range []string{"`", "~"} {
		info = strings.TrimLeft(line, mark)
		if n := len(line) - len(info); n >= 3 && (mark == "~" || !strings.Contains(info, "`")) {
			return line[:n], info, true
		}
	}
	return "", "", false
}

func named(info string) Block {
	var b Block
	words := strings.Fields(info)
	if len(words) > 0 {
		b.Language = words[0]
	}
	if len(words) > 1 && strings.Contains(words[1], ".") && !strings.Contains(words[1], "=") {
		b.File = words[1]
	}
	return b
}

// CodeBlocks gives the code of an answer: the blocks of its language, or, if there is
// none, all but those that say to be plain text, such as a program's output.
func CodeBlocks(answer string, language Language) []Block {
	var own, rest []Block
	for _, b := range Blocks(answer) {
		l, err := ParseLanguage(b.Language)
		switch {
		case err == nil && l == language:
			own = append(own, b)
		case !isPlain(b.Language):
			rest = append(rest, b)
		}
	}
	if len(own) > 0 {
		return own
	}
	return rest
}

func isPlain(language string) bool {
	switch strings.ToLower(language) {
	case "text", "txt", "plain", "plaintext", "output", "console":
		return true
	}
	return false
}
