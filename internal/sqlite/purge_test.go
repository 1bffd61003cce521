package sqlite_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"autocoding/internal/sqlite"
)

// putAside makes the folder hold a damaged database that was put aside: the
// header is spoilt, so that SQLite cannot open it any more.
func (f *folder) putAside() {
	f.t.Helper()
	f.close()
	spoil(f.t, f.path("autocoding.db"), 0, []byte("spoilt header..."))
	if repair := f.open(); repair == nil {
		f.t.Fatal("the damage went unnoticed")
	}
}

func spoil(t *testing.T, path string, at int64, with []byte) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt(with, at); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestGoneIsGone(t *testing.T) {
	f := newFolder(t)
	gone := []sqlite.GenerationRow{f.add(200), f.add(30_000), f.add(1000)}
	kept := f.add(30_000)
	if _, err := f.db.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.putAside()
	f.clock = f.clock.Add(time.Hour)
	if _, err := f.db.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	values := func(row sqlite.GenerationRow) map[string][]byte {
		return map[string][]byte{"request": row.Request, "answer": row.Answer, "note": row.Note, "result": row.Result}
	}
	var ids []string
	for _, row := range gone {
		ids = append(ids, row.ID)
		for name, value := range values(row) {
			// The search must find them before, or finding nothing later would prove nothing.
			found := f.holds(value)
			if !slices.Contains(found, "autocoding.db") || count(found, "backups/") != 2 || count(found, "put-aside/") != 1 {
				t.Fatalf("before: the %s lies in %v", name, found)
			}
		}
	}
	if n, err := f.db.Hide(t.Context(), f.account, ids, f.clock); n != 3 || err != nil {
		t.Fatal(n, err)
	}
	if n, err := f.db.Purge(t.Context(), f.clock); n != 0 || err != nil {
		t.Fatalf("purged %d before the time to undo was over, %v", n, err)
	}
	if n, err := f.db.Purge(t.Context(), f.clock.Add(time.Millisecond)); n != 3 || err != nil {
		t.Fatal(n, err)
	}
	for i, row := range gone {
		for name, value := range values(row) {
			if found := f.holds(value); len(found) > 0 {
				t.Errorf("after: the %s of row %d lies in %v", name, i, found)
			}
		}
	}
	if !f.same(kept) {
		t.Error("another row was harmed")
	}
	if found := f.holds(kept.Answer); count(found, "backups/") != 2 || count(found, "put-aside/") != 1 {
		t.Errorf("the row that was not deleted lies in %v", found)
	}
	f.restoreDrill(kept)
}

// restoreDrill proves that the purged backups still restore.
func (f *folder) restoreDrill(kept sqlite.GenerationRow) {
	f.t.Helper()
	f.close()
	if err := os.Truncate(f.path("autocoding.db"), 0); err != nil {
		f.t.Fatal(err)
	}
	if repair := f.open(); repair == nil || repair.Restored.IsZero() {
		f.t.Fatalf("repair %+v", repair)
	}
	if !f.same(kept) {
		f.t.Error("the backup does not hold the row that was kept")
	}
}

func count(names []string, prefix string) (n int) {
	for _, name := range names {
		if strings.HasPrefix(name, prefix) {
			n++
		}
	}
	return n
}

func TestADeletedAccountIsGone(t *testing.T) {
	f := newFolder(t)
	row := f.add(5000)
	draft := random(400)
	if err := f.db.PutValue(t.Context(), f.account, "draft/request", draft); err != nil {
		t.Fatal(err)
	}
	mine := f.account
	f.account = f.addAccount("other@example.com")
	kept := f.add(5000)
	if _, err := f.db.BackUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	account, err := f.db.AccountByID(t.Context(), mine)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.db.DeleteAccount(t.Context(), mine); err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string][]byte{"answer": row.Answer, "draft": draft, "wrapped key": account.ByPassword} {
		if found := f.holds(value); len(found) > 0 {
			t.Errorf("the %s lies in %v", name, found)
		}
	}
	if _, err := f.db.AccountByID(t.Context(), mine); err == nil {
		t.Error("the account is still there")
	}
	if !f.same(kept) {
		t.Error("another account was harmed")
	}
	f.restoreDrill(kept)
}

func TestAPurgeThatWasCutShortBeginsAgain(t *testing.T) {
	f := newFolder(t)
	row := f.add(1000)
	if _, err := f.db.Hide(t.Context(), f.account, []string{row.ID}, f.clock); err != nil {
		t.Fatal(err)
	}
	f.close() // the program ended before the ten seconds did
	f.open()
	if n, err := f.db.Purge(t.Context(), f.clock.Add(time.Second)); n != 1 || err != nil {
		t.Errorf("purged %d, %v", n, err)
	}
	if found := f.holds(row.Answer); len(found) > 0 {
		t.Errorf("it lies in %v", found)
	}
}

func TestUndoBringsBackWhatOneDeletionHid(t *testing.T) {
	f := newFolder(t)
	first, second := f.add(10), f.add(10)
	at := f.clock
	if n, err := f.db.Hide(t.Context(), f.account, []string{first.ID}, at); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if n, err := f.db.Hide(t.Context(), f.account, nil, at.Add(time.Millisecond)); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	ids, err := f.db.Unhide(t.Context(), f.account, at.Add(time.Millisecond))
	if err != nil || len(ids) != 1 || ids[0] != second.ID {
		t.Errorf("brought back %v, %v", ids, err)
	}
	if f.same(first) || !f.same(second) {
		t.Error("the wrong one came back")
	}
}
