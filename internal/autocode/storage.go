package autocode

import "time"

// Backup is a verified copy of the whole database.
type Backup struct {
	Name   string // file name inside the folder of backups
	Made   time.Time
	Reason string // daily, manual, migration or restore
	Size   int64  // bytes
}

// StorageUse says how much room the data take, in bytes.
type StorageUse struct {
	Database int64 // with its log
	Backups  int64
	PutAside int64 // what did not open and was kept
	Logs     int64
}
