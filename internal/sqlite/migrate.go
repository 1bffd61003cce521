package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"autocoding/internal/autocode"
)

//go:embed migration/*.sql
var migrations embed.FS

// provider runs our migrations on c: numbered files, never edited after a
// release, each in a transaction.
func provider(c *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migration")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, c, files, goose.WithDisableGlobalRegistry(true))
}

// versions gives the schema of the file and the newest one known here.
func versions(ctx context.Context, c *sql.DB) (current, target int64, err error) {
	p, err := provider(c)
	if err != nil {
		return 0, 0, err
	}
	return p.GetVersions(ctx)
}

func schemaVersions(ctx context.Context, path string) (current, target int64, err error) {
	err = inspect(ctx, path, func(c *sql.DB) error {
		current, target, err = versions(ctx, c)
		return err
	})
	return current, target, err
}

func newerSchema(current, target int64) error {
	return &autocode.Error{Code: autocode.NewerSchema,
		Message: "These data were written by a newer Auto Coding. Install that version; nothing was changed.",
		Err:     fmt.Errorf("schema %d, this version knows %d", current, target)}
}

// migrate brings the file to our schema, after a verified copy of what was there.
// The caller holds the exclusive lock.
func (db *DB) migrate(ctx context.Context) error {
	current, target, err := schemaVersions(ctx, db.path())
	if err != nil || current == target {
		return err
	}
	if current > 0 {
		if _, err := db.makeBackup(ctx, beforeMigration); err != nil {
			return fmt.Errorf("back up before migrating: %w", err)
		}
	}
	return upgrade(ctx, db.path())
}

func upgrade(ctx context.Context, path string) error {
	return inspect(ctx, path, func(c *sql.DB) error {
		p, err := provider(c)
		if err != nil {
			return err
		}
		if _, err := p.Up(ctx); err != nil {
			return errors.Join(fmt.Errorf("migrate: %w", err))
		}
		return nil
	})
}
