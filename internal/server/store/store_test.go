package store_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) string { return filepath.Join(t.TempDir(), "accountd.db") })
}

func TestPostgreSQL(t *testing.T) {
	storetest.Run(t, func(t *testing.T) string { return storetest.Postgres(t) })
}

// TestInstancesStartAtOnce opens a new database eight times at once: one migrates, the
// others wait.
func TestInstancesStartAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		var all sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			all.Go(func() {
				var s *store.Store
				if s, errs[i] = store.Open(t.Context(), address); errs[i] == nil {
					errs[i] = s.Close()
				}
			})
		}
		all.Wait()
		for _, err := range errs {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

func TestANewerSchemaIsRefused(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		if err := storetest.Open(t, address).Ready(t.Context()); err != nil {
			t.Fatal(err)
		}
		name := "pgx"
		if !store.IsPostgres(address) {
			name = "sqlite"
		}
		db, err := sql.Open(name, address)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		if _, err := db.ExecContext(t.Context(), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, TRUE)"); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(t.Context(), address); autocode.CodeOf(err) != autocode.NewerSchema {
			t.Errorf("got %v", err)
		}
	})
}

func TestAddressesThatAreRefused(t *testing.T) {
	for _, address := range []string{"", "mysql://localhost/x", "postgres://user:hunter2@host:99999999/db", "postgres://user:hunter2@[::1"} {
		_, err := store.Open(context.Background(), address)
		if autocode.CodeOf(err) != autocode.Invalid || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: %v", address, err)
		}
	}
	_, err := store.Open(context.Background(), "postgres://user:hunter2@127.0.0.1:1/db?sslmode=disable")
	if autocode.CodeOf(err) != autocode.Timeout {
		t.Errorf("nobody listens there: %v", err)
	}
}

func TestTheFileIsForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "accountd.db")
	storetest.Open(t, path)
	for _, p := range []string{path, filepath.Dir(path)} {
		if info, err := os.Stat(p); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", p, info.Mode(), err)
		}
	}
}
