package library_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

func request(detail string) autocode.Request {
	return autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: detail,
		Reply: autocode.English, Engine: autocode.LibraryEngine}
}

func TestPrepare(t *testing.T) {
	l := open(t)
	for _, c := range []struct {
		name   string
		change func(*autocode.Request)
		task   string
		code   autocode.Code
		field  string
		reason string
	}{
		{"a clear request", func(*autocode.Request) {}, "binary-search", "", "", ""},
		{"once more", func(r *autocode.Request) { r.Relation = autocode.Again }, "binary-search", "", "", ""},
		{"a chosen task wins over the words", func(r *autocode.Request) { r.Task = "primes" }, "primes", "", "", ""},
		{"a chosen task that does not exist", func(r *autocode.Request) { r.Task = "x" }, "", autocode.NotFound, "task", ""},
		{"nothing of the kind", func(r *autocode.Request) { r.Detail = "지도 API 연동" }, "", autocode.NoMatch, "detail", ""},
		{"two things at once", func(r *autocode.Request) { r.Detail = "factorial and primes" }, "", autocode.Ambiguous, "detail", ""},
		{"half of something", func(r *autocode.Request) { r.Detail = "search" }, "", autocode.Ambiguous, "detail", ""},
		{"refactoring", func(r *autocode.Request) { r.Purpose = autocode.Refactor }, "", autocode.Invalid, "purpose", "needs_ai"},
		{"refining", func(r *autocode.Request) { r.Relation = autocode.Refined }, "", autocode.Invalid, "purpose", "needs_ai"},
		{"continuing", func(r *autocode.Request) { r.Partial = "half" }, "", autocode.Invalid, "purpose", "needs_ai"},
		{"an empty detail", func(r *autocode.Request) { r.Detail = " " }, "", autocode.Invalid, "detail", "empty"},
		{"an unknown language", func(r *autocode.Request) { r.Language = "COBOL" }, "", autocode.Invalid, "language", "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			req := request("a binary search")
			c.change(&req)
			got, err := l.Prepare(t.Context(), req)
			if autocode.CodeOf(err) != c.code {
				t.Fatalf("error %v, want %q", err, c.code)
			}
			var e *autocode.Error
			if errors.As(err, &e) && (e.Field != c.field || e.Reason != c.reason) {
				t.Errorf("field %q and reason %q, want %q and %q", e.Field, e.Reason, c.field, c.reason)
			}
			if err == nil && got.Task != c.task {
				t.Errorf("task %q, want %q", got.Task, c.task)
			}
		})
	}
}

func answer(t *testing.T, req autocode.Request) (string, int, autocode.Result) {
	t.Helper()
	var text strings.Builder
	count := 0
	result, err := open(t).Answer(t.Context(), req, func(piece string) error {
		count++
		text.WriteString(piece)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return text.String(), count, result
}

func TestAnswer(t *testing.T) {
	for _, c := range []struct {
		reply autocode.Reply
		parts []string // in this order
	}{
		{autocode.English, []string{"> This is a **tested program** of the offline library. It was not written by an AI",
			"## Binary search (Go)", "sorted array", "```go main.go\n// Binary search", "\n```\n", "**Expected output**",
			"```text\nnumbers: 3 8", "\n```\n", "`slices.BinarySearch`", "*Verification: "}},
		{autocode.Korean, []string{"> 이 답은 오프라인 라이브러리", "AI가 새로 쓴 것이 아닙니다", "## 이진 탐색 (Go)", "정렬된 배열",
			"```go main.go\n", "**예상 출력**", "```text\n", "`slices.BinarySearch`", "*검증: "}},
	} {
		t.Run(string(c.reply), func(t *testing.T) {
			req := request("binary search")
			req.Reply = c.reply
			text, count, result := answer(t, req)
			rest := text
			for _, part := range c.parts {
				_, after, found := strings.Cut(rest, part)
				if !found {
					t.Fatalf("%q is missing or in the wrong place in\n%s", part, text)
				}
				rest = after
			}
			if count < 4 {
				t.Errorf("%d bytes came in %d pieces", len(text), count)
			}
			p, err := open(t).Program("binary-search", autocode.Go)
			if err != nil {
				t.Fatal(err)
			}
			if result.Finish != autocode.FinishStop || result.Verified != p.Label(c.reply) || !strings.Contains(text, result.Verified) {
				t.Errorf("result %+v", result)
			}
			if !strings.Contains(text, "\n"+p.Source+"```") {
				t.Error("the source is not in the answer as it is")
			}
		})
	}
}

func TestAnswerDoesNotCallTestedWhatNoTestHasRun(t *testing.T) {
	req := request("binary search")
	req.Language = autocode.Swift
	text, _, result := answer(t, req)
	if strings.Contains(text, "tested program") || !strings.Contains(text, "no test has run it") || !strings.Contains(result.Verified, "not run") {
		t.Errorf("verified %q in\n%s", result.Verified, text[:300])
	}
}

func TestAnswerEndsWhenItShould(t *testing.T) {
	l := open(t)
	full := errors.New("disk full")
	if _, err := l.Answer(t.Context(), request("primes"), func(string) error { return full }); !errors.Is(err, full) {
		t.Errorf("an error of emit gives %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	count := 0
	_, err := l.Answer(ctx, request("primes"), func(string) error {
		if count++; count == 2 {
			cancel()
		}
		return nil
	})
	if autocode.CodeOf(err) != autocode.Cancelled || count != 2 {
		t.Errorf("a cancelled answer gives %v after %d pieces", err, count)
	}
	late, cancelLate := context.WithTimeout(t.Context(), 0)
	defer cancelLate()
	if _, err := l.Answer(late, request("primes"), func(string) error { return nil }); autocode.CodeOf(err) != autocode.Timeout {
		t.Errorf("an answer that is late gives %v", err)
	}
	if _, err := l.Answer(t.Context(), request("quantum"), func(string) error { return nil }); autocode.CodeOf(err) != autocode.NoMatch {
		t.Errorf("no match gives %v", err)
	}
}

func TestInfo(t *testing.T) {
	info := open(t).Info()
	if info.ID != autocode.LibraryEngine || info.Kind != "library" || !info.Free || info.CanRefine || info.Host != "" {
		t.Errorf("%+v", info)
	}
}
