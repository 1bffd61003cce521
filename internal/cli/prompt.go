package cli

import (
	"context"
	"errors"
	"io"
	"strings"

	"golang.org/x/term"

	"autocoding/internal/autocode"
)

// maxLine bounds a line that is typed or given as a password, in bytes.
const maxLine = 4 << 10

var (
	errStopped = autocode.Errorf(autocode.Cancelled, "Stopped.")
	errTooLong = errors.New("the line is too long")
)

// ask shows a question and reads the answer from the terminal. The answer is ""
// when the person ends the input instead.
func (c *console) ask(ctx context.Context, question string) (string, error) {
	c.question(question)
	line, err := c.readLine(ctx)
	if errors.Is(err, io.EOF) {
		c.question("\n")
		return "", nil
	}
	return strings.TrimSpace(line), err
}

// confirm asks whether to do something. Only a clear yes is one.
func (c *console) confirm(ctx context.Context, question string) (bool, error) {
	answer, err := c.ask(ctx, question+" [y/N] ")
	answer = strings.ToLower(answer)
	return answer == "y" || answer == "yes", err
}

// askSecret is ask without showing what is typed.
func (c *console) askSecret(ctx context.Context, question string) (string, error) {
	c.question(question)
	fd := int(c.terminal.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return "", err
	}
	secret, err := until(ctx, func() (string, error) {
		typed, err := term.ReadPassword(fd)
		return string(typed), err
	})
	if ctx.Err() != nil {
		_ = term.Restore(fd, before) // what is being read hides the typing still
	}
	c.question("\n") // the person's own was not shown
	if errors.Is(err, io.EOF) {
		return "", nil
	}
	return secret, err
}

// question writes to the person also where JSON is wanted: only a person can
// answer.
func (c *console) question(text string) { _, _ = io.WriteString(c.err, text) }

// readLine reads a line without its end, and not a byte more: what follows may be
// for somebody else. It returns io.EOF if there is nothing at all.
func (c *console) readLine(ctx context.Context) (string, error) {
	return until(ctx, func() (string, error) {
		var line []byte
		for one := make([]byte, 1); ; {
			n, err := c.in.Read(one)
			switch {
			case n == 1 && one[0] == '\n':
				return strings.TrimSuffix(string(line), "\r"), nil
			case n == 1 && len(line) == maxLine:
				return "", errTooLong
			case n == 1:
				line = append(line, one[0])
			case errors.Is(err, io.EOF) && len(line) > 0:
				return string(line), nil
			case err != nil:
				return "", err
			}
		}
	})
}

// readAll reads the rest of stdin, and at most one byte over the limit.
func (c *console) readAll(ctx context.Context, limit int) (string, error) {
	return until(ctx, func() (string, error) {
		text, err := io.ReadAll(io.LimitReader(c.in, int64(limit)+1))
		return string(text), err
	})
}

// unreadable names the input that should have come from stdin.
func unreadable(field string, err error) error {
	return autocode.Wrap(err, autocode.Invalid, field+": Stdin cannot be read.")
}

// until waits for something that cannot be interrupted, at most until ctx ends.
// What is read after that is lost, as is the process.
func until[T any](ctx context.Context, read func() (T, error)) (T, error) {
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		value, err := read()
		done <- outcome{value, err}
	}()
	select {
	case o := <-done:
		return o.value, o.err
	case <-ctx.Done():
		var none T
		return none, errStopped
	}
}
