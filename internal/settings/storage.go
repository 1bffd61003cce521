package settings

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// Storage is the data folder as a whole, whoever its accounts belong to.
type Storage interface {
	Backups() ([]autocode.Backup, error)
	BackUp(ctx context.Context) (autocode.Backup, error)
	Use() (autocode.StorageUse, error)
	Schema(ctx context.Context) (schema int64, library string, err error)
}

// Backups lists the backups, newest first.
func (s *Service) Backups() ([]autocode.Backup, error) { return s.Storage.Backups() }

// BackUp makes a verified backup now. It returns Damaged if the database fails the
// check, and StorageFull.
func (s *Service) BackUp(ctx context.Context) (autocode.Backup, error) { return s.Storage.BackUp(ctx) }

// StorageUse tells how much room the data take.
func (s *Service) StorageUse() (autocode.StorageUse, error) { return s.Storage.Use() }

// Program says what the diagnostics tell about the program.
type Program struct {
	Version string
	DataDir string
	Home    string // of the person; its name does not go into the diagnostics
	// LogTail gives the end of the log.
	LogTail func() (string, error)
}

// Diagnostics writes down what helps to find a mistake and is not private: the
// versions, the choices of this computer, the sizes of files, and the end of the
// log. What a person wrote or read, addresses and keys are not in it, nor are the
// names of folders above the data.
func (s *Service) Diagnostics(ctx context.Context) (string, error) {
	var out strings.Builder
	line := func(name, format string, values ...any) {
		fmt.Fprintf(&out, "%-12s "+format+"\n", append([]any{name + ":"}, values...)...)
	}
	line("Auto Coding", "%s", s.Program.Version)
	line("System", "%s/%s, %s, %d processors", runtime.GOOS, runtime.GOARCH, runtime.Version(), runtime.NumCPU())
	schema, library, err := s.Storage.Schema(ctx)
	if err != nil {
		return "", err
	}
	line("Database", "schema %d, SQLite %s", schema, library)
	p, err := s.Preferences(ctx)
	if err != nil {
		return "", err
	}
	line("Choices", "language %s, theme %s, text %s", p.Language, p.Theme, p.Text)
	use, err := s.Storage.Use()
	if err != nil {
		return "", err
	}
	line("Bytes", "database %d, backups %d, put aside %d, logs %d", use.Database, use.Backups, use.PutAside, use.Logs)
	backups, err := s.Storage.Backups()
	if err != nil {
		return "", err
	}
	for _, b := range backups {
		line("Backup", "%s %s, %d bytes", b.Made.UTC().Format(time.RFC3339), b.Reason, b.Size)
	}
	log, err := s.Program.LogTail()
	if err != nil {
		return "", err
	}
	out.WriteString("\nThe end of the log:\n" + s.withoutNames(log))
	return out.String(), nil
}

// withoutNames takes the names of a person's folders out of a text, also where
// JSON has doubled their backslashes.
func (s *Service) withoutNames(text string) string {
	var pairs []string
	for _, p := range []struct{ path, name string }{{s.Program.DataDir, "<data>"}, {s.Program.Home, "~"}} {
		if len(p.path) > 1 {
			pairs = append(pairs, p.path, p.name, strings.ReplaceAll(p.path, `\`, `\\`), p.name)
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
