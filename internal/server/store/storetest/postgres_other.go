//go:build !linux

package storetest

import "testing"

// Postgres skips the test: only on Linux do the tests start a PostgreSQL of their own.
func Postgres(t testing.TB) string {
	t.Helper()
	t.Skip("a PostgreSQL for tests is started on Linux only")
	return ""
}

// Main runs the tests of a package.
func Main(m *testing.M) int { return m.Run() }
