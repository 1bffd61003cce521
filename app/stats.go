package app

import (
	"context"

	"autocoding/internal/stats"
)

// Statistics is the bound struct of the account's own statistics.
type Statistics struct{ b *bridge }

// Share is how often something was used.
type Share struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// EngineUse is an engine and what became of its answers.
type EngineUse struct {
	Share
	Free         bool `json:"free"`
	Stopped      int  `json:"stopped"`
	Failed       int  `json:"failed"`
	PromptTokens int  `json:"promptTokens"`
	AnswerTokens int  `json:"answerTokens"`
}

// DayUse is a day of the last twelve months.
type DayUse struct {
	Date    string `json:"date"` // 2006-01-02
	AI      int    `json:"ai"`
	Library int    `json:"library"`
}

// Uses are the statistics.
type Uses struct {
	Total        int           `json:"total"`
	Library      int           `json:"library"` // of them answered by the library
	Days         []DayUse      `json:"days"`    // today last
	Languages    []Share       `json:"languages"`
	Purposes     []Share       `json:"purposes"`
	Engines      []EngineUse   `json:"engines"`
	States       []Share       `json:"states"`
	Told         int           `json:"told"` // answers for which the service told tokens
	PromptTokens int           `json:"promptTokens"`
	AnswerTokens int           `json:"answerTokens"`
	Index        IndexProgress `json:"index"`
}

// Show computes the statistics of what is indexed so far.
func (s *Statistics) Show() (Uses, error) {
	return call(s.b, "statistics.show", quick, func(ctx context.Context, c Cases) (Uses, error) {
		u, err := c.Stats.Show(ctx)
		return uses(u), err
	})
}

func uses(u stats.Statistics) Uses {
	shares := func(all []stats.Share) []Share { return each(all, func(s stats.Share) Share { return Share(s) }) }
	return Uses{u.Total, u.Library, each(u.Days, func(d stats.Day) DayUse { return DayUse(d) }),
		shares(u.Languages), shares(u.Purposes), each(u.Engines, func(e stats.Engine) EngineUse {
			return EngineUse{Share(e.Share), e.Free, e.Stopped, e.Failed, e.Usage.PromptTokens, e.Usage.AnswerTokens}
		}), shares(u.States), u.Told, u.Usage.PromptTokens, u.Usage.AnswerTokens, IndexProgress{u.Index.Done, u.Index.Total}}
}
