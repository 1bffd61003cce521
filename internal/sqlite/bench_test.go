package sqlite_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
)

// folder is a data folder whose database can be closed, spoilt and opened again.
// Sealed values are random bytes here, as they look to this package.
type folder struct {
	t       *testing.T
	dir     string
	clock   time.Time
	db      *sqlite.DB
	account string
}

func newFolder(t *testing.T) *folder {
	t.Helper()
	f := &folder{t: t, dir: t.TempDir(), clock: time.UnixMilli(1_800_000_000_000)}
	f.open()
	f.account = f.addAccount("a@example.com")
	return f
}

func options(dir string, clock *time.Time) sqlite.Options {
	return sqlite.Options{Dir: dir, Now: func() time.Time { return *clock }, Log: slog.New(slog.DiscardHandler)}
}

func (f *folder) open() *autocode.Repair {
	f.t.Helper()
	repair, err := f.tryOpen()
	if err != nil {
		f.t.Fatal(err)
	}
	return repair
}

func (f *folder) tryOpen() (*autocode.Repair, error) {
	db, repair, err := sqlite.Open(f.t.Context(), options(f.dir, &f.clock))
	if err == nil {
		f.db = db
		f.t.Cleanup(func() { _ = db.Close() })
	}
	return repair, err
}

func (f *folder) close() {
	f.t.Helper()
	if err := f.db.Close(); err != nil {
		f.t.Fatal(err)
	}
}

func (f *folder) path(parts ...string) string {
	return filepath.Join(append([]string{f.dir}, parts...)...)
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}

func (f *folder) addAccount(email string) string {
	f.t.Helper()
	id := uuid.NewString()
	if err := f.db.InsertAccount(f.t.Context(), autocode.Account{ID: id, Email: email, EmailKey: email, KeyVersion: 1, KDF: "kdf",
		ByPassword: random(72), ByRecovery: random(72), CreatedAt: f.clock}); err != nil {
		f.t.Fatal(err)
	}
	return id
}

// add stores an ended generation whose answer has that many bytes.
func (f *folder) add(size int) sqlite.GenerationRow {
	f.t.Helper()
	row, err := f.tryAdd(f.t.Context(), f.account, size)
	if err != nil {
		f.t.Fatal(err)
	}
	return row
}

func (f *folder) tryAdd(ctx context.Context, account string, size int) (sqlite.GenerationRow, error) {
	f.clock = f.clock.Add(time.Second)
	row := sqlite.GenerationRow{ID: uuid.Must(uuid.NewV7()).String(), AccountID: account, CreatedAt: f.clock,
		Request: random(300), Note: random(80), Answer: random(size), Result: random(150), Size: size,
		State: autocode.Complete, EndedAt: f.clock}
	number, err := f.db.StartGeneration(ctx, sqlite.Start{Row: row, Free: true, Seal: func(int) ([]byte, error) { return row.Request, nil }})
	if err != nil {
		return row, err
	}
	row.Number = number
	if err := f.db.AppendPiece(ctx, row.ID, 0, size/2, row.Answer[:size/2]); err != nil {
		return row, err
	}
	return row, f.db.EndGeneration(ctx, row)
}

// same reports whether a row is stored exactly as it was.
func (f *folder) same(row sqlite.GenerationRow) bool {
	got, err := f.db.Generation(f.t.Context(), row.AccountID, row.ID)
	return err == nil && bytes.Equal(got.Request, row.Request) && bytes.Equal(got.Answer, row.Answer) &&
		bytes.Equal(got.Note, row.Note) && bytes.Equal(got.Result, row.Result) && got.Number == row.Number
}

// holds lists the files of the folder in which a run of 32 bytes of a sealed
// value lies. Long values are spread over pages, so the whole would not be found.
func (f *folder) holds(value []byte) []string {
	f.t.Helper()
	var found []string
	err := filepath.WalkDir(f.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		for at := 0; at+32 <= len(value); at += 32 {
			if bytes.Contains(content, value[at:at+32]) {
				name, _ := filepath.Rel(f.dir, path)
				found = append(found, name)
				break
			}
		}
		return err
	})
	if err != nil {
		f.t.Fatal(err)
	}
	return found
}

func wantCode(t *testing.T, err error, want autocode.Code) {
	t.Helper()
	if autocode.CodeOf(err) != want {
		t.Errorf("got error %v, want code %q", err, want)
	}
}
