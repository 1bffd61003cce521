package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
	"autocoding/internal/transfer"
)

// exportOptions are what history export needs.
type exportOptions struct {
	ui      *console
	open    opener
	account accountFlags
	format  string
	output  string
	names   []string
	write   func(name string, write func(io.Writer) error) error
}

func newExportCmd(f *factory) *cobra.Command {
	o := &exportOptions{ui: f.ui, open: f.open, write: f.program.WriteFile}
	cmd := &cobra.Command{
		Use:   "export [number or id...]",
		Short: "Write the history into a file",
		Long: `Write the history, or the entries named, into a file or to stdout: as JSON, which
"history import" reads without loss; as Markdown, to be read; or as a zip with the
files of code. The file is not encrypted.`,
		Example: `  autocoding history export --output history.json
  autocoding history export --format markdown 3 4 > two.md
  autocoding history export --format zip --output code.zip`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names = args
			return f.run(cmd, func(ctx context.Context) error { return exportRun(ctx, o) })
		},
	}
	cmd.Flags().StringVar(&o.format, "format", string(transfer.JSON), "the `format`: json, markdown or zip")
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "write into this `file` instead of to stdout")
	o.account.add(cmd)
	return cmd
}

func exportRun(ctx context.Context, o *exportOptions) error {
	format, err := transfer.ParseFormat(o.format)
	if err != nil {
		return err
	}
	if format == transfer.Zip && o.output == "" && o.ui.out.terminal {
		return autocode.InvalidField("output", "terminal", "A zip is nothing to read. Name a file with --output.")
	}
	if o.ui.json && o.output == "" {
		return autocode.InvalidField("output", "with_json", "With --json, name a file with --output.")
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		var selected transfer.Selection
		for _, name := range o.names {
			g, err := entry(ctx, d.History, name)
			if err != nil {
				return err
			}
			selected.IDs = append(selected.IDs, g.ID)
		}
		var done transfer.Exported
		write := func(w io.Writer) (err error) {
			done, err = d.Transfer.Export(ctx, format, selected, w)
			return err
		}
		if o.output == "" {
			err = write(o.ui.out)
		} else {
			err = o.write(o.output, write)
		}
		if err != nil {
			return err
		}
		if done.Damaged > 0 {
			o.ui.note("%s cannot be read any more and were left out.", entries(done.Damaged))
		}
		switch {
		case o.ui.json:
			o.ui.printJSON(exportedJSON{done.Generations, done.Damaged, done.Files})
		case o.output != "":
			o.ui.print("Exported %s.\n", entries(done.Generations))
		}
		return nil
	})
}

// importOptions are what history import needs.
type importOptions struct {
	ui      *console
	open    opener
	account accountFlags
	file    string
	dryRun  bool
}

func newImportCmd(f *factory) *cobra.Command {
	o := &importOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "import (<file> | -)",
		Short: "Bring an exported history back",
		Long: `Bring a history back that "history export" wrote as JSON, or the list that the
original service gives at gpt/response/. Entries that are there already are left as
they are; nothing counts against the limit of requests.`,
		Example: "  autocoding history import history.json\n  autocoding history import --dry-run - < history.json",
		Args:    arguments(1, 1, "Name one file, or - for stdin."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.file = args[0]
			return f.run(cmd, func(ctx context.Context) error { return importRun(ctx, o) })
		},
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "only tell what would be done")
	o.account.add(cmd)
	return cmd
}

func importRun(ctx context.Context, o *importOptions) error {
	file := o.ui.in
	if o.file != "-" {
		opened, err := os.Open(o.file)
		if err != nil {
			return unreadableFile(err)
		}
		defer func() { _ = opened.Close() }()
		file = opened
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		p, err := d.Transfer.Read(ctx, file)
		if err != nil {
			return unreadableFile(err)
		}
		imported := 0
		if !o.dryRun {
			if imported, err = d.Transfer.Import(ctx, p); err != nil {
				return err
			}
		}
		if o.ui.json {
			o.ui.printJSON(importedJSON{string(p.Source), p.New, p.Known, p.Unreadable, p.Example, imported})
			return nil
		}
		did := "Imported"
		if o.dryRun {
			did = "Would import"
		}
		o.ui.print("%s %s; %d are there already.\n", did, entries(p.New), p.Known)
		if p.Unreadable > 0 {
			o.ui.note("%s cannot be read, the first: %s.", entries(p.Unreadable), p.Example)
		}
		return nil
	})
}

// unreadableFile says what a person can do about a file that cannot be read.
func unreadableFile(err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return err
	}
	code := autocode.Invalid
	if errors.Is(err, fs.ErrNotExist) {
		code = autocode.NotFound
	}
	return &autocode.Error{Code: code, Field: "file", Reason: "unreadable", Err: err, Message: "The file cannot be read: " + strings.TrimSuffix(path.Err.Error(), ".") + "."}
}

type exportedJSON struct {
	Generations int `json:"generations"`
	Damaged     int `json:"damaged"`
	Files       int `json:"files"`
}

type importedJSON struct {
	Source     string `json:"source"`
	New        int    `json:"new"`
	Known      int    `json:"known"`
	Unreadable int    `json:"unreadable"`
	Example    string `json:"example"`
	Imported   int    `json:"imported"`
}
