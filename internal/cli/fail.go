package cli

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"autocoding/internal/autocode"
)

var errInside = autocode.Errorf(autocode.Internal, "Something went wrong inside. The log in the data folder says more.")

// finish tells how a command ended and gives the exit code.
func (c *console) finish(err error) int {
	if err == nil {
		err = c.out.failure()
	}
	if err == nil {
		return 0
	}
	e := told(err)
	if c.json {
		writeJSON(c.err, errorJSON{Code: e.Code, Field: e.Field, Reason: e.Reason, Message: e.Message,
			RetryAt: moment(e.RetryAt), ExitCode: exitCode(e.Code)})
	} else {
		c.out.endLine()
		_, _ = fmt.Fprintln(c.err, sentence(*e, time.Now()))
	}
	return exitCode(e.Code)
}

// failure is why a stream did not take everything. That its reader went away
// before the end, as `head` does, is no failure.
func (s *sink) failure() error {
	switch {
	case s.failed == nil || errors.Is(s.failed, syscall.EPIPE):
		return nil
	case errors.Is(s.failed, syscall.ENOSPC):
		return autocode.Wrap(s.failed, autocode.StorageFull, "Not everything could be written: the disk is full.")
	}
	return autocode.Wrap(s.failed, autocode.Internal, "Not everything could be written to the output.")
}

// told is err as a person may be told. The text of an unknown error is for the log.
func told(err error) *autocode.Error {
	var known *autocode.Error
	switch {
	case errors.As(err, &known):
	case errors.Is(err, context.Canceled):
		known = errStopped
	default:
		known = errInside
	}
	e := *known
	if e.Message == "" {
		e.Message = explain(e.Code)
	}
	return &e
}

// sentence is an error for a person: the input at fault, what is wrong, and when
// trying again makes sense.
func sentence(e autocode.Error, now time.Time) string {
	text := e.Message
	if e.Field != "" {
		text = e.Field + ": " + text
	}
	if e.RetryAt.IsZero() {
		return text
	}
	layout := "15:04:05"
	if e.RetryAt.Sub(now) > 12*time.Hour {
		layout = time.DateTime
	}
	wait := max(e.RetryAt.Sub(now).Truncate(time.Second)+time.Second, time.Second)
	return fmt.Sprintf("%s Possible again at %s (in %s).", text, e.RetryAt.Local().Format(layout), wait)
}

// explain is a sentence for an error of which only the code is known, such as how
// an answer in the history ended.
func explain(code autocode.Code) string {
	if text, ok := explanations[code]; ok {
		return text
	}
	return errInside.Message
}

var explanations = map[autocode.Code]string{
	autocode.Invalid:          "An input is not right.",
	autocode.Unauthenticated:  "Sign in first.",
	autocode.WrongCredentials: "The address or the password is not right.",
	autocode.Throttled:        "Too many attempts failed. Wait a little and try again.",
	autocode.QuotaUsed:        "No request is left for now.",
	autocode.NotFound:         "There is no such thing.",
	autocode.Conflict:         "Something else is under way. Try again in a moment.",
	autocode.TooLarge:         "An input is too large.",
	autocode.Offline:          "The service cannot be reached.",
	autocode.Proxy:            "The proxy on the way to the service failed.",
	autocode.TLS:              "There is no trustworthy encrypted connection to the service.",
	autocode.Timeout:          "The service did not answer in time.",
	autocode.EngineAuth:       "The service refused the key.",
	autocode.EngineBilling:    "The service wants to be paid first.",
	autocode.EngineRate:       "The service wants a pause.",
	autocode.EngineModel:      "The service does not have the model.",
	autocode.EngineFiltered:   "The service withheld the rest of the answer.",
	autocode.EngineServer:     "The service failed.",
	autocode.Protocol:         "The service answered something that cannot be understood.",
	autocode.Interrupted:      "The answer ended before its end.",
	autocode.Cancelled:        "Stopped.",
	autocode.Keyring:          "The system's keyring cannot be used.",
	autocode.Damaged:          "Stored data are damaged. They are kept as they are.",
	autocode.StorageFull:      "The disk is full. Free some space and try again.",
	autocode.NewerSchema:      "The data were written by a newer Auto Coding.",
	autocode.NoMatch:          "The library has no program for this.",
	autocode.Ambiguous:        "The library has several programs for this.",
}
