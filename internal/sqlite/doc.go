// Package sqlite is the desktop database: one file, a Go file per table, and the
// in-memory search index. It stores sealed bytes and never sees a key; what is in
// the clear here are ids, times, sizes, states and the address of an account.
//
// One process writes through a single connection, reads go through read-only
// ones. The data lock (shared by every process that uses the folder, exclusive
// for migration and restore) is held from Open to Close. A database that does
// not open is put aside and restored from the newest good backup, enriched by
// what the damaged file still gives; it is never silently recreated.
package sqlite
