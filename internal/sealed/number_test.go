package sealed_test

import (
	"testing"

	"autocoding/internal/autocode"
)

func TestGenerationByNumber(t *testing.T) {
	b := newBench(t)
	first := b.add("first", "the first answer")
	b.add("second", "the second answer")

	got, err := b.store.GenerationByNumber(t.Context(), first.Number)
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != first.ID || got.Answer != "the first answer" || got.Request.Detail != "first" {
		t.Errorf("got %+v", got)
	}
	if _, err := b.store.GenerationByNumber(t.Context(), 3); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("a number that was not given: %v", err)
	}
	if _, err := b.store.Hide(t.Context(), []string{first.ID}, b.clock); err != nil {
		t.Fatal(err)
	}
	if _, err := b.store.GenerationByNumber(t.Context(), first.Number); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("a deleted one: %v", err)
	}

	b.vault = b.account("other@example.com")
	b.openStore()
	if _, err := b.store.GenerationByNumber(t.Context(), 2); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("another account's: %v", err)
	}
}

func TestWaitingForAnIndexThatCannotBeBuiltFails(t *testing.T) {
	b := newBench(t)
	b.add("something", "an answer")
	if err := b.db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.store.WaitForIndex(t.Context()); err == nil {
		t.Error("an incomplete index was called complete")
	}
}
