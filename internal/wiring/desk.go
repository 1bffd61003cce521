package wiring

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// desk holds the sealed store of the session, and nothing while nobody is signed in.
type desk struct {
	db         *sqlite.DB
	now        func() time.Time
	log        *slog.Logger
	index      func(autocode.IndexProgress)
	buildIndex bool   // in the background; the command line builds it when it searches
	closing    func() // ends what uses the store

	mu    sync.Mutex
	store *sealed.Store
}

// current gives the store of the session, or Unauthenticated.
func (d *desk) current() (*sealed.Store, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.store == nil {
		return nil, autocode.Errorf(autocode.Unauthenticated, "Sign in first.")
	}
	return d.store, nil
}

// open is called when a session begins.
func (d *desk) open(ctx context.Context, v *vault.Vault) error {
	store, err := sealed.Open(ctx, d.db, v, d.now, d.log)
	if err != nil {
		return err
	}
	if d.buildIndex {
		store.BuildIndex(d.index)
	}
	d.mu.Lock()
	d.store = store
	d.mu.Unlock()
	return nil
}

// close is called when a session ends, before its vault closes.
func (d *desk) close() {
	d.mu.Lock()
	store := d.store
	d.store = nil
	d.mu.Unlock()
	if store == nil {
		return
	}
	d.closing()
	// Nobody can undo a deletion of the window any more once it has ended its
	// session; a command must leave the window its ten seconds.
	before := d.now().Add(time.Second)
	if !d.buildIndex {
		before = d.now().Add(-autocode.UndoTime)
	}
	if _, err := store.Purge(context.Background(), before); err != nil {
		d.log.Error("purge at sign-out", "cause", err)
	}
	if err := store.Close(); err != nil {
		d.log.Error("close the store", "cause", err)
	}
}
