package app

import (
	"context"

	"autocoding/internal/autocode"
	"autocoding/internal/history"
)

// History is the bound struct of what was asked and answered.
type History struct{ b *bridge }

// Entry is a generation in a list.
type Entry struct {
	ID        string `json:"id"`
	Number    int    `json:"number"`
	Title     string `json:"title"`
	Favourite bool   `json:"favourite"`
	Language  string `json:"language"`
	Purpose   string `json:"purpose"`
	EngineID  string `json:"engineId"`
	Engine    string `json:"engine"`
	Model     string `json:"model"`
	Free      bool   `json:"free"`
	State     string `json:"state"`
	Failure   string `json:"failure"` // a code
	Reason    string `json:"reason"`  // tells cases of one failure apart
	RetryAt   int64  `json:"retryAt"` // when the service wants to be asked again; 0 if it did not say
	Parent    string `json:"parent"`  // id of the generation that this one follows, if any
	Relation  string `json:"relation"`
	CreatedAt int64  `json:"createdAt"`
	EndedAt   int64  `json:"endedAt"`
	Size      int    `json:"size"` // bytes of the answer
	Damaged   bool   `json:"damaged"`
	Excerpt   string `json:"excerpt"` // around the first hit of a search
}

func entry(g autocode.Generation) Entry {
	return Entry{ID: g.ID, Number: g.Number, Title: g.Title, Favourite: g.Favourite, Language: string(g.Request.Language),
		Purpose: string(g.Request.Purpose), EngineID: g.Request.Engine, Engine: g.Engine.Name, Model: g.Engine.Model,
		Free: g.Engine.Free, State: string(g.State), Failure: string(g.Failure), Reason: g.Reason, RetryAt: ms(g.RetryAt),
		Parent: g.Request.Parent, Relation: string(g.Request.Relation), CreatedAt: ms(g.CreatedAt),
		EndedAt: ms(g.EndedAt), Size: g.Size, Damaged: g.Damaged}
}

// Generation is a generation with its request and answer.
type Generation struct {
	Entry
	Detail       string `json:"detail"`
	Answer       string `json:"answer"` // Markdown
	Task         string `json:"task"`
	Verified     string `json:"verified"`
	PromptTokens int    `json:"promptTokens"` // 0 if the service did not tell
	AnswerTokens int    `json:"answerTokens"`
}

func whole(g autocode.Generation) Generation {
	return Generation{entry(g), g.Request.Detail, g.Answer, g.Request.Task, g.Verified, g.Usage.PromptTokens, g.Usage.AnswerTokens}
}

// HistoryQuery asks for a page of the list.
type HistoryQuery struct {
	Text       string   `json:"text"`
	Languages  []string `json:"languages"`
	Purposes   []string `json:"purposes"`
	Engines    []string `json:"engines"`
	States     []string `json:"states"`
	Favourites bool     `json:"favourites"`
	AfterAt    int64    `json:"afterAt"` // time and id of the last entry of the page before
	AfterID    string   `json:"afterId"`
	Skip       int      `json:"skip"` // with a filter: entries shown already
	Limit      int      `json:"limit"`
}

func (q HistoryQuery) domain() history.Query {
	return history.Query{
		Filter: autocode.Filter{Text: q.Text, Favourites: q.Favourites, Engines: q.Engines,
			Languages: each(q.Languages, func(s string) autocode.Language { return autocode.Language(s) }),
			Purposes:  each(q.Purposes, func(s string) autocode.Purpose { return autocode.Purpose(s) }),
			States:    each(q.States, func(s string) autocode.State { return autocode.State(s) })},
		After: autocode.Position{CreatedAt: fromMS(q.AfterAt), ID: q.AfterID}, Skip: q.Skip, Limit: q.Limit}
}

// HistoryPage is a part of the list, newest first.
type HistoryPage struct {
	Entries []Entry       `json:"entries"`
	Total   int           `json:"total"` // of a search at most 1001, which means more than 1000
	Index   IndexProgress `json:"index"`
}

// List gives a page of the history.
func (h *History) List(q HistoryQuery) (HistoryPage, error) {
	return call(h.b, "history.list", quick, func(ctx context.Context, c Cases) (HistoryPage, error) {
		page, err := c.History.List(ctx, q.domain())
		return HistoryPage{each(page.Entries, func(g autocode.Generation) Entry {
			e := entry(g)
			e.Excerpt = history.Excerpt(g, q.Text)
			return e
		}), page.Total, IndexProgress{page.Index.Done, page.Index.Total}}, err
	})
}

// Show gives one generation with its answer.
func (h *History) Show(id string) (Generation, error) {
	return call(h.b, "history.show", quick, func(ctx context.Context, c Cases) (Generation, error) {
		g, err := c.History.Show(ctx, id)
		return whole(g), err
	})
}

// Thread lists the generations that belong together with one, oldest first.
func (h *History) Thread(id string) ([]Entry, error) {
	return call(h.b, "history.thread", quick, func(ctx context.Context, c Cases) ([]Entry, error) {
		thread, err := c.History.Thread(ctx, id)
		return each(thread, entry), err
	})
}

// Note is what can be changed of a generation.
type Note struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Favourite bool   `json:"favourite"`
}

// Rename gives a generation another title.
func (h *History) Rename(n Note) error {
	return do(h.b, "history.rename", quick, func(ctx context.Context, c Cases) error { return c.History.Rename(ctx, n.ID, n.Title) })
}

// SetFavourite marks a generation as a favourite or not.
func (h *History) SetFavourite(n Note) error {
	return do(h.b, "history.setFavourite", quick, func(ctx context.Context, c Cases) error {
		return c.History.SetFavourite(ctx, n.ID, n.Favourite)
	})
}

// Deletion is a deletion that can be undone until its time.
type Deletion struct {
	Undo  int64 `json:"undo"` // names the deletion
	Count int   `json:"count"`
	Until int64 `json:"until"` // Unix milliseconds
}

func deletion(d autocode.Deletion, err error) (Deletion, error) {
	return Deletion{ms(d.At), d.Count, ms(d.Until)}, err
}

// Delete takes generations out of sight and erases them after ten seconds.
func (h *History) Delete(ids []string) (Deletion, error) {
	return call(h.b, "history.delete", quick, func(ctx context.Context, c Cases) (Deletion, error) {
		return deletion(c.History.Delete(ctx, ids))
	})
}

// DeleteAllPreview counts what deleting everything would delete.
func (h *History) DeleteAllPreview() (Counts, error) {
	return call(h.b, "history.deleteAllPreview", slow, func(ctx context.Context, c Cases) (Counts, error) {
		n, err := c.History.Counts(ctx)
		return counts(n), err
	})
}

// DeleteAll takes the whole history out of sight and erases it after ten seconds.
func (h *History) DeleteAll() (Deletion, error) {
	return call(h.b, "history.deleteAll", quick, func(ctx context.Context, c Cases) (Deletion, error) {
		return deletion(c.History.DeleteAll(ctx))
	})
}

// Undo brings back what a deletion took away and answers how much came back.
func (h *History) Undo(undo int64) (int, error) {
	return call(h.b, "history.undo", quick, func(ctx context.Context, c Cases) (int, error) {
		return c.History.Undo(ctx, fromMS(undo))
	})
}
