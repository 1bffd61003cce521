package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	library "github.com/sashabaranov/go-openai"

	"autocoding/internal/autocode"
)

// events reads server-sent events (WHATWG HTML, 9.2) and hands their data on as
// the library expects it: one line "data: …" each, and only what is whole JSON. An
// error, in whatever form, becomes an error of ours.
type events struct {
	in     *bufio.Reader
	closer io.Closer
	limits Limits

	out   bytes.Buffer
	data  bytes.Buffer // of the event under way
	name  string       // of the event under way
	taken int          // bytes so far
	err   error
}

func newEvents(in *bufio.Reader, closer io.Closer, limits Limits) *events {
	return &events{in: in, closer: closer, limits: limits}
}

// Read gives the next lines.
func (e *events) Read(p []byte) (int, error) {
	for e.out.Len() == 0 && e.err == nil {
		e.err = e.next()
	}
	if e.out.Len() > 0 {
		return e.out.Read(p)
	}
	return 0, e.err
}

// Close closes the answer.
func (e *events) Close() error { return e.closer.Close() }

// next reads one line. At the end an event without its empty line counts too, since
// some services leave that out.
func (e *events) next() error {
	line, err := e.line()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if len(line) > 0 {
		e.field(line)
	}
	if len(line) == 0 || err != nil {
		if failed := e.dispatch(); failed != nil {
			return failed
		}
	}
	return err
}

// line reads a line without its end, which may be LF, CRLF or CR.
func (e *events) line() ([]byte, error) {
	var line []byte
	for {
		b, err := e.in.ReadByte()
		switch {
		case err != nil && errors.Is(err, io.EOF):
			return line, io.EOF
		case err != nil:
			return line, err
		case b == '\n':
			return line, nil
		case b == '\r':
			if after, err := e.in.Peek(1); err == nil && after[0] == '\n' {
				_, _ = e.in.Discard(1) // it was peeked at
			}
			return line, nil
		}
		line = append(line, b)
		if e.taken++; e.taken > e.limits.Stream || len(line) > e.limits.Line {
			return nil, &autocode.Error{Code: autocode.Protocol, Reason: "too_much", Message: "The service sent more than any answer has."}
		}
	}
}

func (e *events) field(line []byte) {
	name, value, _ := bytes.Cut(line, []byte(":"))
	value = bytes.TrimPrefix(value, []byte(" "))
	switch string(name) {
	case "data":
		if e.data.Len() > 0 {
			e.data.WriteByte('\n')
		}
		e.data.Write(value)
	case "event":
		e.name = string(value)
	}
}

// dispatch hands the event on that has just ended.
func (e *events) dispatch() error {
	data, name := bytes.TrimSpace(e.data.Bytes()), e.name
	defer func() { e.data.Reset(); e.name = "" }()
	if len(data) == 0 {
		return nil
	}
	if string(data) == "[DONE]" {
		e.out.WriteString("data: [DONE]\n\n")
		return nil
	}
	var compact bytes.Buffer
	if json.Compact(&compact, data) != nil {
		if name == "error" {
			return explain(&refusal{text: string(data)}, noTime)
		}
		return errJSON
	}
	if name == "error" || hasError(compact.Bytes()) {
		return explain(readRefusal(compact.Bytes()), noTime)
	}
	e.out.WriteString("data: ")
	e.out.Write(compact.Bytes())
	e.out.WriteString("\n\n")
	return nil
}

// hasError reports whether a JSON object has an error in it, wherever it stands.
func hasError(data []byte) bool {
	var outer struct {
		Error json.RawMessage `json:"error"`
	}
	return json.Unmarshal(data, &outer) == nil && len(outer.Error) > 0 && !bytes.Equal(outer.Error, []byte("null"))
}

// asStream makes a stream of an answer that came as one JSON value: a service that
// does not stream has answered all the same.
func (t *transport) asStream(body io.Reader) (io.Reader, error) {
	whole, err := readLimited(body, t.limits.Body)
	if err != nil {
		return nil, err
	}
	if hasError(whole) {
		return nil, explain(readRefusal(whole), noTime)
	}
	var answer library.ChatCompletionResponse
	if json.Unmarshal(whole, &answer) != nil || len(answer.Choices) == 0 {
		return nil, &autocode.Error{Code: autocode.Protocol, Reason: "json", Message: "The service answered something else than an answer."}
	}
	choice := answer.Choices[0]
	chunk := library.ChatCompletionStreamResponse{Model: answer.Model, Usage: &answer.Usage,
		Choices: []library.ChatCompletionStreamChoice{{FinishReason: choice.FinishReason,
			Delta: library.ChatCompletionStreamChoiceDelta{Content: choice.Message.Content + choice.Message.Refusal}}}}
	line, err := json.Marshal(chunk)
	if err != nil {
		return nil, err
	}
	return io.MultiReader(bytes.NewReader([]byte("data: ")), bytes.NewReader(line), bytes.NewReader([]byte("\n\ndata: [DONE]\n\n"))), nil
}
