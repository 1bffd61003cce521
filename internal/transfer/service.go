// Package transfer is the use case of taking the history elsewhere and bringing it
// back: as JSON without loss, as Markdown to read, as the files of code; and the
// import of that JSON and of the list of the original service.
package transfer

import (
	"context"
	"io"
	"sync"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
)

// Store is the part of the signed-in account's database this package needs.
type Store interface {
	AccountID() string
	Page(ctx context.Context, after autocode.Position, limit int) ([]autocode.Generation, error)
	Find(ctx context.Context, f autocode.Filter, skip, limit int) ([]autocode.Generation, int, error)
	Generation(ctx context.Context, id string) (autocode.Generation, error)
	TakenIDs(ctx context.Context, ids []string) (map[string]bool, error)
	Import(ctx context.Context, all []autocode.Generation) error
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store func() (Store, error) // of the session; Unauthenticated without one
	Now   func() time.Time

	mu      sync.Mutex
	kept    *Preview
	keptFor string
}

// Keep remembers a preview until it is imported, another one is kept, or the session
// ends, and answers its name.
func (s *Service) Keep(p *Preview) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept, s.keptFor = p, uuid.NewString()
	return s.keptFor
}

// Kept gives a preview back, once. It returns NotFound if it is not kept any more.
func (s *Service) Kept(name string) (*Preview, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.kept
	if p == nil || s.keptFor != name {
		return nil, &autocode.Error{Code: autocode.NotFound, Field: "file", Message: "The file is not there any more. Choose it once more."}
	}
	s.kept = nil
	return p, nil
}

// Forget drops what is kept: nobody wants it, or the session is over.
func (s *Service) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept = nil
}

// Format is what an export looks like.
type Format string

// The formats.
const (
	JSON     Format = "json"     // everything, to be imported again
	Markdown Format = "markdown" // to be read
	Zip      Format = "zip"      // the files of code
)

// Extension is the end of a file name.
func (f Format) Extension() string {
	if f == Markdown {
		return ".md"
	}
	return "." + string(f)
}

// ParseFormat finds a format by its name. It returns Invalid for the field format.
func ParseFormat(name string) (Format, error) {
	for _, f := range []Format{JSON, Markdown, Zip} {
		if string(f) == name {
			return f, nil
		}
	}
	return "", autocode.InvalidField("format", "unknown", "Choose json, markdown or zip.")
}

// Selection says what is exported. The zero value means everything.
type Selection struct {
	IDs    []string        // these only
	Filter autocode.Filter // without IDs: what a search finds
}

// Exported counts what an export wrote.
type Exported struct {
	Generations int
	Damaged     int // cannot be read any more, and were left out
	Files       int // in a zip
}

// Export writes a selection, the newest first. It returns NotFound if there is
// nothing to write.
func (s *Service) Export(ctx context.Context, f Format, selected Selection, w io.Writer) (Exported, error) {
	store, err := s.Store()
	if err != nil {
		return Exported{}, err
	}
	out := map[Format]func(io.Writer, time.Time) writer{JSON: newJSON, Markdown: newMarkdown, Zip: newZip}[f](w, s.Now())
	var done Exported
	err = each(ctx, store, selected, func(g autocode.Generation) error {
		if g.Damaged {
			done.Damaged++
			return nil
		}
		done.Generations++
		files, err := out.add(g)
		done.Files += files
		return err
	})
	if err != nil {
		return done, err
	}
	if done.Generations == 0 || f == Zip && done.Files == 0 {
		return done, &autocode.Error{Code: autocode.NotFound, Reason: "nothing", Message: "There is nothing to export."}
	}
	return done, out.close()
}

// writer writes one format. add answers how many files it made.
type writer interface {
	add(g autocode.Generation) (files int, err error)
	close() error
}

const pageSize = 100

// each visits the selected generations with their answers, a page at a time, so
// that a history of any length needs little memory.
func each(ctx context.Context, store Store, selected Selection, visit func(autocode.Generation) error) error {
	whole := func(id string) error {
		g, err := store.Generation(ctx, id)
		if err != nil {
			return err
		}
		return visit(g)
	}
	for _, id := range selected.IDs {
		if err := whole(id); err != nil {
			return err
		}
	}
	if len(selected.IDs) > 0 {
		return nil
	}
	var after autocode.Position
	for skip := 0; ; skip += pageSize {
		var page []autocode.Generation
		var err error
		if selected.Filter.Empty() {
			page, err = store.Page(ctx, after, pageSize)
		} else {
			page, _, err = store.Find(ctx, selected.Filter, skip, pageSize)
		}
		if err != nil || len(page) == 0 {
			return err
		}
		after = autocode.PositionOf(page[len(page)-1])
		for _, g := range page {
			if g.Damaged {
				err = visit(g)
			} else {
				err = whole(g.ID)
			}
			if err != nil {
				return err
			}
		}
	}
}
