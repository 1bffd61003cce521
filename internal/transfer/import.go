package transfer

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
)

// Preview tells what an import would do. It holds what was read until then.
type Preview struct {
	Source     Source
	New        int
	Known      int // are in the history already
	Unreadable int
	Example    string // the first unreadable entry, such as "3: language"

	entries []autocode.Generation // the new ones, oldest first
}

// Read reads a file and tells what importing it would do; nothing is stored. It
// returns TooLarge and Invalid for the field file, and NewerSchema.
func (s *Service) Read(ctx context.Context, r io.Reader) (*Preview, error) {
	store, err := s.Store()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	if len(content) > MaxFile {
		return nil, &autocode.Error{Code: autocode.TooLarge, Field: "file", Message: fmt.Sprintf("A file of at most %d MiB can be imported.", MaxFile>>20)}
	}
	file, err := parse(content, s.Now())
	if err != nil {
		return nil, err
	}
	p := &Preview{Source: file.source, Unreadable: len(file.unreadable)}
	if len(file.unreadable) > 0 {
		p.Example = fmt.Sprintf("%d: %s", file.unreadable[0].Place, file.unreadable[0].Field)
	}
	if p.entries, err = unknown(ctx, store, file.entries); err != nil {
		return nil, err
	}
	p.New = len(p.entries)
	p.Known = len(file.entries) - p.New
	return p, nil
}

// Import stores what a preview found to be new, all or nothing, and answers how
// many those were. Numbers go on after the highest one; the quota is not touched.
func (s *Service) Import(ctx context.Context, p *Preview) (int, error) {
	store, err := s.Store()
	if err != nil {
		return 0, err
	}
	// Something may have come in between.
	entries, err := unknown(ctx, store, p.entries)
	if err != nil || len(entries) == 0 {
		return 0, err
	}
	return len(entries), store.Import(ctx, entries)
}

// unknown leaves out what the history has already, and orders the rest by time. An
// id that is in use without being visible here, such as that of another account of
// this computer, is replaced by one that is the same each time.
func unknown(ctx context.Context, store Store, all []autocode.Generation) ([]autocode.Generation, error) {
	account, err := uuid.Parse(store.AccountID())
	if err != nil {
		return nil, fmt.Errorf("the account's id: %w", err)
	}
	derived := func(id string) string { return uuid.NewSHA1(account, []byte(id)).String() }
	ids := make([]string, 0, 2*len(all))
	for _, g := range all {
		ids = append(ids, g.ID, derived(g.ID))
	}
	taken, err := store.TakenIDs(ctx, ids)
	if err != nil {
		return nil, err
	}
	renamed := map[string]string{}
	seen := map[string]bool{}
	var fresh []autocode.Generation
	for _, g := range all {
		own, inUse := taken[g.ID]
		_, again := taken[derived(g.ID)]
		if own || again || seen[g.ID] {
			continue
		}
		seen[g.ID] = true
		if inUse {
			renamed[g.ID] = derived(g.ID)
		}
		fresh = append(fresh, g)
	}
	for i := range fresh {
		g := &fresh[i]
		if g.Thread == "" {
			g.Thread = g.ID
		}
		for _, id := range []*string{&g.ID, &g.Thread, &g.Request.Parent} {
			if other, ok := renamed[*id]; ok {
				*id = other
			}
		}
	}
	slices.SortStableFunc(fresh, func(a, b autocode.Generation) int { return a.CreatedAt.Compare(b.CreatedAt) })
	return fresh, nil
}
