package cli_test

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"syscall"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/cli"
	"autocoding/internal/generation"
)

// script is an engine that does what a test says.
type script func(ctx context.Context, emit func(string) error) (autocode.Result, error)

func (s script) Answer(ctx context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
	return s(ctx, emit)
}

// whole answers the text.
func whole(text string) script {
	return func(_ context.Context, emit func(string) error) (autocode.Result, error) {
		return autocode.Result{Finish: autocode.FinishStop}, emit(text)
	}
}

// endless answers a line and then nothing until it is stopped.
func endless(ctx context.Context, emit func(string) error) (autocode.Result, error) {
	if err := emit("the first line\n"); err != nil {
		return autocode.Result{}, err
	}
	<-ctx.Done()
	return autocode.Result{}, autocode.Wrap(ctx.Err(), autocode.Cancelled, "stopped")
}

// stream is an output that calls a function when a text has come.
type stream struct {
	mu   sync.Mutex
	text bytes.Buffer
	when string
	then func()
	fail error
}

func (s *stream) Write(p []byte) (int, error) {
	s.mu.Lock()
	s.text.Write(p)
	reached := s.then != nil && strings.Contains(s.text.String(), s.when)
	then := s.then
	if reached {
		s.then = nil
	}
	s.mu.Unlock()
	if reached {
		then()
	}
	return len(p), s.fail
}

func (s *stream) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

var generateAnything = []string{"generate", "-l", "go", "anything"}

func TestInterruptingAnAnswerKeepsWhatCame(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.engine = script(endless)
	ctx, interrupt := context.WithCancel(t.Context())
	out, errs := &stream{when: "the first line\n", then: interrupt}, &stream{}
	code := c.main(ctx, cli.Streams{In: strings.NewReader(""), Out: out, Err: errs}, generateAnything...)
	if code != 130 || out.String() != "the first line\n" || errs.String() != "Stopped. What came is kept in the history as number 1.\n" {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, out, errs)
	}
	shown := c.run("history", "show", "1", "--json").ok().json()
	if shown["state"] != "stopped" || shown["answer"] != "the first line\n" || shown["failure"] != "cancelled" {
		t.Errorf("kept is %v", shown)
	}
	c.run("history", "show", "1").ok().says("This answer is not whole. Stopped.")
}

func TestInterruptingWithoutAnAccount(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.engine = script(endless)
	for _, flags := range [][]string{nil, {"--json"}} {
		// With --json the answer is gathered, so the notice has to do as a sign; and there is none with it.
		ctx, interrupt := context.WithCancel(t.Context())
		out, errs := &stream{when: "the first line\n", then: interrupt}, &stream{}
		if flags != nil {
			c.engine = script(func(ctx context.Context, emit func(string) error) (autocode.Result, error) {
				return endless(ctx, func(piece string) error { defer interrupt(); return emit(piece) })
			})
		}
		code := c.main(ctx, cli.Streams{In: strings.NewReader(""), Out: out, Err: errs}, append(flags, generateAnything...)...)
		if code != 130 || !strings.Contains(out.String(), "the first line") || !strings.Contains(errs.String(), "Stopped.") {
			t.Errorf("exit code %d, stdout %q, stderr %q", code, out, errs)
		}
	}
}

func TestAPausedReaderDoesNotHoldUpTheAnswer(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.engine = script(endless)
	ctx, interrupt := context.WithCancel(t.Context())
	paused, resume, ended := make(chan struct{}), make(chan struct{}), make(chan int)
	out, errs := &stream{when: "the first line\n", then: func() { close(paused); <-resume }}, &stream{}
	go func() {
		ended <- c.main(ctx, cli.Streams{In: strings.NewReader(""), Out: out, Err: errs}, generateAnything...)
	}()
	<-paused
	interrupt()
	for state := ""; state != "stopped"; {
		state = c.run("history", "show", "1", "--json").ok().json().text("state")
	}
	close(resume)
	if code := <-ended; code != 130 {
		t.Errorf("exit code %d, stderr %q", code, errs)
	}
}

func TestAnswersThatEndEarly(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	cut := func(finish autocode.Finish, err error, pieces ...string) script {
		return func(_ context.Context, emit func(string) error) (autocode.Result, error) {
			for _, piece := range pieces {
				if err := emit(piece); err != nil {
					return autocode.Result{}, err
				}
			}
			return autocode.Result{Finish: finish}, err
		}
	}
	for _, e := range []struct {
		name   string
		engine script
		code   int
		says   string
		state  string
	}{
		{"at the model's limit", cut(autocode.FinishLength, nil, "a"), 8, "The answer was cut at the model's limit. What came is kept", "cut"},
		{"withheld", cut(autocode.FinishFiltered, nil, "a"), 8, "The service withheld the rest of the answer. What came is kept", "filtered"},
		{"without a reason", cut("", nil, "a"), 8, "The answer ended before its end. What came is kept", "interrupted"},
		{"with an error", cut("", &autocode.Error{Code: autocode.Offline}, "a"), 7, "The service cannot be reached. What came is kept", "interrupted"},
		{"with nothing", cut("", &autocode.Error{Code: autocode.EngineRate}), 8, "The service wants a pause. Nothing came. The request is kept", "failed"},
		{"with a panic", func(context.Context, func(string) error) (autocode.Result, error) { panic("secret") }, 1, "Something went wrong inside.", "failed"},
	} {
		c.engine = e.engine
		c.run(generateAnything...).ended(e.code).says(e.says)
		if got := c.newest(); got["state"] != e.state {
			t.Errorf("%s: the entry is %v", e.name, got)
		}
	}
}

func TestOutputThatFails(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	text := strings.Repeat("a line of the answer\n", 1000)
	c.engine = whole(text)
	for i, f := range []struct {
		fail error
		code int
		says string
	}{
		{syscall.EPIPE, 0, ""}, // as head does
		{syscall.ENOSPC, 9, "Not everything could be written: the disk is full.\n"},
		{syscall.EIO, 1, "Not everything could be written to the output.\n"},
	} {
		out, errs := &stream{fail: f.fail}, &stream{}
		if code := c.main(t.Context(), cli.Streams{In: strings.NewReader(""), Out: out, Err: errs}, generateAnything...); code != f.code || errs.String() != f.says {
			t.Errorf("%v: exit code %d, stderr %q", f.fail, code, errs)
		}
		entry := c.newest()
		if entry["number"] != float64(i+1) || entry["state"] != "complete" || entry["size"] != float64(len(text)) {
			t.Errorf("%v: kept is %v", f.fail, entry)
		}
	}
}

func TestPiecesComeInOrderAndAsTheyAre(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	const hostile = "\x1b[31m\r\b\u202e 한국어\tend"
	text := strings.Repeat(hostile+"\n", 2000) + "no newline"
	c.engine = script(func(_ context.Context, emit func(string) error) (autocode.Result, error) {
		for rest := []rune(text); len(rest) > 0; rest = rest[min(7, len(rest)):] {
			if err := emit(string(rest[:min(7, len(rest))])); err != nil {
				return autocode.Result{}, err
			}
		}
		return autocode.Result{Finish: autocode.FinishStop}, nil
	})
	if out := c.run(generateAnything...).ok().silent().out; out != text {
		t.Errorf("%d bytes came, %d were sent, or they differ", len(out), len(text))
	}
	c.run("generate", "-l", "go", "--code", "anything").ended(3).says("The answer has no code.")
}

// fullDisk refuses to store the end of an answer.
type fullDisk struct{ generation.Store }

func (fullDisk) EndGeneration(context.Context, autocode.Generation) error {
	return &autocode.Error{Code: autocode.StorageFull}
}

func TestAnAnswerThatCannotBeStoredIsShownAtLeast(t *testing.T) {
	t.Parallel()
	c := newComputer(t)
	c.register("a@example.com")
	c.engine = whole("the whole answer\n")
	p := c.program()
	open := p.Open
	p.Open = func(ctx context.Context, dir string, shell cli.Shell) (cli.Data, error) {
		d, err := open(ctx, dir, shell)
		if err == nil {
			real := d.Generation.Store
			d.Generation.Store = func() (generation.Store, error) {
				store, err := real()
				return fullDisk{store}, err
			}
		}
		return d, err
	}
	ctx, giveUp := context.WithCancel(t.Context())
	out, errs := &stream{}, &stream{when: "cannot be stored yet", then: giveUp}
	code := cli.Main(ctx, append([]string{"--data-dir", c.dir}, generateAnything...), cli.Streams{In: strings.NewReader(""), Out: out, Err: errs}, p)
	if code != 9 || out.String() != "the whole answer\n" || !strings.HasSuffix(errs.String(),
		"The end of the answer could not be stored. The disk is full. Free some space and try again.\n") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, out, errs)
	}
}
