// Package sealed is the database as the use cases see it: it decorates package
// sqlite, seals what a person wrote or read on its way to the disk, opens it on
// the way back, and keeps the search index in memory from unlock to lock.
//
// One Store belongs to one open vault, so that it cannot reach the rows of
// another account: the account is never an argument. A row that does not prove
// itself is answered as damaged; it stays where it is and does not stop others.
package sealed
