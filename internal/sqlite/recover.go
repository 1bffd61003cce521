package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"autocoding/internal/autocode"
)

// databaseFiles are the endings of the files that make up an open database.
var databaseFiles = []string{"", "-wal", "-shm", "-journal"}

// recover puts a database that does not open aside and puts the newest good
// backup in its place, together with what the damaged file still gives. Without a
// backup it needs at least one sound account in the damaged file; else everything
// goes back to where it was and the finding is returned as Damaged.
func (db *DB) recover(ctx context.Context, finding error) (*autocode.Repair, error) {
	aside, err := db.putAside()
	if err != nil {
		return nil, fmt.Errorf("put the damaged database aside: %w", err)
	}
	repair := &autocode.Repair{PutAside: aside}
	replacement := db.path() + ".tmp"
	if repair.Restored, err = restoreNewest(ctx, db.dir, replacement); err != nil {
		return repair, errors.Join(err, db.putBack(aside))
	}
	if err := upgrade(ctx, replacement); err != nil {
		return repair, errors.Join(err, db.putBack(aside))
	}
	saved, err := salvage(ctx, filepath.Join(aside, fileName), replacement)
	if err != nil {
		db.log.Error("salvaging stopped", "cause", err)
	}
	repair.Salvaged = saved.generations
	if repair.Restored.IsZero() && saved.accounts == 0 {
		return nil, errors.Join(&autocode.Error{Code: autocode.Damaged, Field: "data",
			Message: "The database in " + db.dir + " is missing or damaged, and there is no backup of it.", Err: finding},
			removeIfThere(replacement), db.putBack(aside))
	}
	if err := syncFile(replacement); err != nil {
		return repair, errors.Join(err, db.putBack(aside))
	}
	if err := os.Rename(replacement, db.path()); err != nil {
		return repair, errors.Join(err, db.putBack(aside))
	}
	return repair, syncFolder(db.dir)
}

// putAside moves the database's files into a folder of their own and answers it.
func (db *DB) putAside() (string, error) {
	aside := filepath.Join(db.dir, asideFolder, db.now().UTC().Format(backupStamp))
	if err := os.MkdirAll(aside, 0o700); err != nil {
		return "", err
	}
	return aside, moveFiles(db.path(), filepath.Join(aside, fileName))
}

func (db *DB) putBack(aside string) error {
	if err := moveFiles(filepath.Join(aside, fileName), db.path()); err != nil {
		return err
	}
	return os.Remove(aside)
}

func moveFiles(from, to string) error {
	var errs []error
	for _, ending := range databaseFiles {
		if err := os.Rename(from+ending, to+ending); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// restoreNewest copies the newest backup that proves good to path and answers
// when it was made; the zero time if there is none.
func restoreNewest(ctx context.Context, dir, path string) (time.Time, error) {
	backups, err := listBackups(dir)
	if err != nil {
		return time.Time{}, err
	}
	for _, b := range backups {
		from := filepath.Join(dir, backupFolder, b.Name)
		if err := copyFile(from, path); err != nil {
			return time.Time{}, err
		}
		current, target, err := schemaVersions(ctx, path)
		if err == nil && current <= target && verifyBackup(ctx, path) == nil {
			return b.Made, nil
		}
		for _, ending := range databaseFiles {
			if err := removeIfThere(path + ending); err != nil {
				return time.Time{}, err
			}
		}
	}
	return time.Time{}, nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// StartAnew puts the database of a data folder and its backups aside, so that the
// next Open begins empty. Only for a person who was told that nothing could be
// restored and asked for it. It answers the folder in which everything was kept
// and returns Conflict while the data are in use.
func StartAnew(ctx context.Context, dir string, now time.Time) (kept string, err error) {
	lock, err := lockExclusive(ctx, dir)
	if err != nil {
		return "", err
	}
	db := DB{dir: dir, now: func() time.Time { return now }}
	kept, err = db.putAside()
	if err == nil {
		err = os.Rename(filepath.Join(dir, backupFolder), filepath.Join(kept, backupFolder))
	}
	if err == nil {
		err = os.Truncate(filepath.Join(dir, dataLockName), 0)
	}
	return kept, errors.Join(err, lock.release())
}
