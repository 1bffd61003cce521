package vault

import "testing"

// CheckKDF fails if text is taken for parameters that would be dangerous to use.
func CheckKDF(t *testing.T, text string) {
	t.Helper()
	k, err := parseKDF(text)
	if err == nil && (k.MemoryKiB < minMemoryKiB || k.MemoryKiB > maxMemoryKiB || k.Time > maxTime || len(k.salt) < saltSize) {
		t.Fatalf("%q was taken as %+v", text, k)
	}
}
