package sqlite_test

import (
	"os"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
)

func (f *folder) restore(name string) (autocode.Backup, error) {
	return sqlite.Restore(f.t.Context(), options(f.dir, &f.clock), name)
}

func TestABackupIsRestored(t *testing.T) {
	f := newFolder(t)
	before := f.add(5000)
	backup, err := f.db.BackUp(t.Context())
	must(t, err)
	f.clock = f.clock.Add(time.Hour)
	after := f.add(5000)
	if _, err := f.restore(backup.Name); autocode.CodeOf(err) != autocode.Conflict {
		t.Fatalf("restored under an open database: %v", err)
	}
	f.close()

	got, err := f.restore(backup.Name)
	must(t, err)
	if got != backup {
		t.Errorf("restored %+v, want %+v", got, backup)
	}
	if repair := f.open(); repair != nil {
		t.Errorf("the restored database is repaired: %+v", repair)
	}
	if !f.same(before) || f.same(after) {
		t.Error("the database is not that of the backup")
	}

	// What was replaced can be had back.
	all, err := f.db.Backups()
	must(t, err)
	if len(all) != 2 || all[0].Reason != "restore" {
		t.Fatalf("backups %+v", all)
	}
	f.close()
	f.clock = f.clock.Add(time.Hour)
	_, err = f.restore(all[0].Name)
	must(t, err)
	f.open()
	if !f.same(before) || !f.same(after) {
		t.Error("the state before the restore is not back")
	}
}

func TestARefusedRestoreChangesNothing(t *testing.T) {
	f := newFolder(t)
	there := f.add(5000)
	backup, err := f.db.BackUp(t.Context())
	must(t, err)
	f.close()
	spoil(t, f.path("backups", backup.Name), 4096, random(8192))
	for name, want := range map[string]autocode.Code{
		backup.Name: autocode.Damaged, "autocoding-nothing.db": autocode.NotFound, "../autocoding.db": autocode.NotFound, "": autocode.NotFound,
	} {
		if _, err := f.restore(name); autocode.CodeOf(err) != want {
			t.Errorf("restore %q: %v, want %s", name, err, want)
		}
	}
	if repair := f.open(); repair != nil || !f.same(there) {
		t.Error("a refused restore changed the database")
	}
	if left := glob(t, f.path("*.tmp*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestADatabaseThatDoesNotOpenIsPutAsideByARestore(t *testing.T) {
	f := newFolder(t)
	backed := f.add(5000)
	backup, err := f.db.BackUp(t.Context())
	must(t, err)
	f.close()
	must(t, os.WriteFile(f.path("autocoding.db"), random(50_000), 0o600))
	_, err = f.restore(backup.Name)
	must(t, err)
	if repair := f.open(); repair != nil || !f.same(backed) {
		t.Errorf("repair %+v", repair)
	}
	if len(glob(t, f.path("put-aside", "*", "autocoding.db"))) != 1 {
		t.Error("the damaged file was not kept")
	}
}

func TestStorageUse(t *testing.T) {
	f := newFolder(t)
	f.add(100_000)
	_, err := f.db.BackUp(t.Context())
	must(t, err)
	must(t, os.WriteFile(f.path("autocoding.log"), random(1000), 0o600))
	use, err := f.db.Use()
	must(t, err)
	if use.Database < 100_000 || use.Backups < 100_000 || use.Logs != 1000 || use.PutAside != 0 {
		t.Errorf("use %+v", use)
	}
}
