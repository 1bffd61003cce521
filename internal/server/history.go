package server

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

const (
	maxPage = 200
	// atOnce is how many rows are in memory while a whole history is sent.
	atOnce = 100
)

func entryOf(r autocode.HostedRequest, page bool) wire.Entry {
	e := wire.Entry{ID: r.ID, Language: string(r.Language), Purpose: wire.PurposeText(r.Purpose), Detail: r.Detail, Answer: r.Answer, User: r.Account}
	if page {
		at := r.CreatedAt
		e.RequestID, e.State, e.Model, e.CreatedAt = r.RequestID, string(r.State), r.Model, &at
	}
	return e
}

// list answers gpt/response/: everything, or a page.
func (c *call) list() error {
	query := c.r.URL.Query()
	paged := query.Has("limit") || query.Has("after")
	f := &form{c: c, errors: wire.Fields{}}
	limit := c.number(f, query.Get("limit"), "limit", 1, maxPage, maxPage)
	after := c.number(f, query.Get("after"), "after", 0, 1<<53, 0)
	if err := f.done(); err != nil {
		return err
	}
	if paged {
		page, err := c.page(after, int(limit))
		if err != nil {
			return err
		}
		entries := make([]wire.Entry, len(page))
		for i, r := range page {
			entries[i] = entryOf(r, true)
		}
		c.json(http.StatusOK, entries)
		return nil
	}
	return c.listAll()
}

func (c *call) number(f *form, text, field string, least, most, otherwise int64) int64 {
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < least || n > most {
		f.errors[field] = append(f.errors[field], c.sayf(textPage, least, most))
		return otherwise
	}
	return n
}

func (c *call) page(after int64, limit int) ([]autocode.HostedRequest, error) {
	ctx, cancel := context.WithTimeout(c.r.Context(), handlerTime)
	defer cancel()
	return c.Requests.List(ctx, c.session.Account, after, limit)
}

// listAll sends a history as one list, a few rows in memory at a time. If the database
// fails on the way the connection is cut: half a list must not look like a whole one.
func (c *call) listAll() error {
	page, err := c.page(0, atOnce)
	if err != nil {
		return err
	}
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(http.StatusOK)
	between := "["
	for len(page) > 0 {
		for _, r := range page {
			raw, err := json.Marshal(entryOf(r, false))
			if err != nil {
				panic(err) // a struct of ours that is no JSON
			}
			if !c.write(between, raw) {
				return nil
			}
			between = ","
		}
		if len(page) < atOnce {
			break
		}
		if page, err = c.page(page[len(page)-1].ID, atOnce); err != nil {
			c.Log.Error("a list broke off", "id", c.id, "cause", err)
			panic(http.ErrAbortHandler)
		}
	}
	if between == "[" {
		c.write("[]\n", nil)
	} else {
		c.write("]\n", nil)
	}
	return nil
}

// write reports whether somebody is there to read.
func (c *call) write(before string, raw []byte) bool {
	if c.writeLimit() != nil {
		return false
	}
	_, err := c.w.Write(append([]byte(before), raw...))
	return err == nil
}

func (c *call) deleteOne() error {
	id, err := strconv.ParseInt(c.r.PathValue("id"), 10, 64)
	if err != nil || id < 1 {
		return autocode.Errorf(autocode.NotFound, "There is no such entry.")
	}
	if err := c.Requests.Delete(c.r.Context(), c.session.Account, id, c.Now()); err != nil {
		return err
	}
	c.w.WriteHeader(http.StatusNoContent)
	return nil
}

func (c *call) deleteAll() error {
	if err := c.Requests.DeleteAll(c.r.Context(), c.session.Account, c.Now()); err != nil {
		return err
	}
	c.w.WriteHeader(http.StatusNoContent)
	return nil
}

func (c *call) quota() error {
	q, err := c.Requests.Quota(c.r.Context(), c.session.Account, c.Config.DailyLimit, c.Now())
	if err != nil {
		return err
	}
	out := wire.Quota{Limit: q.Limit, Remaining: q.Left()}
	if !q.NextFree.IsZero() {
		at := q.NextFree.UTC()
		out.NextFreeAt = &at
	}
	c.json(http.StatusOK, out)
	return nil
}
