package store_test

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
)

// stranger is a connection to the database that is not the store's.
func stranger(t *testing.T, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func run(t *testing.T, tx *sql.Tx, statement string, args ...any) {
	t.Helper()
	if _, err := tx.ExecContext(t.Context(), statement, args...); err != nil {
		t.Fatal(err)
	}
}

// lapsedRequest makes an account with a request whose lease has run out long ago.
func lapsedRequest(t *testing.T, s *store.Store) (account int64, next autocode.HostedRequest) {
	t.Helper()
	account, err := s.CreateAccount(t.Context(), autocode.HostedAccount{Email: "ada@example.com", Folded: "ada@example.com", CreatedAt: storetest.Now}, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := autocode.HostedRequest{Account: account, RequestID: "1", Body: []byte("1"), Language: autocode.Go, Purpose: autocode.Implement, Detail: "x", CreatedAt: storetest.Now}
	if _, _, err := s.Reserve(t.Context(), r, "run", 5); err != nil {
		t.Fatal(err)
	}
	r.RequestID, r.CreatedAt = "2", storetest.Now.Add(time.Hour)
	return account, r
}

// TestAStatementThatWaitsTooLong ends with Timeout, and not never.
func TestAStatementThatWaitsTooLong(t *testing.T) {
	t.Parallel()
	address := storetest.Postgres(t)
	s := storetest.Open(t, address)
	account, next := lapsedRequest(t, s)
	tx, err := stranger(t, address).BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	run(t, tx, "UPDATE account SET turn = 0 WHERE id = $1", account)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	_, _, err = s.Reserve(ctx, next, "run", 5)
	if autocode.CodeOf(err) != autocode.Timeout || ctx.Err() != nil {
		t.Errorf("got %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, fresh, err := s.Reserve(t.Context(), next, "run", 5); err != nil || !fresh {
		t.Errorf("afterwards: %v %v", fresh, err)
	}
}

// TestADeadlockIsTriedAgain lets another transaction hold the request and want the
// account while the store holds the account and wants the request. PostgreSQL ends the
// one that has waited longer, the store's.
func TestADeadlockIsTriedAgain(t *testing.T) {
	t.Parallel()
	address := storetest.Postgres(t)
	s := storetest.Open(t, address)
	account, next := lapsedRequest(t, s)
	db := stranger(t, address)
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	run(t, tx, "UPDATE request SET turn = turn + 1 WHERE account_id = $1", account)
	done := make(chan error, 1)
	go func() {
		_, fresh, err := s.Reserve(t.Context(), next, "run", 5)
		if err == nil && !fresh {
			err = autocode.Errorf(autocode.Internal, "not fresh")
		}
		done <- err
	}()
	for waiting := 0; waiting == 0; { // until the store waits
		if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()").Scan(&waiting); err != nil {
			t.Fatal(err)
		}
	}
	run(t, tx, "UPDATE account SET turn = turn + 1 WHERE id = $1", account)
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Errorf("the store gave up: %v", err)
	}
	var deadlocks int
	for deadlocks == 0 { // its statistics come a moment later
		if err := db.QueryRowContext(t.Context(), "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").Scan(&deadlocks); err != nil {
			t.Fatal(err)
		}
	}
}
