package generation

import (
	"context"

	"autocoding/internal/autocode"
)

// Follow is a request that comes out of an earlier generation.
type Follow struct {
	Parent   string            // id of the earlier one
	Relation autocode.Relation // how it follows
	Detail   string            // the further wish; for Refined only
	Engine   string            // id of the engine that shall answer; "" for the one that did
	Reply    autocode.Reply
}

// Follow asks again, continues an answer that ended early, or refines one. Each is
// a generation of its own, linked to the earlier one, and costs one request. Besides
// the errors of Start it returns NotFound if the earlier one, or one that it needs,
// is gone, Conflict (reason running) if that has not ended, and Invalid for the
// fields relation, or engine (reason cannot_refine).
func (s *Service) Follow(ctx context.Context, f Follow) (autocode.Generation, error) {
	s.starting.RLock()
	defer s.starting.RUnlock()
	store, err := s.Store()
	if err != nil {
		return autocode.Generation{}, err
	}
	parent, err := readable(ctx, store, f.Parent)
	if err != nil {
		return autocode.Generation{}, err
	}
	if !parent.State.Ended() {
		return autocode.Generation{}, &autocode.Error{Code: autocode.Conflict, Reason: "running",
			Message: "This answer is still being written. Wait for its end or stop it."}
	}
	req, err := following(ctx, store, parent, f)
	if err != nil {
		return autocode.Generation{}, err
	}
	title := parent.Title
	if f.Relation == autocode.Refined {
		title = req.Title()
	}
	return s.start(ctx, store, req, parent.Thread, title)
}

// following makes the request of a generation that follows another.
func following(ctx context.Context, store Store, parent autocode.Generation, f Follow) (autocode.Request, error) {
	said, err := conversation(ctx, store, parent)
	if err != nil {
		return autocode.Request{}, err
	}
	req := parent.Request
	req.Parent, req.Relation, req.Turns, req.Partial = parent.ID, f.Relation, said.turns, said.partial
	if f.Reply != "" {
		req.Reply = f.Reply
	}
	if f.Engine != "" && f.Engine != req.Engine {
		req.Engine, req.Task = f.Engine, "" // the task is one of the library
	}
	switch f.Relation {
	case autocode.Again:
	case autocode.Continued:
		if !parent.State.CanContinue() || parent.Answer == "" {
			return req, autocode.InvalidField("relation", "whole", "There is nothing to continue: ask again instead.")
		}
		req.Partial = said.partial + parent.Answer
	case autocode.Refined:
		req.Turns = append(said.turns, autocode.Turn{Detail: parent.Request.Detail, Answer: said.partial + parent.Answer})
		req.Detail, req.Partial = f.Detail, ""
	default:
		return req, autocode.InvalidField("relation", "unknown", "Choose again, continue or refine.")
	}
	return req, nil
}

// said is what a model was told before it gave an answer.
type said struct {
	turns   []autocode.Turn
	partial string // the beginning of the answer that was to be continued
}

// longestThread bounds a thread, so that edited links cannot lead in circles.
const longestThread = 200

// conversation gathers what was said before a generation's answer.
func conversation(ctx context.Context, store Store, g autocode.Generation) (said, error) {
	var chain []autocode.Generation // from g to the first
	for at := g; ; {
		chain = append(chain, at)
		if at.Request.Parent == "" || len(chain) > longestThread {
			break
		}
		earlier, err := readable(ctx, store, at.Request.Parent)
		if err != nil {
			return said{}, err
		}
		at = earlier
	}
	var s said
	for i := len(chain) - 1; i > 0; i-- {
		earlier, later := chain[i], chain[i-1]
		switch later.Request.Relation {
		case autocode.Continued:
			s.partial += earlier.Answer
		case autocode.Refined:
			s.turns = append(s.turns, autocode.Turn{Detail: earlier.Request.Detail, Answer: s.partial + earlier.Answer})
			s.partial = ""
		case autocode.Again: // the same once more: what was answered before does not count
		}
	}
	return s, nil
}

// readable reads a generation whose request and answer are needed.
func readable(ctx context.Context, store Store, id string) (autocode.Generation, error) {
	g, err := store.Generation(ctx, id)
	if err == nil && g.Damaged {
		err = &autocode.Error{Code: autocode.Damaged, Message: "An earlier answer of this thread is damaged."}
	}
	if autocode.CodeOf(err) == autocode.NotFound {
		err = &autocode.Error{Code: autocode.NotFound, Field: "parent", Message: "An earlier answer of this thread is not there any more."}
	}
	return g, err
}

// before is the part of an answer that came in the generations it continues; "" if
// they are gone.
func before(ctx context.Context, store Store, g autocode.Generation) string {
	if g.Request.Parent == "" || g.Damaged {
		return ""
	}
	s, err := conversation(ctx, store, g)
	if err != nil {
		return ""
	}
	return s.partial
}
