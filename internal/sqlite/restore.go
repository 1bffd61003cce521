package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"autocoding/internal/autocode"
)

// Restore puts a backup, by its name, in the place of the database of a data
// folder that nobody has open. What was there becomes a backup first, or is put
// aside if it does not open, so that nothing is lost; a power cut leaves either
// the old database or the restored one. It returns NotFound for a name that is no
// backup, NewerSchema for one of a newer version, Damaged for one that does not
// prove good, Conflict while the data are in use, and StorageFull.
func Restore(ctx context.Context, o Options, name string) (autocode.Backup, error) {
	if err := makeFolders(o.Dir); err != nil {
		return autocode.Backup{}, fmt.Errorf("make the data folder: %w", err)
	}
	lock, err := lockExclusive(ctx, o.Dir)
	if err != nil {
		return autocode.Backup{}, err
	}
	db := &DB{dir: o.Dir, now: o.Now, log: o.Log}
	b, err := db.restore(ctx, name)
	return b, translate(errors.Join(err, lock.release()))
}

// restore does the work. The caller holds the exclusive lock.
func (db *DB) restore(ctx context.Context, name string) (b autocode.Backup, err error) {
	replacement := db.path() + ".tmp"
	err = db.withBackups(ctx, func() error {
		if b, err = db.copyBackup(ctx, name, replacement); err != nil {
			return err
		}
		if err := db.clearTheWay(ctx); err != nil {
			return err
		}
		return errors.Join(os.Rename(replacement, db.path()), syncFolder(db.dir), markCreated(db.dir))
	})
	return b, errors.Join(err, removeDatabase(replacement))
}

// copyBackup copies a backup that proves good, brings the copy to our schema and
// to the disk.
func (db *DB) copyBackup(ctx context.Context, name, to string) (autocode.Backup, error) {
	all, err := db.Backups()
	if err != nil {
		return autocode.Backup{}, err
	}
	for _, b := range all {
		if b.Name != name {
			continue
		}
		if err := copyFile(filepath.Join(db.dir, backupFolder, name), to); err != nil {
			return b, err
		}
		current, target, err := schemaVersions(ctx, to)
		switch {
		case err != nil:
			return b, autocode.Wrap(err, autocode.Damaged, "This backup is damaged. Choose another one.")
		case current > target:
			return b, newerSchema(current, target)
		}
		if err := verifyBackup(ctx, to); err != nil {
			return b, autocode.Wrap(err, autocode.Damaged, "This backup is damaged. Choose another one.")
		}
		return b, errors.Join(upgrade(ctx, to), syncFile(to))
	}
	return autocode.Backup{}, &autocode.Error{Code: autocode.NotFound, Field: "backup", Message: "There is no such backup."}
}

// clearTheWay keeps the database that is to be replaced: as a backup, which also
// empties its log, since a log left behind would be taken for that of the new
// one; or put aside.
func (db *DB) clearTheWay(ctx context.Context) error {
	if _, err := os.Stat(db.path()); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	_, err := db.makeBackup(ctx, beforeRestore)
	if autocode.CodeOf(translate(err)) == autocode.StorageFull {
		return err
	}
	if _, walErr := os.Stat(db.path() + "-wal"); err == nil && errors.Is(walErr, fs.ErrNotExist) {
		return nil
	}
	_, err = db.putAside()
	return err
}

func removeDatabase(path string) error {
	var errs []error
	for _, ending := range databaseFiles {
		errs = append(errs, removeIfThere(path+ending))
	}
	return errors.Join(errs...)
}

// Use measures how much room the data take.
func (db *DB) Use() (autocode.StorageUse, error) {
	var u autocode.StorageUse
	err := filepath.WalkDir(db.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return skipGone(err)
		}
		info, err := entry.Info()
		if err != nil {
			return skipGone(err)
		}
		inside, err := filepath.Rel(db.dir, path)
		switch folder, _, _ := strings.Cut(filepath.ToSlash(inside), "/"); {
		case folder == backupFolder:
			u.Backups += info.Size()
		case folder == asideFolder:
			u.PutAside += info.Size()
		case strings.HasSuffix(inside, ".log"):
			u.Logs += info.Size()
		case strings.HasPrefix(inside, fileName):
			u.Database += info.Size()
		}
		return err
	})
	return u, err
}

// skipGone lets a walk go on when a file vanished under it.
func skipGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Schema tells which version the tables of the open database have, and the
// version of SQLite itself.
func (db *DB) Schema(ctx context.Context) (schema int64, library string, err error) {
	if schema, _, err = versions(ctx, db.write); err == nil {
		err = db.read.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&library)
	}
	return schema, library, translate(err)
}
