package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
)

func TestADatabaseThatDoesNotOpenIsRestored(t *testing.T) {
	for name, damage := range map[string]func(t *testing.T, path string){
		"emptied":        func(t *testing.T, path string) { must(t, os.Truncate(path, 0)) },
		"missing":        func(t *testing.T, path string) { must(t, os.Remove(path)) },
		"another header": func(t *testing.T, path string) { spoil(t, path, 0, []byte("spoilt header...")) },
		"cut":            func(t *testing.T, path string) { must(t, os.Truncate(path, 3*4096)) },
		"another file":   func(t *testing.T, path string) { must(t, os.WriteFile(path, random(50_000), 0o600)) },
		"an edited account": func(t *testing.T, path string) {
			db, err := sql.Open("sqlite", path)
			must(t, err)
			_, err = db.Exec("UPDATE account SET email_key = 'x@example.com'")
			must(t, errors.Join(err, db.Close()))
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFolder(t)
			backed := f.add(5000)
			f.clock = f.clock.Add(time.Hour)
			backup, err := f.db.BackUp(t.Context())
			must(t, err)
			later := f.add(5000)
			f.close()
			damage(t, f.path("autocoding.db"))
			repair := f.open()
			if repair == nil || !repair.Restored.Equal(backup.Made) {
				t.Fatalf("repair %+v", repair)
			}
			if !f.same(backed) {
				t.Error("what was backed up is not there")
			}
			if name == "an edited account" || name == "another header" {
				// The damaged file still holds what came after the backup.
				if !f.same(later) || repair.Salvaged != 1 {
					t.Errorf("salvaged %d", repair.Salvaged)
				}
			}
			if name != "missing" && len(glob(t, f.path("put-aside", "*", "autocoding.db"))) != 1 {
				t.Error("the damaged file was not kept")
			}
			f.close()
			if repair := f.open(); repair != nil {
				t.Errorf("the restored database is repaired again: %+v", repair)
			}
			f.add(10)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	must(t, err)
	return found
}

func TestNothingIsRecreatedWithoutABackup(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"emptied": func(path string) error { return os.Truncate(path, 0) },
		"missing": os.Remove,
		"random":  func(path string) error { return os.WriteFile(path, make([]byte, 10_000), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFolder(t)
			f.add(100)
			f.close()
			must(t, damage(f.path("autocoding.db")))
			before, beforeErr := os.ReadFile(f.path("autocoding.db"))
			for range 2 {
				_, err := f.tryOpen()
				wantCode(t, err, autocode.Damaged)
			}
			after, afterErr := os.ReadFile(f.path("autocoding.db"))
			if string(before) != string(after) || (beforeErr == nil) != (afterErr == nil) {
				t.Error("the file was changed")
			}
			kept, err := sqlite.StartAnew(t.Context(), f.dir, f.clock)
			must(t, err)
			if repair := f.open(); repair != nil {
				t.Errorf("after starting anew: %+v", repair)
			}
			if found := glob(t, filepath.Join(kept, "autocoding.db")); name != "missing" && len(found) != 1 {
				t.Error("the damaged file was not kept")
			}
		})
	}
}

func TestADamagedFileWithASoundAccountSavesItself(t *testing.T) {
	f := newFolder(t)
	row := f.add(100)
	f.close()
	spoil(t, f.path("autocoding.db"), 0, []byte("spoilt header..."))
	if repair := f.open(); repair == nil || !repair.Restored.IsZero() || repair.Salvaged != 1 {
		t.Errorf("repair %+v", repair)
	}
	if !f.same(row) {
		t.Error("the row is gone")
	}
}

func TestANewerSchemaIsRefused(t *testing.T) {
	f := newFolder(t)
	row := f.add(100)
	f.close()
	raw, err := sql.Open("sqlite", f.path("autocoding.db"))
	must(t, err)
	_, err = raw.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
	must(t, errors.Join(err, raw.Close()))
	before, err := os.ReadFile(f.path("autocoding.db"))
	must(t, err)
	_, err = f.tryOpen()
	wantCode(t, err, autocode.NewerSchema)
	after, err := os.ReadFile(f.path("autocoding.db"))
	must(t, err)
	if string(before) != string(after) {
		t.Error("the newer database was changed")
	}
	raw, err = sql.Open("sqlite", f.path("autocoding.db"))
	must(t, err)
	_, err = raw.Exec("DELETE FROM goose_db_version WHERE version_id = 9999")
	must(t, errors.Join(err, raw.Close()))
	if f.open(); !f.same(row) {
		t.Error("the row is gone")
	}
}

func TestLocks(t *testing.T) {
	f := newFolder(t)
	t.Run("window and command line share the data", func(t *testing.T) {
		other, _, err := sqlite.Open(t.Context(), options(f.dir, &f.clock))
		must(t, err)
		must(t, other.Close())
	})
	t.Run("starting anew waits for nobody else", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		_, err := sqlite.StartAnew(ctx, f.dir, f.clock)
		wantCode(t, err, autocode.Conflict)
	})
	t.Run("one window", func(t *testing.T) {
		first, err := sqlite.LockWindow(f.dir)
		must(t, err)
		if _, err := sqlite.LockWindow(f.dir); !autocode.HasReason(err, autocode.Conflict, "window") {
			t.Errorf("a second window: %v", err)
		}
		must(t, first.Release())
		again, err := sqlite.LockWindow(f.dir)
		must(t, err)
		must(t, again.Release())
	})
}

func TestBackupsArePruned(t *testing.T) {
	f := newFolder(t)
	for range 60 { // one a day for sixty days
		f.clock = f.clock.Add(24 * time.Hour)
		if _, made, err := f.db.BackUpDaily(t.Context()); !made || err != nil {
			t.Fatal(made, err)
		}
		if _, made, err := f.db.BackUpDaily(t.Context()); made || err != nil {
			t.Fatalf("a second one on the same day: %v, %v", made, err)
		}
	}
	all, err := f.db.Backups()
	must(t, err)
	if len(all) != 11 {
		t.Fatalf("%d backups are kept", len(all))
	}
	for i, b := range all {
		age := f.clock.Sub(b.Made)
		if i < 7 && age != time.Duration(i)*24*time.Hour {
			t.Errorf("backup %d is %v old", i, age)
		}
		if i >= 7 && (age < 7*24*time.Hour || age > 42*24*time.Hour) {
			t.Errorf("weekly backup %d is %v old", i, age)
		}
	}
}

func TestABadDatabasePushesOutNoGoodBackup(t *testing.T) {
	f := newFolder(t)
	for range 200 {
		f.add(2000)
	}
	_, err := f.db.BackUp(t.Context())
	must(t, err)
	f.close()
	info, err := os.Stat(f.path("autocoding.db"))
	must(t, err)
	f.open()
	for page := int64(40); page < 60; page++ {
		spoil(t, f.path("autocoding.db"), info.Size()/2+page*4096, random(4096))
	}
	f.clock = f.clock.Add(48 * time.Hour)
	_, made, err := f.db.BackUpDaily(t.Context())
	if made || autocode.CodeOf(err) != autocode.Damaged {
		t.Errorf("made %v, %v", made, err)
	}
	if all, _ := f.db.Backups(); len(all) != 1 {
		t.Errorf("%d backups", len(all))
	}
}
