package sqlite

import (
	"os"
	"path/filepath"

	"autocoding/internal/autocode"
)

// The reserve is a file of zeros that is given up when the disk is full, so that
// deleting and exporting, which need room themselves, still work.
const (
	reserveName = "space.reserve"
	reserveMost = 16 << 20  // bytes: room for the log, its checkpoint and the deletion
	reserveFew  = 256 << 10 // bytes
)

// reserveSpace makes the reserve if it is missing: at most 16 MiB and at most
// a quarter of what is free. A disk too full for it is no reason not to start.
func (db *DB) reserveSpace() {
	path := filepath.Join(db.dir, reserveName)
	if info, err := os.Stat(path); err == nil && info.Size() >= reserveFew {
		return
	}
	free, err := freeSpace(db.dir)
	size := min(free/4, reserveMost)
	if err != nil || size < reserveFew {
		return
	}
	if os.WriteFile(path, make([]byte, size), 0o600) != nil {
		_ = os.Remove(path)
	}
}

// withRoom runs a deletion, and once more with the reserve given up if the disk
// was too full for it: freeing space must not fail for want of space.
func (db *DB) withRoom(deletion func() error) error {
	err := deletion()
	if autocode.CodeOf(translate(err)) != autocode.StorageFull || os.Remove(filepath.Join(db.dir, reserveName)) != nil {
		return err
	}
	db.log.Warn("the disk is full: gave up the reserve")
	return deletion()
}
