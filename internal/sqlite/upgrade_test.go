package sqlite_test

import (
	"database/sql"
	"errors"
	"testing"
	"time"
)

// toFirstSchema makes of a database what the first release wrote.
func (f *folder) toFirstSchema() {
	f.t.Helper()
	c, err := sql.Open("sqlite", f.path("autocoding.db"))
	must(f.t, err)
	_, err = c.Exec(`DROP INDEX generation_thread; ALTER TABLE generation DROP COLUMN thread_id; DROP TABLE connection;
		DELETE FROM goose_db_version WHERE version_id > 1`)
	must(f.t, errors.Join(err, c.Close()))
}

func TestAnOlderDatabaseIsBroughtUpToDateAfterACopy(t *testing.T) {
	f := newFolder(t)
	row := f.add(5000)
	f.close()
	f.toFirstSchema()
	if repair := f.open(); repair != nil {
		t.Fatalf("repaired: %+v", repair)
	}
	if !f.same(row) {
		t.Error("the row is not what it was")
	}
	backups, err := f.db.Backups()
	must(t, err)
	if len(backups) != 1 || backups[0].Reason != "migration" {
		t.Errorf("backups %+v", backups)
	}
	thread, err := f.db.Thread(t.Context(), f.account, row.ID)
	must(t, err)
	if len(thread) != 1 || thread[0].ThreadID != row.ID {
		t.Errorf("thread %+v", thread)
	}
}

func TestAnOlderDatabaseThatIsDamagedGivesItsRows(t *testing.T) {
	f := newFolder(t)
	row := f.add(5000)
	f.close()
	f.toFirstSchema()
	spoil(t, f.path("autocoding.db"), 0, []byte("spoilt header..."))
	repair := f.open()
	if repair == nil || repair.Salvaged != 1 || !f.same(row) {
		t.Errorf("repair %+v", repair)
	}
}

func TestTheLedgerKeepsAThousandLines(t *testing.T) {
	f := newFolder(t)
	other := f.addAccount("b@example.com")
	for i := range 1005 {
		at := f.clock.Add(time.Duration(i) * time.Second)
		must(t, f.db.PutConnection(t.Context(), f.account, at.String(), at, random(20)))
	}
	must(t, f.db.PutConnection(t.Context(), other, "another's", f.clock, []byte("x")))
	must(t, f.db.PutConnection(t.Context(), f.account, "another's", f.clock, []byte("stolen")))
	lines, err := f.db.Connections(t.Context(), f.account)
	must(t, err)
	if len(lines) != 1000 || !lines[0].At.After(lines[999].At) || !lines[999].At.Equal(f.clock.Add(5*time.Second)) {
		t.Errorf("%d lines", len(lines))
	}
	theirs, err := f.db.Connections(t.Context(), other)
	must(t, err)
	if len(theirs) != 1 || string(theirs[0].Sealed) != "x" {
		t.Errorf("theirs %+v", theirs)
	}
}

func TestAClearedLedgerIsGoneEverywhere(t *testing.T) {
	f := newFolder(t)
	secret := random(40)
	must(t, f.db.PutConnection(t.Context(), f.account, "c", f.clock, secret))
	_, err := f.db.BackUp(t.Context())
	must(t, err)
	if len(f.holds(secret)) < 2 {
		t.Fatal("the search finds nothing: it proves nothing")
	}
	must(t, f.db.ClearConnections(t.Context(), f.account))
	if found := f.holds(secret); len(found) > 0 {
		t.Errorf("it still lies in %v", found)
	}
}
