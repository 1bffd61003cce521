package generation_test

import (
	"strings"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/generation"
)

// answer lets the engine say a text and end for a reason, and gives what is stored.
func (b *bench) answer(start func() (autocode.Generation, error), text string, finish autocode.Finish) autocode.Generation {
	b.t.Helper()
	b.engine = newScript()
	b.engine.finish = finish
	if _, err := start(); err != nil {
		b.t.Fatal(err)
	}
	b.engine.say <- text
	close(b.engine.say)
	return b.end()
}

func (b *bench) first(text string, finish autocode.Finish) autocode.Generation {
	b.t.Helper()
	return b.answer(func() (autocode.Generation, error) { return b.Start(b.t.Context(), request("a queue")) }, text, finish)
}

func (b *bench) follow(f generation.Follow, text string, finish autocode.Finish) autocode.Generation {
	b.t.Helper()
	return b.answer(func() (autocode.Generation, error) { return b.Follow(b.t.Context(), f) }, text, finish)
}

func turns(r autocode.Request) string {
	var parts []string
	for _, t := range r.Turns {
		parts = append(parts, t.Detail+" -> "+t.Answer)
	}
	return strings.Join(parts, " | ")
}

func TestAThread(t *testing.T) {
	b := newBench(t)
	root := b.first("one", autocode.FinishStop)
	refined := b.follow(generation.Follow{Parent: root.ID, Relation: autocode.Refined, Detail: "make it generic"}, "two-a ", autocode.FinishLength)
	if got := turns(b.engine.asked); got != "a queue -> one" || b.engine.asked.Detail != "make it generic" {
		t.Errorf("refine was asked as %q after %q", b.engine.asked.Detail, got)
	}
	if refined.Thread != root.ID || refined.Title != "make it generic" || refined.Request.Relation != autocode.Refined {
		t.Errorf("%+v", refined)
	}
	continued := b.follow(generation.Follow{Parent: refined.ID, Relation: autocode.Continued}, "two-b", autocode.FinishStop)
	if got := turns(b.engine.asked); got != "a queue -> one" || b.engine.asked.Partial != "two-a " || b.engine.asked.Detail != "make it generic" {
		t.Errorf("continue was asked as %q after %q, partial %q", b.engine.asked.Detail, got, b.engine.asked.Partial)
	}
	s, err := b.Watch(t.Context(), continued.ID)
	if err != nil || s.Before != "two-a " || s.Generation.Answer != "two-b" {
		t.Errorf("%+v, %v", s, err)
	}
	again := b.follow(generation.Follow{Parent: continued.ID, Relation: autocode.Again}, "two-B", autocode.FinishStop)
	if got := turns(b.engine.asked); got != "a queue -> one" || b.engine.asked.Partial != "two-a " {
		t.Errorf("again was asked after %q, partial %q", got, b.engine.asked.Partial)
	}
	if s, _ := b.Watch(t.Context(), again.ID); s.Before != "two-a " {
		t.Errorf("before it %q", s.Before)
	}
	b.follow(generation.Follow{Parent: again.ID, Relation: autocode.Refined, Detail: "shorter"}, "three", autocode.FinishStop)
	if got := turns(b.engine.asked); got != "a queue -> one | make it generic -> two-a two-B" {
		t.Errorf("refine was asked after %q", got)
	}
	if b.left() != 0 {
		t.Errorf("%d left of five", b.left())
	}
	_, err = b.Follow(t.Context(), generation.Follow{Parent: root.ID, Relation: autocode.Again})
	if autocode.CodeOf(err) != autocode.QuotaUsed {
		t.Errorf("the sixth: %v", err)
	}
	thread, err := b.store.Thread(t.Context(), root.ID)
	if err != nil || len(thread) != 5 || thread[0].ID != root.ID || thread[2].ID != continued.ID {
		t.Errorf("%d in the thread, %v", len(thread), err)
	}
}

func TestWhatCannotFollow(t *testing.T) {
	b := newBench(t)
	whole := b.first("one", autocode.FinishStop)
	for _, c := range []struct {
		name string
		f    generation.Follow
		code autocode.Code
	}{
		{"a whole answer is not continued", generation.Follow{Parent: whole.ID, Relation: autocode.Continued}, autocode.Invalid},
		{"a wish without words", generation.Follow{Parent: whole.ID, Relation: autocode.Refined, Detail: " "}, autocode.Invalid},
		{"no relation", generation.Follow{Parent: whole.ID}, autocode.Invalid},
		{"nothing to follow", generation.Follow{Parent: "x", Relation: autocode.Again}, autocode.NotFound},
		{"an engine that is not there", generation.Follow{Parent: whole.ID, Relation: autocode.Again, Engine: "x"}, autocode.Invalid},
	} {
		if _, err := b.Follow(t.Context(), c.f); autocode.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if n, _ := b.store.Count(t.Context()); n != 1 || b.left() != 4 {
		t.Errorf("%d are stored, %d left", n, b.left())
	}
	b.cannotRefine = true
	if _, err := b.Follow(t.Context(), generation.Follow{Parent: whole.ID, Relation: autocode.Refined, Detail: "x"}); !autocode.HasReason(err, autocode.Invalid, "cannot_refine") {
		t.Errorf("an engine that cannot: %v", err)
	}
	b.cannotRefine = false
	b.engine = newScript()
	running := b.start("another")
	if _, err := b.Follow(t.Context(), generation.Follow{Parent: running.ID, Relation: autocode.Again}); !autocode.HasReason(err, autocode.Conflict, "running") {
		t.Errorf("one that runs: %v", err)
	}
	close(b.engine.say)
	b.end()
}

func TestAThreadWhoseBeginningIsGone(t *testing.T) {
	b := newBench(t)
	root := b.first("one", autocode.FinishStop)
	refined := b.follow(generation.Follow{Parent: root.ID, Relation: autocode.Refined, Detail: "more"}, "two", autocode.FinishStop)
	if _, err := b.store.Hide(t.Context(), []string{root.ID}, refined.EndedAt); err != nil {
		t.Fatal(err)
	}
	_, err := b.Follow(t.Context(), generation.Follow{Parent: refined.ID, Relation: autocode.Refined, Detail: "and more"})
	if autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("%v", err)
	}
	if s, err := b.Watch(t.Context(), refined.ID); err != nil || s.Generation.Answer != "two" {
		t.Errorf("it cannot be read any more: %v", err)
	}
}

func TestTheReasonOfAFailureIsKept(t *testing.T) {
	b := newBench(t)
	at := b.Now().Add(3600e9)
	b.engine.err = &autocode.Error{Code: autocode.EngineRate, Reason: "x", Message: "Later.", RetryAt: at}
	b.start("a request")
	close(b.engine.say)
	if g := b.end(); g.Reason != "x" || g.RetryAt.UnixMilli() != at.UnixMilli() {
		t.Errorf("%+v", g)
	}
}
