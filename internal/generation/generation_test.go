package generation_test

import (
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/generation"
)

func TestTheEndSaysTheTruth(t *testing.T) {
	const text = "```go\nfunc main() {}\n```\n"
	for _, c := range []struct {
		name    string
		says    string
		finish  autocode.Finish
		err     error
		panics  bool
		state   autocode.State
		failure autocode.Code
		left    int
	}{
		{"a finish reason", text, autocode.FinishStop, nil, false, autocode.Complete, "", 4},
		{"the model's limit", text, autocode.FinishLength, nil, false, autocode.Cut, "", 4},
		{"withheld", text, autocode.FinishFiltered, nil, false, autocode.Filtered, "", 4},
		{"no reason at all", text, "", nil, false, autocode.Unfinished, autocode.Interrupted, 4},
		{"an unknown reason", text, "because", nil, false, autocode.Unfinished, autocode.Interrupted, 4},
		{"an error after something came", text, "", errService, false, autocode.Unfinished, autocode.EngineServer, 4},
		{"an error before anything came", "", "", errService, false, autocode.FailedState, autocode.EngineServer, 5},
		{"no reason and nothing", "", "", nil, false, autocode.FailedState, autocode.Interrupted, 5},
		{"a finish reason and nothing", "", autocode.FinishStop, nil, false, autocode.Complete, "", 5},
		{"a panic", text, "", nil, true, autocode.Unfinished, autocode.Internal, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			b.engine.finish, b.engine.err, b.engine.panics = c.finish, c.err, c.panics
			g := b.start("a request")
			if c.says != "" {
				b.engine.say <- c.says
			}
			close(b.engine.say)
			got := b.end()
			if got.State != c.state || got.Failure != c.failure || got.Answer != c.says {
				t.Errorf("state %q, failure %q, answer %q", got.State, got.Failure, got.Answer)
			}
			if b.left() != c.left {
				t.Errorf("%d left, want %d", b.left(), c.left)
			}
			if heard := b.heard(g.ID); heard != c.says {
				t.Errorf("heard %q", heard)
			}
			if c.state == autocode.Complete && got.Engine.Model != "model-1" {
				t.Errorf("model %q", got.Engine.Model)
			}
		})
	}
}

func TestNothingIsStoredOfWhatCannotBeAsked(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*bench, *autocode.Request)
		code  autocode.Code
	}{
		{"an empty detail", func(_ *bench, r *autocode.Request) { r.Detail = " " }, autocode.Invalid},
		{"an unknown engine", func(_ *bench, r *autocode.Request) { r.Engine = "x" }, autocode.Invalid},
		{"what the engine refuses", func(b *bench, _ *autocode.Request) {
			b.engine.refuse = autocode.Errorf(autocode.NoMatch, "nothing fits")
		}, autocode.NoMatch},
		{"nobody signed in", func(b *bench, _ *autocode.Request) { b.out = true }, autocode.Unauthenticated},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			r := request("a request")
			c.spoil(b, &r)
			if _, err := b.Start(t.Context(), r); autocode.CodeOf(err) != c.code {
				t.Errorf("got %v", err)
			}
			if n, _ := b.store.Count(t.Context()); n != 0 {
				t.Errorf("%d are stored", n)
			}
		})
	}
}

func TestStopKeepsWhatCame(t *testing.T) {
	b := newBench(t)
	g := b.start("a request")
	b.engine.say <- "half an "
	b.engine.say <- "answer"
	if err := b.Stop(t.Context(), g.ID); err != nil {
		t.Fatal(err)
	}
	got := b.end()
	if got.State != autocode.Stopped || got.Answer != "half an answer" || b.left() != 4 {
		t.Errorf("state %q, answer %q, %d left", got.State, got.Answer, b.left())
	}
	if err := b.Stop(t.Context(), g.ID); err != nil {
		t.Errorf("a second time: %v", err)
	}
	t.Run("nothing came", func(t *testing.T) {
		g := b.start("another")
		if err := b.Stop(t.Context(), g.ID); err != nil {
			t.Fatal(err)
		}
		if got := b.end(); got.State != autocode.Stopped || b.left() != 4 {
			t.Errorf("state %q, %d left", got.State, b.left())
		}
	})
}

func TestTheEndOfTheSessionKeepsWhatCame(t *testing.T) {
	b := newBench(t)
	b.start("a request")
	b.engine.say <- "half"
	b.mu.Lock()
	b.out = true
	b.mu.Unlock()
	b.StopAll()
	if got := b.end(); got.State != autocode.Unfinished || got.Failure != autocode.Interrupted || got.Answer != "half" {
		t.Errorf("state %q, failure %q, answer %q", got.State, got.Failure, got.Answer)
	}
	if b.Running() {
		t.Error("still running")
	}
}

// TestWatchHasNeitherGapNorRepeat looks at an answer again and again while it is
// written, like a page that is left and opened.
func TestWatchHasNeitherGapNorRepeat(t *testing.T) {
	b := newBench(t)
	g := b.start("a request")
	var whole strings.Builder
	snapshots := make(chan generation.Snapshot, 1000)
	go func() {
		defer close(b.engine.say)
		for i := range 500 {
			piece := strings.Repeat("한", i%7) + strings.Repeat("x", i%50*37)
			whole.WriteString(piece)
			b.engine.say <- piece
			if i%5 == 0 {
				if s, err := b.Watch(t.Context(), g.ID); err == nil {
					snapshots <- s
				}
			}
		}
	}()
	if got := b.end(); got.Answer != whole.String() || got.Size != whole.Len() {
		t.Fatalf("%d bytes of %d are stored", len(got.Answer), whole.Len())
	}
	close(snapshots)
	if heard := b.heard(g.ID); heard != whole.String() {
		t.Fatalf("heard %d bytes of %d", len(heard), whole.Len())
	}
	n := 0
	for s := range snapshots {
		text := s.Generation.Answer
		for _, e := range b.pieces[g.ID] {
			if e.Seq > s.Seq {
				text += e.Text
			}
		}
		if text != whole.String() {
			t.Fatalf("a watcher from piece %d on sees %d bytes of %d", s.Seq, len(text), whole.Len())
		}
		n++
	}
	if n < 50 {
		t.Errorf("only %d looked", n)
	}
	s, err := b.Watch(t.Context(), g.ID)
	if err != nil || s.Generation.Answer != whole.String() || s.Generation.State != autocode.Complete {
		t.Errorf("after the end: %q, %v", s.Generation.State, err)
	}
	if _, err := b.Watch(t.Context(), "no such"); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("an unknown one: %v", err)
	}
}

func TestPiecesAreStoredWhileTheyCome(t *testing.T) {
	b := newBench(t)
	g := b.start("a request")
	b.engine.say <- strings.Repeat("x", 3000) // more than one save holds
	for stored := ""; stored != strings.Repeat("x", 3000); {
		got, err := b.store.Generation(t.Context(), g.ID)
		if err != nil || got.State != autocode.Streaming {
			t.Fatal(got.State, err)
		}
		stored = got.Answer
	}
	if b.left() != 4 {
		t.Errorf("%d left while it runs", b.left())
	}
	close(b.engine.say)
	b.end()
}

func TestADiskThatIsFullForAWhile(t *testing.T) {
	b := newBench(t)
	b.broken = autocode.Errorf(autocode.StorageFull, "The disk is full.")
	g := b.start("a request")
	b.engine.say <- "precious"
	close(b.engine.say)
	if e := <-b.ended; e.Unsaved != autocode.StorageFull {
		t.Fatalf("told %+v", e)
	}
	s, err := b.Watch(t.Context(), g.ID)
	if err != nil || s.Generation.Answer != "precious" {
		t.Errorf("meanwhile: %q, %v", s.Generation.Answer, err)
	}
	b.mu.Lock()
	b.broken = nil
	b.mu.Unlock()
	for {
		e := <-b.ended
		if e.Unsaved != "" {
			continue
		}
		if got, _ := b.store.Generation(t.Context(), g.ID); got.Answer != "precious" || got.State != autocode.Complete {
			t.Errorf("stored %q, %q", got.Answer, got.State)
		}
		return
	}
}

func TestOneAtATimeAndFiveADay(t *testing.T) {
	b := newBench(t)
	g := b.start("the first")
	_, err := b.Start(t.Context(), request("a second"))
	if !autocode.HasReason(err, autocode.Conflict, "running") {
		t.Errorf("got %v", err)
	}
	if err := b.Stop(t.Context(), g.ID); err != nil {
		t.Fatal(err)
	}
	b.end()
	for range 5 {
		b.engine = newScript()
		b.start("again")
		b.engine.say <- "x"
		close(b.engine.say)
		b.end()
	}
	_, err = b.Start(t.Context(), request("the sixth"))
	if autocode.CodeOf(err) != autocode.QuotaUsed {
		t.Fatalf("got %v", err)
	}
	if n, _ := b.store.Count(t.Context()); n != 6 {
		t.Errorf("%d are stored", n)
	}
	b.free = true // a free engine still answers
	b.engine = newScript()
	b.start("from the library")
	close(b.engine.say)
	b.end()
}

func TestBrokenTextIsMended(t *testing.T) {
	b := newBench(t)
	b.start("a request")
	b.engine.say <- "a\xffb"
	close(b.engine.say)
	if got := b.end(); got.Answer != "a\ufffdb" {
		t.Errorf("got %q", got.Answer)
	}
}

func TestOnceKeepsNothing(t *testing.T) {
	b := newBench(t)
	b.out, b.free = true, true
	close(b.engine.say)
	if _, err := b.Once(t.Context(), request("x"), func(string) error { return nil }); err != nil {
		t.Error(err)
	}
	b.free = false
	if _, err := b.Once(t.Context(), request("x"), nil); autocode.CodeOf(err) != autocode.Unauthenticated {
		t.Errorf("an engine that is not free: %v", err)
	}
}

func TestDraft(t *testing.T) {
	b := newBench(t)
	first, err := b.Draft(t.Context())
	if err != nil || first.Engine != "" || first.Detail != "" {
		t.Errorf("at first %+v, %v", first, err)
	}
	want := generation.Draft{Language: autocode.Swift, Purpose: autocode.Refactor, Detail: "가나다\n", Engine: "script"}
	if err := b.SaveDraft(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	if got, err := b.Draft(t.Context()); got != want || err != nil {
		t.Errorf("got %+v, %v", got, err)
	}
	want.Detail = strings.Repeat("x", 1<<20+1)
	if err := b.SaveDraft(t.Context(), want); autocode.CodeOf(err) != autocode.TooLarge {
		t.Errorf("a huge one: %v", err)
	}
	if got, _ := b.Draft(t.Context()); got.Detail != "가나다\n" {
		t.Error("the last good draft is gone")
	}
}

func TestTimesAreWholeMilliseconds(t *testing.T) {
	b := newBench(t)
	g := b.start("a request")
	close(b.engine.say)
	got := b.end()
	if !got.CreatedAt.Equal(g.CreatedAt) || got.CreatedAt.Nanosecond()%int(time.Millisecond) != 0 || got.EndedAt.Before(got.CreatedAt) {
		t.Errorf("created %v, ended %v", got.CreatedAt, got.EndedAt)
	}
}
