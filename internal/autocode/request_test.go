package autocode_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"autocoding/internal/autocode"
)

func valid() autocode.Request {
	return autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "binary search",
		Reply: autocode.English, Engine: autocode.LibraryEngine}
}

func TestValidateNamesTheField(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*autocode.Request)
		code  autocode.Code
		field string
	}{
		{"a good request", func(*autocode.Request) {}, "", ""},
		{"the largest detail", func(r *autocode.Request) { r.Detail = strings.Repeat("a", autocode.MaxDetail) }, "", ""},
		{"unknown language", func(r *autocode.Request) { r.Language = "COBOL" }, autocode.Invalid, "language"},
		{"unknown purpose", func(r *autocode.Request) { r.Purpose = "" }, autocode.Invalid, "purpose"},
		{"blank detail", func(r *autocode.Request) { r.Detail = " \n\t" }, autocode.Invalid, "detail"},
		{"a byte too much", func(r *autocode.Request) { r.Detail = strings.Repeat("a", autocode.MaxDetail+1) }, autocode.TooLarge, "detail"},
		{"not UTF-8", func(r *autocode.Request) { r.Detail = "a\xff" }, autocode.Invalid, "detail"},
		{"a NUL byte", func(r *autocode.Request) { r.Detail = "a\x00b" }, autocode.Invalid, "detail"},
		{"no engine", func(r *autocode.Request) { r.Engine = "" }, autocode.Invalid, "engine"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := valid()
			c.spoil(&r)
			err := r.Validate()
			if autocode.CodeOf(err) != c.code {
				t.Fatalf("got %v, want code %q", err, c.code)
			}
			var e *autocode.Error
			if errors.As(err, &e) && e.Field != c.field {
				t.Errorf("field %q, want %q", e.Field, c.field)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for detail, want := range map[string]string{
		"\n  이진   탐색 함수 \n둘째 줄":            "이진 탐색 함수",
		"{\n}\nfunc main() {}":             "func main() {}",
		"{}":                               "Go",
		strings.Repeat("word ", 30):        "word word word word word word word word word word word word…",
		strings.Repeat("가", 70):            strings.Repeat("가", 60) + "…",
		strings.Repeat("a", 59) + " bcdef": strings.Repeat("a", 59) + "…",
	} {
		r := valid()
		r.Detail = detail
		if got := r.Title(); got != want {
			t.Errorf("title of %.20q is %q, want %q", detail, got, want)
		}
	}
}

func TestSpellingsOfTheOriginalService(t *testing.T) {
	page := []string{"c", "c++", "c#", "go", "java", "javascript", "kotlin", "python", "swift"}
	for i, want := range autocode.Languages() {
		for _, spelling := range []string{page[i], string(want), " " + strings.ToUpper(page[i])} {
			if got, err := autocode.ParseLanguage(spelling); got != want || err != nil {
				t.Errorf("ParseLanguage(%q) = %q, %v", spelling, got, err)
			}
		}
	}
	if p, err := autocode.ParsePurpose("리팩토링"); p != autocode.Refactor || err != nil {
		t.Errorf("리팩토링: %q, %v", p, err)
	}
}

func TestErrorsKeepTheirCode(t *testing.T) {
	cause := errors.New("disk said no")
	err := fmt.Errorf("saving: %w", autocode.Wrap(cause, autocode.StorageFull, "The disk is full."))
	if autocode.CodeOf(err) != autocode.StorageFull || !errors.Is(err, cause) {
		t.Errorf("code %q, is cause %v", autocode.CodeOf(err), errors.Is(err, cause))
	}
	if again := autocode.Wrap(err, autocode.Internal, "x"); autocode.CodeOf(again) != autocode.StorageFull {
		t.Errorf("a second Wrap changed the code to %q", autocode.CodeOf(again))
	}
	if autocode.CodeOf(cause) != autocode.Internal || autocode.CodeOf(nil) != "" || autocode.Wrap(nil, autocode.Internal, "") != nil {
		t.Error("an error without a code is internal, nil has none")
	}
}
