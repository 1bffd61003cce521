package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
	"github.com/google/uuid"

	"autocoding/internal/autocode"
)

const (
	dataLockName   = "data.lock"
	windowLockName = "window.lock"
	leaseFolder    = "leases"
	backupFolder   = "backups"
	asideFolder    = "put-aside"

	lockPatience = 5 * time.Second
	lockRetry    = 20 * time.Millisecond
)

func makeFolders(dir string) error {
	for _, folder := range []string{dir, filepath.Join(dir, leaseFolder), filepath.Join(dir, backupFolder)} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
	}
	return nil
}

// dataLock keeps processes apart: shared for use, exclusive for changes to the
// files themselves.
type dataLock struct{ file *flock.Flock }

func lockShared(ctx context.Context, dir string) (*dataLock, error) {
	return takeLock(ctx, dir, (*flock.Flock).TryRLockContext)
}

func lockExclusive(ctx context.Context, dir string) (*dataLock, error) {
	return takeLock(ctx, dir, (*flock.Flock).TryLockContext)
}

type tryLock func(f *flock.Flock, ctx context.Context, retry time.Duration) (bool, error)

func takeLock(ctx context.Context, dir string, try tryLock) (*dataLock, error) {
	ctx, cancel := context.WithTimeout(ctx, lockPatience)
	defer cancel()
	f := flock.New(filepath.Join(dir, dataLockName), flock.SetPermissions(0o600))
	ok, err := try(f, ctx, lockRetry)
	if ok {
		return &dataLock{f}, nil
	}
	if err == nil || errors.Is(err, context.DeadlineExceeded) {
		return nil, autocode.Errorf(autocode.Conflict,
			"Another Auto Coding is working on the data files. Wait for it, or close it, and try again.")
	}
	return nil, fmt.Errorf("lock the data folder: %w", err)
}

func (l *dataLock) release() error {
	if l == nil {
		return nil
	}
	return l.file.Unlock()
}

// tryExclusive takes the exclusive lock if nobody else uses the folder at this
// moment, else it answers nil.
func tryExclusive(dir string) (*dataLock, error) {
	f := flock.New(filepath.Join(dir, dataLockName), flock.SetPermissions(0o600))
	ok, err := f.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	if !ok {
		return nil, nil
	}
	return &dataLock{f}, nil
}

// WindowLock makes sure that one window at a time uses a data folder.
type WindowLock struct{ file *flock.Flock }

// LockWindow takes the window lock. It returns Conflict at once if another window
// has it.
func LockWindow(dir string) (*WindowLock, error) {
	if err := makeFolders(dir); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	f := flock.New(filepath.Join(dir, windowLockName), flock.SetPermissions(0o600))
	ok, err := f.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the window: %w", err)
	}
	if !ok {
		return nil, &autocode.Error{Code: autocode.Conflict, Reason: "window", Message: "Auto Coding is open already."}
	}
	return &WindowLock{f}, nil
}

// Release lets another window open.
func (l *WindowLock) Release() error { return l.file.Unlock() }

// lease proves that this process lives: a file that stays locked until its end,
// however it ends. A generation names the lease of the process that answers it.
type lease struct {
	owner string
	file  *flock.Flock
}

func takeLease(dir string) (*lease, error) {
	owner := uuid.NewString()
	f := flock.New(leasePath(dir, owner), flock.SetPermissions(0o600))
	if ok, err := f.TryLock(); err != nil || !ok {
		return nil, fmt.Errorf("take a lease: %w", errors.Join(err, f.Close()))
	}
	return &lease{owner, f}, nil
}

func (l *lease) release() error {
	if l == nil {
		return nil
	}
	return errors.Join(l.file.Unlock(), os.Remove(l.file.Path()))
}

func leasePath(dir, owner string) string { return filepath.Join(dir, leaseFolder, owner) }

// leaseLives reports whether the process behind a lease is still there.
func leaseLives(dir, owner string) bool {
	if _, err := uuid.Parse(owner); err != nil {
		return false
	}
	path := leasePath(dir, owner)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	f := flock.New(path)
	ok, err := f.TryLock()
	if ok {
		_ = f.Unlock()
		return false
	}
	return err == nil
}

// sweepLeases removes the files of processes that ended without doing so. Only
// for the holder of the exclusive lock, since a lease is made before it is locked.
func sweepLeases(dir string) {
	entries, _ := os.ReadDir(filepath.Join(dir, leaseFolder))
	for _, e := range entries {
		_ = os.Remove(leasePath(dir, e.Name()))
	}
}
