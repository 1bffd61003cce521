package openai

import (
	"context"
	"slices"

	"autocoding/internal/autocode"
)

// mostModels bounds a list that a person is to choose from.
const mostModels = 2000

// Models lists the names of the service's models, in order. It returns the codes of
// Answer.
func (e *Engine) Models(ctx context.Context) ([]string, error) {
	list, err := e.client("").ListModels(ctx)
	if err != nil {
		return nil, cause(ctx, named(err))
	}
	var names []string
	for _, m := range list.Models {
		if m.ID != "" && len(names) < mostModels {
			names = append(names, m.ID)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// Try finds out whether the service can be used: that it answers, takes the key and
// has the model. It returns the codes of Answer. A service that does not list its
// models is asked for one word.
func (e *Engine) Try(ctx context.Context) error {
	models, err := e.Models(ctx)
	switch {
	case autocode.HasReason(err, autocode.Protocol, "path"):
		return e.say(ctx)
	case err != nil:
		return err
	case e.Config.Model != "" && !slices.Contains(models, e.Config.Model) && !slices.Contains(models, e.Config.Model+":latest"):
		return &autocode.Error{Code: autocode.EngineModel, Field: "model", Message: "The service does not have this model."}
	}
	// The list may be open to everybody; OpenRouter's is. The key shows when it is used.
	if e.Config.Key != "" && e.Config.Model != "" {
		return e.say(ctx)
	}
	return nil
}

// say asks for a word and stops at the first.
func (e *Engine) say(ctx context.Context) error {
	if e.Config.Model == "" {
		return autocode.InvalidField("model", "empty", "Type the name of a model.")
	}
	brief := *e
	brief.Config.MaxTokens = 16
	said := &autocode.Error{Code: autocode.Cancelled}
	_, err := brief.Answer(ctx, autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "Say OK.", Reply: autocode.English},
		func(string) error { return said })
	if err == said || autocode.CodeOf(err) == autocode.Interrupted { //nolint:errorlint // it is ours, and comes back bare
		return nil // a word came, or an end without one: the key and the model were taken
	}
	return err
}
