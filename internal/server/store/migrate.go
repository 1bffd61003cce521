package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"autocoding/internal/autocode"
)

//go:embed migration/*.sql
var migrations embed.FS

// migrate brings the schema up to date. PostgreSQL's advisory lock, for a file a lock
// beside it, lets one instance do so while the others wait.
func (s *Store) migrate(ctx context.Context) (err error) {
	p, err := s.provider()
	if err != nil {
		return err
	}
	if s.file != "" {
		l := flock.New(s.file + ".lock")
		ctx, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		if _, err := l.TryLockContext(ctx, 20*time.Millisecond); err != nil {
			return fmt.Errorf("wait for another migration: %w", err)
		}
		defer func() { err = errors.Join(err, l.Close()) }()
	}
	if err := s.refuseNewer(ctx, p); err != nil {
		return err
	}
	if pending, err := p.HasPending(ctx); err != nil || !pending {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// refuseNewer keeps an old program from working on what a newer one wrote.
func (s *Store) refuseNewer(ctx context.Context, p *goose.Provider) error {
	current, target, err := p.GetVersions(ctx)
	if err != nil {
		return err
	}
	if current > target {
		return &autocode.Error{Code: autocode.NewerSchema, Message: "The database was written by a newer accountd. Run that version; nothing was changed.",
			Err: fmt.Errorf("schema %d, this version knows %d", current, target)}
	}
	return nil
}

func (s *Store) provider() (*goose.Provider, error) {
	files, err := migrations.ReadDir("migration")
	if err != nil {
		return nil, err
	}
	var all []*goose.Migration
	for _, f := range files {
		m, err := s.migration(f.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	options := []goose.ProviderOption{goose.WithGoMigrations(all...), goose.WithDisableGlobalRegistry(true)}
	if s.dialect != postgres {
		return goose.NewProvider(goose.DialectSQLite3, s.write, nil, options...)
	}
	// Asks again every second, for two minutes.
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 120), lock.WithUnlockTimeout(1, 10))
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, s.write, nil, append(options, goose.WithSessionLocker(locker))...)
}

// migration reads a file named NNNN_what.sql, which is never edited after a release.
func (s *Store) migration(name string) (*goose.Migration, error) {
	number, _, _ := strings.Cut(name, "_")
	version, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("migration %s has no number: %w", name, err)
	}
	text, err := migrations.ReadFile(path.Join("migration", name))
	if err != nil {
		return nil, err
	}
	statements := strings.NewReplacer("{{id}}", s.dialect.id, "{{bytes}}", s.dialect.bytes).Replace(string(text))
	return goose.NewGoMigration(version, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, statements)
		return err
	}}, nil), nil
}
