package openai

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"time"

	library "github.com/sashabaranov/go-openai"

	"autocoding/internal/autocode"
)

var _ autocode.Engine = (*Engine)(nil)

// mostRetries is how often a request is sent again while nothing has come.
const mostRetries = 2

// Answer streams the answer to req. While nothing has come it tries again after
// failures that may pass. Besides the codes of package dial it returns EngineAuth,
// EngineBilling, EngineRate (with RetryAt), EngineModel, EngineFiltered,
// EngineServer, TooLarge, Timeout, Protocol and Interrupted.
func (e *Engine) Answer(ctx context.Context, req autocode.Request, emit func(piece string) error) (autocode.Result, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, e.Limits.Total, errTotal)
	defer cancel()
	var d dialect
	key := e.NewID() // the same for each try, so that a service can know them as one
	for try := 0; ; {
		s := &sink{emit: emit}
		result, err := e.once(ctx, key, e.chat(req, d), s)
		if err == nil || s.came || ctx.Err() != nil {
			return result, err
		}
		if d.learn(err) {
			continue
		}
		wait, again := e.retryAfter(err, try)
		if !again {
			return result, err
		}
		try++
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return result, cause(ctx, err)
		}
	}
}

// retryAfter says whether a failure may pass, and how long to wait for that.
func (e *Engine) retryAfter(err error, try int) (time.Duration, bool) {
	if try >= mostRetries {
		return 0, false
	}
	var known *autocode.Error
	if !errors.As(err, &known) {
		return 0, false
	}
	switch known.Code {
	case autocode.EngineRate, autocode.EngineServer:
	case autocode.Offline:
		if known.Reason != "" { // switched off, or no such host
			return 0, false
		}
	case autocode.Interrupted:
	default:
		return 0, false
	}
	if !known.RetryAt.IsZero() {
		wait := known.RetryAt.Sub(e.Now())
		return max(wait, 0), wait <= e.Limits.Pause
	}
	longest := e.Limits.Backoff << try
	return time.Duration(rand.Int64N(int64(longest) + 1)), true //nolint:gosec // not a secret: it keeps clients from coming at once
}

// sink passes pieces on and remembers that there were some.
type sink struct {
	emit func(string) error
	came bool
}

func (s *sink) put(text string) error {
	if text == "" {
		return nil
	}
	s.came = true
	return s.emit(text)
}

// once sends the request one time and reads what comes.
func (e *Engine) once(ctx context.Context, key string, chat library.ChatCompletionRequest, out *sink) (autocode.Result, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	watch := newWatchdog(stop, e.Limits)
	defer watch.end()
	result := autocode.Result{Model: chat.Model}
	stream, err := e.client(key).CreateChatCompletionStream(withWatchdog(ctx, watch), chat)
	if err != nil {
		return result, cause(ctx, named(err))
	}
	defer func() { _ = stream.Close() }()
	for {
		chunk, err := stream.Recv()
		if err != nil {
			return e.ended(ctx, result, err)
		}
		if chunk.Model != "" {
			result.Model = chunk.Model
		}
		if u := chunk.Usage; u != nil {
			result.Usage = autocode.Usage{PromptTokens: u.PromptTokens, AnswerTokens: u.CompletionTokens}
		}
		if len(chunk.Choices) == 0 {
			continue
		}
		choice := chunk.Choices[0]
		text := choice.Delta.Content + choice.Delta.Refusal
		if text != "" {
			watch.text()
		}
		if err := out.put(text); err != nil {
			return result, err
		}
		if finish := finishOf(string(choice.FinishReason)); finish != "" {
			result.Finish = finish
			watch.finished()
		}
	}
}

// ended says how a stream ended that gives no more. With a reason for the end the
// answer is whole, whatever became of the connection after it.
func (e *Engine) ended(ctx context.Context, result autocode.Result, err error) (autocode.Result, error) {
	if result.Finish != "" {
		return result, nil
	}
	if errors.Is(err, io.EOF) {
		return result, &autocode.Error{Code: autocode.Interrupted, Message: "The answer broke off."}
	}
	return result, cause(ctx, named(err))
}

// finishOf reads a service's reason for an end. Some have names of their own for
// the three that count.
func finishOf(reason string) autocode.Finish {
	switch strings.ToLower(reason) {
	case "stop", "eos", "eos_token", "end_turn", "stop_sequence":
		return autocode.FinishStop
	case "length", "max_tokens", "model_length":
		return autocode.FinishLength
	case "content_filter", "safety":
		return autocode.FinishFiltered
	case "", "null":
		return ""
	}
	return autocode.Finish(reason)
}
