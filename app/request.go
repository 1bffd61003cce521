package app

import (
	"context"

	"autocoding/internal/autocode"
	"autocoding/internal/generation"
)

// Request is the bound struct of asking and answering.
type Request struct{ b *bridge }

// Ask is a request of the form.
type Ask struct {
	Language string `json:"language"`
	Purpose  string `json:"purpose"`
	Detail   string `json:"detail"`
	Engine   string `json:"engine"`
	Reply    string `json:"reply"` // ko or en
	Task     string `json:"task"`  // the library's program that was chosen, if any
}

func (a Ask) domain() autocode.Request {
	return autocode.Request{Language: autocode.Language(a.Language), Purpose: autocode.Purpose(a.Purpose), Detail: a.Detail,
		Engine: a.Engine, Reply: autocode.ParseReply(a.Reply), Task: a.Task}
}

// Start begins an answer.
func (r *Request) Start(in Ask) (Entry, error) {
	return call(r.b, "request.start", quick, func(ctx context.Context, c Cases) (Entry, error) {
		g, err := c.Generation.Start(ctx, in.domain())
		return entry(g), err
	})
}

// Follow is a request that comes out of an earlier generation.
type Follow struct {
	Parent   string `json:"parent"`
	Relation string `json:"relation"` // again, continue or refine
	Detail   string `json:"detail"`   // the further wish; for refine only
	Engine   string `json:"engine"`   // empty for the one that answered
	Reply    string `json:"reply"`    // ko or en
}

// Follow asks again, continues an answer that ended early, or refines one.
func (r *Request) Follow(in Follow) (Entry, error) {
	return call(r.b, "request.follow", quick, func(ctx context.Context, c Cases) (Entry, error) {
		g, err := c.Generation.Follow(ctx, generation.Follow{Parent: in.Parent, Relation: autocode.Relation(in.Relation), Detail: in.Detail,
			Engine: in.Engine, Reply: autocode.ParseReply(in.Reply)})
		return entry(g), err
	})
}

// Snapshot is an answer as far as it came. Pieces follow with the numbers after Seq.
type Snapshot struct {
	Generation Generation `json:"generation"`
	Before     string     `json:"before"` // what came in the generations that this one continues
	Seq        int        `json:"seq"`
}

// Watch gives an answer as far as it came.
func (r *Request) Watch(id string) (Snapshot, error) {
	return call(r.b, "request.watch", quick, func(ctx context.Context, c Cases) (Snapshot, error) {
		s, err := c.Generation.Watch(ctx, id)
		return Snapshot{whole(s.Generation), s.Before, s.Seq}, err
	})
}

// Stop ends an answer and keeps what came.
func (r *Request) Stop(id string) error {
	return do(r.b, "request.stop", quick, func(ctx context.Context, c Cases) error { return c.Generation.Stop(ctx, id) })
}

// Draft is what has been typed and not yet requested.
type Draft struct {
	Language string `json:"language"`
	Purpose  string `json:"purpose"`
	Detail   string `json:"detail"`
	Engine   string `json:"engine"`
}

// Draft gives the draft as it was last saved.
func (r *Request) Draft() (Draft, error) {
	return call(r.b, "request.draft", quick, func(ctx context.Context, c Cases) (Draft, error) {
		d, err := c.Generation.Draft(ctx)
		return Draft{string(d.Language), string(d.Purpose), d.Detail, d.Engine}, err
	})
}

// SaveDraft keeps the draft.
func (r *Request) SaveDraft(d Draft) error {
	return do(r.b, "request.saveDraft", quick, func(ctx context.Context, c Cases) error {
		return c.Generation.SaveDraft(ctx, generation.Draft{Language: autocode.Language(d.Language),
			Purpose: autocode.Purpose(d.Purpose), Detail: d.Detail, Engine: d.Engine})
	})
}

// Engine is an engine to choose.
type Engine struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Name      string `json:"name"`
	Model     string `json:"model"`
	Host      string `json:"host"`
	Free      bool   `json:"free"`
	CanRefine bool   `json:"canRefine"`
	Default   bool   `json:"default"`
}

// Engines lists what can answer.
func (r *Request) Engines() ([]Engine, error) {
	return call(r.b, "request.engines", quick, func(ctx context.Context, c Cases) ([]Engine, error) {
		all, err := c.Engine.Engines(ctx)
		return each(all, func(e autocode.EngineInfo) Engine { return Engine(e) }), err
	})
}

// Quota says what is left.
type Quota struct {
	Limit    int   `json:"limit"` // 0 for no limit
	Left     int   `json:"left"`
	NextFree int64 `json:"nextFree"` // Unix milliseconds, 0 if nothing is used
}

// Quota says what may still be asked of AI engines.
func (r *Request) Quota() (Quota, error) {
	return call(r.b, "request.quota", quick, func(ctx context.Context, c Cases) (Quota, error) {
		q, err := c.Generation.Quota(ctx)
		return Quota{q.Limit, q.Left(), ms(q.NextFree)}, err
	})
}
