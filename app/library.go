package app

import (
	"context"
	"time"

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

// Tasks lists the whole library, the easy tasks first.
func (l *Library) Tasks() ([]Hit, error) {
	return call(l.b, "library.tasks", quick, func(_ context.Context, c Cases) ([]Hit, error) {
		tasks, err := c.Engine.Tasks()
		return each(tasks, hit), err
	})
}

// Favourites lists the favourite tasks of the account.
func (l *Library) Favourites() ([]string, error) {
	return call(l.b, "library.favourites", quick, func(ctx context.Context, c Cases) ([]string, error) {
		all, err := c.Engine.Favourites(ctx)
		return each(all, func(task string) string { return task }), err
	})
}

// Favourite makes a task a favourite, or no longer.
type Favourite struct {
	Task string `json:"task"`
	On   bool   `json:"on"`
}

// SetFavourite makes a task a favourite of the account, or no longer.
func (l *Library) SetFavourite(f Favourite) error {
	return do(l.b, "library.setFavourite", quick, func(ctx context.Context, c Cases) error {
		return c.Engine.SetFavourite(ctx, f.Task, f.On)
	})
}

// Formatter is what brings code into its usual form. Without a name there is none;
// without a path it is built in.
type Formatter struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// Formatter tells what a language has on this computer. Nothing is run.
func (l *Library) Formatter(language string) (Formatter, error) {
	return call(l.b, "library.formatter", quick, func(_ context.Context, c Cases) (Formatter, error) {
		parsed, err := autocode.ParseLanguage(language)
		if err != nil {
			return Formatter{}, err
		}
		return Formatter(c.Engine.Formatter(parsed)), nil
	})
}

// FormatRequest is code and the formatter that the person agreed to.
type FormatRequest struct {
	Language string `json:"language"`
	Code     string `json:"code"`
	Path     string `json:"path"`
}

// formatting is how long a formatter may take.
const formatting = 30 * time.Second

// Format gives the code in its usual form.
func (l *Library) Format(in FormatRequest) (string, error) {
	return call(l.b, "library.format", formatting, func(ctx context.Context, c Cases) (string, error) {
		parsed, err := autocode.ParseLanguage(in.Language)
		if err != nil {
			return "", err
		}
		return c.Engine.Format(ctx, parsed, in.Code, in.Path)
	})
}

func each[A, B any](items []A, convert func(A) B) []B {
	out := make([]B, len(items))
	for i, item := range items {
		out[i] = convert(item)
	}
	return out
}
