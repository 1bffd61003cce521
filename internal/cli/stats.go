package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/stats"
)

// statsOptions are what stats needs.
type statsOptions struct {
	ui      *console
	open    opener
	account accountFlags
}

func newStatsCmd(f *factory) *cobra.Command {
	o := &statsOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Show your statistics",
		Long: `Show your statistics: how often you asked, for what, which engines answered, and how
that ended. They are computed from the history and kept nowhere.`,
		Example: "  autocoding stats\n  autocoding stats --json",
		Args:    arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return statsRun(ctx, o) })
		},
	}
	o.account.add(cmd)
	return cmd
}

func statsRun(ctx context.Context, o *statsOptions) error {
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		s, err := d.Stats.ShowAll(ctx)
		switch {
		case err != nil:
			return err
		case o.ui.json:
			o.ui.printJSON(statsOf(s))
		case s.Total == 0:
			o.ui.note("There is nothing in the history yet.")
		default:
			printStats(o.ui, s)
		}
		return nil
	})
}

func printStats(ui *console, s stats.Statistics) {
	ui.print("Used %s: AI %d, library %d\n", times(s.Total), s.Total-s.Library, s.Library)
	ui.print("Most used language: %s\nMost used purpose: %s\n", s.Languages[0].Name, s.Purposes[0].Name)
	list := func(title string, shares []stats.Share) {
		var parts []string
		for _, share := range shares {
			parts = append(parts, fmt.Sprintf("%s %d", share.Name, share.Count))
		}
		ui.print("%s: %s\n", title, strings.Join(parts, ", "))
	}
	list("By language", s.Languages)
	list("By purpose", s.Purposes)
	list("How they ended", s.States)
	for _, e := range s.Engines {
		ui.print("Engine %s: %d answers, %d stopped, %d failed", oneLine(e.Name), e.Count, e.Stopped, e.Failed)
		if e.Usage.PromptTokens+e.Usage.AnswerTokens > 0 {
			ui.print(", %d + %d tokens", e.Usage.PromptTokens, e.Usage.AnswerTokens)
		}
		ui.print("\n")
	}
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

type statsJSON struct {
	Total        int          `json:"total"`
	Library      int          `json:"library"`
	Languages    []shareJSON  `json:"languages"`
	Purposes     []shareJSON  `json:"purposes"`
	States       []shareJSON  `json:"states"`
	Engines      []engineUse  `json:"engines"`
	Days         []dayUseJSON `json:"days"` // with any use, of the last twelve months
	PromptTokens int          `json:"prompt_tokens"`
	AnswerTokens int          `json:"answer_tokens"`
}

type shareJSON struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

type engineUse struct {
	shareJSON
	Free         bool `json:"free"`
	Stopped      int  `json:"stopped"`
	Failed       int  `json:"failed"`
	PromptTokens int  `json:"prompt_tokens"`
	AnswerTokens int  `json:"answer_tokens"`
}

type dayUseJSON struct {
	Date    string `json:"date"`
	AI      int    `json:"ai"`
	Library int    `json:"library"`
}

func statsOf(s stats.Statistics) statsJSON {
	shares := func(all []stats.Share) []shareJSON {
		out := []shareJSON{}
		for _, share := range all {
			out = append(out, shareJSON(share))
		}
		return out
	}
	out := statsJSON{s.Total, s.Library, shares(s.Languages), shares(s.Purposes), shares(s.States), []engineUse{}, []dayUseJSON{},
		s.Usage.PromptTokens, s.Usage.AnswerTokens}
	for _, e := range s.Engines {
		out.Engines = append(out.Engines, engineUse{shareJSON(e.Share), e.Free, e.Stopped, e.Failed, e.Usage.PromptTokens, e.Usage.AnswerTokens})
	}
	for _, day := range s.Days {
		if day.AI+day.Library > 0 {
			out.Days = append(out.Days, dayUseJSON(day))
		}
	}
	return out
}
