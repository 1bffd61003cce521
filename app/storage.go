package app

import (
	"context"

	"autocoding/internal/autocode"
)

// Storage is the bound struct of the data folder as a whole: its size, its backups,
// the diagnostics. It needs no account, as the files belong to whoever uses the
// computer.
type Storage struct{ b *bridge }

// Backup is a verified copy of the whole database.
type Backup struct {
	Name   string `json:"name"`
	Made   int64  `json:"made"`   // Unix milliseconds
	Reason string `json:"reason"` // daily, manual, migration or restore
	Size   int64  `json:"size"`   // bytes
}

func backup(b autocode.Backup) Backup { return Backup{b.Name, ms(b.Made), b.Reason, b.Size} }

// StorageUse says how much room the data take, in bytes.
type StorageUse struct {
	Database int64 `json:"database"`
	Backups  int64 `json:"backups"`
	PutAside int64 `json:"putAside"`
	Logs     int64 `json:"logs"`
}

// Use tells how much room the data take.
func (s *Storage) Use() (StorageUse, error) {
	return call(s.b, "storage.use", quick, func(_ context.Context, c Cases) (StorageUse, error) {
		use, err := c.Settings.StorageUse()
		return StorageUse(use), err
	})
}

// Backups lists the backups, newest first.
func (s *Storage) Backups() ([]Backup, error) {
	return call(s.b, "storage.backups", quick, func(_ context.Context, c Cases) ([]Backup, error) {
		all, err := c.Settings.Backups()
		return each(all, backup), err
	})
}

// BackUp makes a verified backup now.
func (s *Storage) BackUp() (Backup, error) {
	return call(s.b, "storage.backUp", slow, func(ctx context.Context, c Cases) (Backup, error) {
		b, err := c.Settings.BackUp(ctx)
		return backup(b), err
	})
}

// Restore puts a backup in the place of the data. Whoever is signed in is signed
// out, what was there becomes a backup, and the page has to start once more.
func (s *Storage) Restore(name string) error {
	return do(s.b, "storage.restore", slow, func(ctx context.Context, c Cases) error {
		l := s.b.wait()
		all, err := c.Settings.Backups()
		if err != nil {
			return err
		}
		for _, b := range all {
			if b.Name == name {
				return l.restore(context.WithoutCancel(ctx), name) // half of it would be nothing
			}
		}
		return &autocode.Error{Code: autocode.NotFound, Field: "backup", Message: "There is no such backup."}
	})
}

// Diagnostics gives what helps to find a mistake, to be shown before it is saved.
func (s *Storage) Diagnostics() (string, error) {
	return call(s.b, "storage.diagnostics", quick, func(ctx context.Context, c Cases) (string, error) { return c.Settings.Diagnostics(ctx) })
}

// TextFile is a text that goes into a file.
type TextFile struct {
	Title string `json:"title"` // of the dialog
	Name  string `json:"name"`  // of the file
	Text  string `json:"text"`
}

// SaveText saves a text where the person wants it. It answers false if they
// changed their mind.
func (s *Storage) SaveText(f TextFile) (bool, error) {
	return call(s.b, "storage.saveText", person, func(context.Context, Cases) (bool, error) {
		return s.b.wait().desktop.SaveText(f.Title, autocode.SafeName(f.Name), f.Text)
	})
}
