// Package library is the offline library: tested programs in the nine languages,
// found by what a person writes in Korean or English. It is an engine beside the
// AI services, needs no network and no key, and says of each answer that it is a
// library program and what has verified it.
//
// Words: a Task is something that programs do, such as a binary search; a Program
// is one task in one language; the record (verified.toml) says which programs
// were compiled and run, or only parsed, and with what. A program that was
// changed since then counts as not verified.
//
// To add a task, add a folder to _tasks: task.toml and the nine sources. Then
//
//	go test ./internal/library -run 'Programs|Archive' -update
//
// runs the programs and writes the record. Nothing else needs to change; queries
// that shall find the task go into testdata/queries.
package library
