package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/engine"
)

// answer gets and prints the answer: kept by the account if there is one.
func (o *generateOptions) answer(ctx context.Context, d Data, req autocode.Request, news *feed) error {
	state, err := d.Account.State(ctx)
	if err != nil {
		return err
	}
	if state.Accounts == 0 {
		if o.account.given() {
			return errNoAccount
		}
		if req.Engine != autocode.LibraryEngine {
			return errNoAccountForAI
		}
		return o.once(ctx, d, req)
	}
	if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
		return err
	}
	if req.Engine != autocode.LibraryEngine {
		choice := engine.Choice{Engine: o.engine, BaseURL: o.baseURL, Model: o.model, Key: o.env(keyVariable)}
		if req.Engine, err = d.Engine.Choose(ctx, choice); err != nil {
			return err
		}
	}
	return o.kept(ctx, d, req, news)
}

var errNoAccountForAI = &autocode.Error{Code: autocode.Unauthenticated, Reason: "no_account",
	Message: "An AI engine needs an account, which keeps its key, your requests and their answers sealed. " +
		"Make one with \"autocoding account register\"."}

// once answers someone without an account.
func (o *generateOptions) once(ctx context.Context, d Data, req autocode.Request) error {
	o.ui.note("Without an account nothing is kept. Make one with \"autocoding account register\".")
	library, info, err := d.Engine.Engine(ctx, req.Engine)
	if preparer, ok := library.(autocode.Preparer); ok && err == nil {
		req, err = preparer.Prepare(ctx, req) // so that the answer names its program
	}
	if err != nil {
		return err
	}
	p := printer{ui: o.ui, gather: o.code || o.ui.json}
	g := autocode.Generation{Request: req, Title: req.Title(), Engine: info.Tag(), CreatedAt: time.Now()}
	result, err := d.Generation.Once(ctx, req, func(piece string) error { p.piece(piece); return nil })
	if err != nil && p.text.Len() == 0 {
		return err // nothing came: there is nothing to show
	}
	g.Answer, g.Size, g.EndedAt = p.text.String(), p.text.Len(), time.Now()
	g.State, g.Verified, g.Usage, g.Failure = result.Finish.State(), result.Verified, result.Usage, autocode.CodeOf(err)
	if result.Model != "" {
		g.Engine.Model = result.Model
	}
	if g.Failure == autocode.Cancelled {
		g.State = autocode.Stopped
	}
	return p.end(g, o.code, verdict(g))
}

// kept answers the signed-in account and stores the answer.
func (o *generateOptions) kept(ctx context.Context, d Data, req autocode.Request, news *feed) error {
	g, err := d.Generation.Start(ctx, req)
	if err != nil {
		return err
	}
	p := printer{ui: o.ui, gather: o.code || o.ui.json}
	ended, err := follow(ctx, d, g, news, &p)
	if err != nil {
		return p.end(g, o.code, err)
	}
	if stored, err := d.History.Show(context.WithoutCancel(ctx), g.ID); err == nil {
		ended = stored
	}
	err = p.end(ended, o.code, verdict(ended))
	if err == nil && o.ui.err.terminal {
		o.ui.note("Kept in the history as number %d.", ended.Number)
	}
	return err
}

const (
	stopPatience = 5 * time.Second
	// storeTries is how often a full disk may refuse an ended answer; there are two
	// seconds between the tries.
	storeTries = 5
)

// follow prints an answer until it has ended, and stops it when ctx ends. Its error
// says that the answer is printed and could not be stored.
func follow(ctx context.Context, d Data, g autocode.Generation, news *feed, p *printer) (autocode.Generation, error) {
	defer context.AfterFunc(ctx, func() {
		// Beside the printing, which a paused reader may hold up.
		patient, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopPatience)
		defer cancel()
		_ = d.Generation.Stop(patient, g.ID) // what becomes of it is in the events
	})()
	refused := 0
	for range news.ready {
		for _, e := range news.take() {
			switch {
			case e.ID != g.ID:
			case e.End != nil:
				return *e.End, nil
			case e.Unsaved != "":
				if refused++; refused == 1 {
					p.ui.out.endLine()
					p.ui.note("The answer cannot be stored yet: %s", explain(e.Unsaved))
				}
				if refused == storeTries || ctx.Err() != nil {
					return g, &autocode.Error{Code: e.Unsaved, Reason: "not_stored",
						Message: "The end of the answer could not be stored. " + explain(e.Unsaved)}
				}
			default:
				p.piece(e.Text)
			}
		}
	}
	return g, errInside // the channel is never closed
}

// printer prints an answer as it comes, or gathers it first.
type printer struct {
	ui     *console
	gather bool
	text   strings.Builder
}

func (p *printer) piece(text string) {
	p.text.WriteString(text)
	if !p.gather {
		p.ui.print("%s", text)
	}
}

// end prints what was gathered, whatever the verdict, and answers the verdict.
func (p *printer) end(g autocode.Generation, code bool, verdict error) error {
	if g.Answer == "" {
		g.Answer = p.text.String()
	}
	switch {
	case code:
		if err := printCode(p.ui, g.Answer, g.Request.Language); err != nil && verdict == nil {
			return err
		}
	case p.ui.json:
		p.ui.printJSON(generationOf(g))
	default:
		p.ui.out.endLine()
	}
	return verdict
}

// verdict is the error of an answer that ended before its end; nil for a whole one.
func verdict(g autocode.Generation) error {
	kept := ""
	switch {
	case g.ID != "" && g.Size > 0:
		kept = fmt.Sprintf(" What came is kept in the history as number %d.", g.Number)
	case g.ID != "":
		kept = fmt.Sprintf(" Nothing came. The request is kept in the history as number %d.", g.Number)
	}
	switch g.State {
	case autocode.Complete:
		return nil
	case autocode.Cut:
		return &autocode.Error{Code: autocode.Interrupted, Reason: "length", Message: "The answer was cut at the model's limit." + kept}
	case autocode.Filtered:
		return &autocode.Error{Code: autocode.EngineFiltered, Message: explain(autocode.EngineFiltered) + kept}
	case autocode.Stopped:
		return &autocode.Error{Code: autocode.Cancelled, Message: "Stopped." + kept}
	}
	code := g.Failure
	if code == "" {
		code = autocode.Interrupted
	}
	return &autocode.Error{Code: code, Reason: g.Reason, RetryAt: g.RetryAt, Message: explain(code) + kept}
}
