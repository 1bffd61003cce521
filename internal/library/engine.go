package library

import (
	"context"
	"errors"

	"autocoding/internal/autocode"
)

var (
	_ autocode.Engine   = (*Library)(nil)
	_ autocode.Preparer = (*Library)(nil)
)

// Info describes the library to a person who chooses an engine.
func (l *Library) Info() autocode.EngineInfo {
	return autocode.EngineInfo{ID: autocode.LibraryEngine, Kind: "library", Name: "Offline library", Free: true}
}

// Prepare finds the task that the request means and fills it in, unless the
// person has chosen one. It returns what Request.Validate does, Invalid with the
// field purpose and the reason needs_ai for refactoring and for whatever follows
// an earlier answer, NotFound for a task that does not exist, NoMatch if the
// library has nothing for the detail, and Ambiguous if it may be one of several
// tasks, which Search lists; the last three name the field task or detail.
func (l *Library) Prepare(_ context.Context, req autocode.Request) (autocode.Request, error) {
	if err := req.Validate(); err != nil {
		return req, err
	}
	if req.Purpose != autocode.Implement {
		return req, needsAI("The library cannot refactor code. Choose an AI engine for that.")
	}
	if req.Relation == autocode.Continued || req.Relation == autocode.Refined || len(req.Turns) > 0 || req.Partial != "" {
		return req, needsAI("The library cannot work on an earlier answer. Choose an AI engine for that.")
	}
	if req.Task == "" {
		hits := l.Search(req.Detail, req.Language, 2)
		switch {
		case len(hits) == 0:
			return req, &autocode.Error{Code: autocode.NoMatch, Field: "detail",
				Message: "The library has no program for this. Use other words, or an AI engine."}
		case !hits[0].Best:
			return req, &autocode.Error{Code: autocode.Ambiguous, Field: "detail",
				Message: "The library is not sure which program is meant. Choose one of those it found."}
		}
		req.Task = hits[0].Task.Slug
	}
	_, err := l.Program(req.Task, req.Language)
	return req, err
}

func needsAI(message string) error {
	return autocode.InvalidField("purpose", "needs_ai", message)
}

// Answer streams the program that the request means, with its explanation, in
// Markdown. Besides the errors of Prepare it returns Cancelled or Timeout when
// ctx ends.
func (l *Library) Answer(ctx context.Context, req autocode.Request, emit func(piece string) error) (autocode.Result, error) {
	req, err := l.Prepare(ctx, req)
	if err != nil {
		return autocode.Result{}, err
	}
	p, err := l.Program(req.Task, req.Language)
	if err != nil {
		return autocode.Result{}, err
	}
	for piece := range pieces(p.answer(req.Reply)) {
		if err := context.Cause(ctx); err != nil {
			return autocode.Result{}, ended(ctx, err)
		}
		if err := emit(piece); err != nil {
			return autocode.Result{}, err
		}
	}
	return autocode.Result{Finish: autocode.FinishStop, Verified: p.Label(req.Reply)}, nil
}

// ended names why ctx is over.
func ended(ctx context.Context, cause error) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return autocode.Wrap(cause, autocode.Timeout, "The answer took too long.")
	}
	return autocode.Wrap(cause, autocode.Cancelled, "The request was stopped.")
}
