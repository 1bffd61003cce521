package app

import (
	"context"
	"io"
	"strings"

	"autocoding/internal/transfer"
)

// Transfer is the bound struct of the history's export and import.
type Transfer struct{ b *bridge }

// ExportRequest says what shall be exported, and how.
type ExportRequest struct {
	Title  string       `json:"title"`  // of the dialog
	Format string       `json:"format"` // json, markdown or zip
	IDs    []string     `json:"ids"`    // these only
	Query  HistoryQuery `json:"query"`  // without ids: what this finds, else everything
}

// Exported tells what was written.
type Exported struct {
	Saved       bool `json:"saved"` // the person went through with it
	Generations int  `json:"generations"`
	Damaged     int  `json:"damaged"`
	Files       int  `json:"files"`
}

// Export writes a part of the history into a file that the person names. It returns
// NotFound if there is nothing to write.
func (t *Transfer) Export(in ExportRequest) (Exported, error) {
	return call(t.b, "transfer.export", person, func(ctx context.Context, c Cases) (Exported, error) {
		format, err := transfer.ParseFormat(in.Format)
		if err != nil {
			return Exported{}, err
		}
		var done transfer.Exported
		selected := transfer.Selection{IDs: in.IDs, Filter: in.Query.domain().Filter}
		saved, err := t.b.wait().desktop.SaveStream(in.Title, "autocoding-history"+format.Extension(), func(w io.Writer) error {
			done, err = c.Transfer.Export(ctx, format, selected, w)
			return err
		})
		return Exported{saved, done.Generations, done.Damaged, done.Files}, err
	})
}

// ImportPreview tells what an import would do.
type ImportPreview struct {
	Name       string `json:"name"`   // to import it by; empty if the person changed their mind
	Source     string `json:"source"` // autocoding or original
	New        int    `json:"new"`
	Known      int    `json:"known"` // are in the history already
	Unreadable int    `json:"unreadable"`
	Example    string `json:"example"` // the first unreadable entry and its field
}

// Open lets the person choose a file and tells what importing it would do.
func (t *Transfer) Open(title string) (ImportPreview, error) {
	return call(t.b, "transfer.open", person, func(ctx context.Context, c Cases) (ImportPreview, error) {
		file, text, err := t.b.wait().desktop.OpenText(title, transfer.MaxFile)
		if err != nil || file == "" {
			return ImportPreview{}, err
		}
		p, err := c.Transfer.Read(ctx, strings.NewReader(text))
		if err != nil {
			return ImportPreview{}, err
		}
		return ImportPreview{c.Transfer.Keep(p), string(p.Source), p.New, p.Known, p.Unreadable, p.Example}, nil
	})
}

// Import stores what was previewed and answers how much came.
func (t *Transfer) Import(name string) (int, error) {
	return call(t.b, "transfer.import", slow, func(ctx context.Context, c Cases) (int, error) {
		p, err := c.Transfer.Kept(name)
		if err != nil {
			return 0, err
		}
		return c.Transfer.Import(ctx, p)
	})
}

// Forget drops what was previewed: the person does not want it.
func (t *Transfer) Forget() error {
	return do(t.b, "transfer.forget", quick, func(_ context.Context, c Cases) error {
		c.Transfer.Forget()
		return nil
	})
}
