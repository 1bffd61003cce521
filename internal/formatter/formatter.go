// Package formatter brings code into the usual form of its language: Go within the
// program, other languages by a formatter that the person has installed. It runs
// nothing but the tools of its own table, found in the PATH, and only by the path that
// the person has agreed to.
package formatter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/format"
	"go/scanner"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

// tool is a formatter that reads code from stdin and writes it to stdout.
type tool struct {
	name string
	args []string
}

// clang serves the languages whose form it knows from the file's name.
func clang(fileName string) tool {
	return tool{"clang-format", []string{"--assume-filename=" + fileName, "--style={BasedOnStyle: LLVM, IndentWidth: 4}"}}
}

// tools are the formatters of each language, the usual one first.
var tools = map[autocode.Language][]tool{
	autocode.C:          {clang("main.c")},
	autocode.CPP:        {clang("main.cpp")},
	autocode.CSharp:     {clang("Program.cs")},
	autocode.Java:       {{"google-java-format", []string{"-"}}, clang("Main.java")},
	autocode.JavaScript: {{"prettier", []string{"--stdin-filepath", "main.js", "--no-config", "--no-plugin-search"}}, clang("main.js")},
	autocode.Kotlin:     {{"ktlint", []string{"--format", "--stdin", "--log-level=none"}}},
	autocode.Python3:    {{"black", []string{"--quiet", "-"}}},
	autocode.Swift:      {{"swift-format", []string{"format"}}, {"swiftformat", []string{"stdin"}}},
}

const (
	// timeLimit is for one run; a formatter on a virtual machine of its own needs seconds.
	timeLimit = 20 * time.Second
	// maxOutput bounds what a formatter may write.
	maxOutput = 4 << 20
)

// Find tells which formatter a language has here: the zero value if it has none.
func Find(language autocode.Language) autocode.Formatter {
	if language == autocode.Go {
		return autocode.Formatter{Name: "gofmt"}
	}
	t, path := find(language)
	return autocode.Formatter{Name: t.name, Path: path}
}

func find(language autocode.Language) (tool, string) {
	for _, t := range tools[language] {
		path, err := exec.LookPath(t.name)
		if err != nil {
			continue
		}
		if path, err = filepath.Abs(path); err == nil {
			return t, path
		}
	}
	return tool{}, ""
}

// Format gives the code in its usual form. path is that of the formatter that Find
// named, and empty for Go: the person has agreed to run this one and no other. It
// returns Invalid for the field detail where the code has mistakes, NotFound where the
// formatter is not there any more, and Timeout.
func Format(ctx context.Context, language autocode.Language, code, path string) (string, error) {
	if language == autocode.Go {
		return formatGo(code)
	}
	t, found := find(language)
	if found == "" || found != path {
		return "", &autocode.Error{Code: autocode.NotFound, Reason: "formatter", Message: "This formatter is not there any more."}
	}
	return run(ctx, t, path, code)
}

func formatGo(code string) (string, error) {
	formatted, err := format.Source([]byte(code))
	if err != nil {
		var list scanner.ErrorList
		if errors.As(err, &list) && len(list) > 0 {
			return "", mistake("gofmt", fmt.Sprintf("line %d: %s", list[0].Pos.Line, list[0].Msg))
		}
		return "", mistake("gofmt", err.Error())
	}
	return string(formatted), nil
}

// run lets the tool work in an empty folder, where no settings of others lie that
// could make it run something else.
func run(ctx context.Context, t tool, path, code string) (string, error) {
	dir, err := os.MkdirTemp("", "autocoding-format-")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	limited, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	cmd := exec.CommandContext(limited, path, t.args...)
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader(code)
	out, said := limit{most: maxOutput}, limit{most: 4 << 10}
	cmd.Stdout, cmd.Stderr = &out, &said
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	switch {
	case ctx.Err() != nil:
		return "", autocode.Errorf(autocode.Cancelled, "Stopped.")
	case limited.Err() != nil:
		return "", autocode.Errorf(autocode.Timeout, "The formatter did not answer in time.")
	case err != nil:
		return "", mistake(t.name, firstLine(said.kept.String()))
	case out.over || !utf8.Valid(out.kept.Bytes()) || len(bytes.TrimSpace(out.kept.Bytes())) == 0 && strings.TrimSpace(code) != "":
		return "", autocode.Errorf(autocode.Protocol, "The formatter answered something that is no code.")
	}
	return out.kept.String(), nil
}

// mistake is for code that a formatter cannot read.
func mistake(name, why string) error {
	if why == "" {
		why = "it gives no reason"
	}
	return &autocode.Error{Code: autocode.Invalid, Field: "detail", Reason: "syntax", Message: name + " cannot read this code: " + why}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.ToValidUTF8(strings.TrimSpace(line), "")
}

// limit keeps so many bytes and takes the rest without keeping it.
type limit struct {
	kept bytes.Buffer
	most int
	over bool
}

func (l *limit) Write(p []byte) (int, error) {
	room := l.most - l.kept.Len()
	l.over = l.over || room < len(p)
	l.kept.Write(p[:min(room, len(p))])
	return len(p), nil
}
