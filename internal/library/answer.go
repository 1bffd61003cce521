package library

import (
	"iter"
	"strings"

	"autocoding/internal/autocode"
)

// phrases of an answer that do not come from a task.
var (
	notice = Text{
		Korean:  "이 답은 오프라인 라이브러리에 들어 있는 **시험을 거친 프로그램**이며, 이 요청을 위해 AI가 새로 쓴 것이 아닙니다.",
		English: "This is a **tested program** of the offline library. It was not written by an AI for this request.",
	}
	noticeNotRun = Text{
		Korean:  "이 답은 오프라인 라이브러리에 들어 있는 프로그램이며, 이 요청을 위해 AI가 새로 쓴 것이 아닙니다. **이 언어의 프로그램은 시험에서 실행해 보지 않았습니다.**",
		English: "This is a program of the offline library. It was not written by an AI for this request. **In this language no test has run it.**",
	}
	expected = Text{Korean: "예상 출력", English: "Expected output"}
	verified = Text{Korean: "검증", English: "Verification"}
)

// answer is the program as Markdown in the given language.
func (p Program) answer(reply autocode.Reply) string {
	first := noticeNotRun
	if how, _ := p.Verified(); how == Compiled || how == Ran {
		first = notice
	}
	parts := []string{
		"> " + first.In(reply),
		"## " + p.Task.Title.In(reply) + " (" + string(p.Language) + ")",
		p.Task.Explain.In(reply),
		fenced(p.Language.Fence()+" "+p.FileName, p.Source),
		"**" + expected.In(reply) + "**",
		fenced("text", p.Output),
	}
	if note := p.Note.In(reply); note != "" {
		parts = append(parts, "**"+string(p.Language)+"**: "+note)
	}
	parts = append(parts, "*"+verified.In(reply)+": "+p.Label(reply)+"*")
	return strings.Join(parts, "\n\n") + "\n"
}

// fenced puts text into a code block whose fence is longer than any in the text.
func fenced(info, text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + info + "\n" + text + fence
}

// pieceSize is about how many bytes of an answer are handed on at a time.
const pieceSize = 512

// pieces parts a text at the ends of lines.
func pieces(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			cut := len(text)
			if cut > pieceSize {
				if end := strings.IndexByte(text[pieceSize:], '\n'); end >= 0 {
					cut = pieceSize + end + 1
				}
			}
			if !yield(text[:cut]) {
				return
			}
			text = text[cut:]
		}
	}
}
