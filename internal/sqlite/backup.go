package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"autocoding/internal/autocode"
)

// Reasons for a backup, as they stand in its name.
const (
	daily           = "daily"
	byHand          = "manual"
	beforeMigration = "migration"
	beforeRestore   = "restore"
)

const (
	backupPrefix = "autocoding-"
	backupStamp  = "20060102T150405.000Z"
	keepRecent   = 7
	keepWeekly   = 4
	backupEvery  = 24 * time.Hour
)

// Backups lists the backups, newest first.
func (db *DB) Backups() ([]autocode.Backup, error) { return listBackups(db.dir) }

func listBackups(dir string) ([]autocode.Backup, error) {
	entries, err := os.ReadDir(filepath.Join(dir, backupFolder))
	if err != nil {
		return nil, err
	}
	var all []autocode.Backup
	for _, e := range entries {
		stamp, reason, ok := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(e.Name(), backupPrefix), ".db"), "-")
		made, err := time.Parse(backupStamp, stamp)
		info, infoErr := e.Info()
		if ok && err == nil && infoErr == nil && strings.HasSuffix(e.Name(), ".db") {
			all = append(all, autocode.Backup{Name: e.Name(), Made: made, Reason: reason, Size: info.Size()})
		}
	}
	slices.SortFunc(all, func(a, b autocode.Backup) int { return b.Made.Compare(a.Made) })
	return all, nil
}

// BackUp makes a verified copy now. It returns Damaged if the database fails the
// check, so that a bad copy never pushes out a good one, and StorageFull.
func (db *DB) BackUp(ctx context.Context) (autocode.Backup, error) {
	b, err := db.lockedBackup(ctx, byHand)
	return b, translate(err)
}

// BackUpDaily makes a verified copy if the newest one is a day old. It checks the
// whole database first and returns Damaged if that fails. The second result says
// whether one was made.
func (db *DB) BackUpDaily(ctx context.Context) (autocode.Backup, bool, error) {
	all, err := db.Backups()
	if err != nil {
		return autocode.Backup{}, false, err
	}
	if len(all) > 0 && db.now().Sub(all[0].Made).Abs() < backupEvery {
		return autocode.Backup{}, false, nil
	}
	if err := checkIntegrity(ctx, db.read, "integrity_check"); err != nil {
		return autocode.Backup{}, false, translate(err)
	}
	b, err := db.lockedBackup(ctx, daily)
	return b, err == nil, translate(err)
}

func (db *DB) lockedBackup(ctx context.Context, reason string) (b autocode.Backup, err error) {
	err = db.withBackups(ctx, func() error {
		b, err = db.makeBackup(ctx, reason)
		return err
	})
	return b, err
}

// withBackups runs fn while no other goroutine or process makes, purges or
// restores backups.
func (db *DB) withBackups(ctx context.Context, fn func() error) error {
	db.backups.Lock()
	defer db.backups.Unlock()
	f := flock.New(filepath.Join(db.dir, backupFolder, "backup.lock"), flock.SetPermissions(0o600))
	if ok, err := f.TryLockContext(ctx, lockRetry); err != nil || !ok {
		return fmt.Errorf("lock the backups: %w", err)
	}
	return errors.Join(fn(), f.Unlock())
}

func (db *DB) makeBackup(ctx context.Context, reason string) (autocode.Backup, error) {
	made := db.now().UTC().Truncate(time.Millisecond)
	name := backupPrefix + made.Format(backupStamp) + "-" + reason + ".db"
	path := filepath.Join(db.dir, backupFolder, name)
	temporary := path + ".tmp"
	err := inspect(ctx, db.path(), func(c *sql.DB) error {
		_, err := c.ExecContext(ctx, "VACUUM INTO $1", temporary)
		return err
	})
	if err == nil {
		err = verifyBackup(ctx, temporary)
	}
	if err == nil {
		err = syncFile(temporary)
	}
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		return autocode.Backup{}, errors.Join(fmt.Errorf("make a backup: %w", err), removeIfThere(temporary))
	}
	info, err := os.Stat(path)
	if err != nil {
		return autocode.Backup{}, err
	}
	return autocode.Backup{Name: name, Made: made, Reason: reason, Size: info.Size()}, errors.Join(
		syncFolder(filepath.Dir(path)), pruneBackups(db.dir))
}

// verifyBackup proves that a copy can replace the database.
func verifyBackup(ctx context.Context, path string) error {
	if err := checkHeader(path); err != nil {
		return err
	}
	return errors.Join(inspectCopy(path, func(c *sql.DB) error {
		if err := checkIntegrity(ctx, c, "quick_check"); err != nil {
			return err
		}
		var accounts int
		return c.QueryRowContext(ctx, "SELECT count(*) FROM account").Scan(&accounts)
	}))
}

// inspectCopy opens a copy without turning it into a database with a write-ahead
// log: a copy is one file.
func inspectCopy(path string, look func(*sql.DB) error) error {
	c, err := sql.Open("sqlite", dsn(path, "busy_timeout(5000)", "foreign_keys(1)", "secure_delete(1)", "synchronous(FULL)"))
	if err != nil {
		return err
	}
	c.SetMaxOpenConns(1)
	return errors.Join(look(c), c.Close())
}

// pruneBackups keeps the newest ones and then the newest of each earlier week.
func pruneBackups(dir string) error {
	all, err := listBackups(dir)
	if err != nil {
		return err
	}
	type week struct{ year, week int }
	kept := map[week]bool{}
	var errs []error
	for i, b := range all {
		year, number := b.Made.ISOWeek()
		if i < keepRecent {
			continue
		}
		if w := (week{year, number}); !kept[w] && len(kept) < keepWeekly {
			kept[w] = true
			continue
		}
		errs = append(errs, os.Remove(filepath.Join(dir, backupFolder, b.Name)))
	}
	return errors.Join(errs...)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
