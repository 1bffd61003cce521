package app

import (
	"context"

	"autocoding/internal/autocode"
)

// Library is the bound struct of the offline library, for guests too.
type Library struct{ b *bridge }

// LibraryQuery searches the library.
type LibraryQuery struct {
	Text     string `json:"text"`
	Language string `json:"language"`
}

// Hit is a task that fits.
type Hit struct {
	Task       string `json:"task"`
	TitleKo    string `json:"titleKo"`
	TitleEn    string `json:"titleEn"`
	Difficulty int    `json:"difficulty"`
}

func hit(h autocode.Hit) Hit {
	return Hit{h.Task, h.Title[autocode.Korean], h.Title[autocode.English], h.Difficulty}
}

// Search gives the tasks that fit, best first.
func (l *Library) Search(q LibraryQuery) ([]Hit, error) {
	return call(l.b, "library.search", quick, func(_ context.Context, c Cases) ([]Hit, error) {
		language, err := autocode.ParseLanguage(q.Language)
		if err != nil {
			return []Hit{}, err
		}
		hits, err := c.Engine.Search(q.Text, language)
		return each(hits, hit), err
	})
}

// ProgramQuery asks for one program.
type ProgramQuery struct {
	Task     string `json:"task"`
	Language string `json:"language"`
	Reply    string `json:"reply"` // ko or en
}

// Program is one program of the library as an answer.
type Program struct {
	Hit
	Language string `json:"language"`
	Answer   string `json:"answer"` // Markdown
	Source   string `json:"source"`
	Verified string `json:"verified"`
}

// Show gives one program.
func (l *Library) Show(q ProgramQuery) (Program, error) {
	return call(l.b, "library.show", quick, func(ctx context.Context, c Cases) (Program, error) {
		language, err := autocode.ParseLanguage(q.Language)
		if err != nil {
			return Program{}, err
		}
		p, err := c.Engine.Program(ctx, q.Task, language, autocode.ParseReply(q.Reply))
		return Program{hit(p.Hit), string(p.Language), p.Answer, p.Source, p.Verified}, err
	})
}

func each[A, B any](items []A, convert func(A) B) []B {
	out := make([]B, len(items))
	for i, item := range items {
		out[i] = convert(item)
	}
	return out
}
