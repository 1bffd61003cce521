package server

import (
	"context"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/argon2"

	"autocoding/internal/autocode"
)

// The cost of a password's hash: OWASP's minimum with two passes, about 20 logins a
// second on two cores.
const (
	hashTime    = 2
	hashMemory  = 19 << 10 // KiB
	hashThreads = 1
	hashSize    = 32
	saltSize    = 16
	// mostWaiting bounds how many hashes wait for a core; the next one is turned away.
	mostWaiting = 32
	// mostPasses bounds what a stored hash of the original service may cost.
	mostPasses = 2_000_000
)

// passwords makes and checks hashes, no more at once than there are cores, so that a
// crowd at the door costs time and not memory.
type passwords struct {
	normalize func(string) (string, error)
	slots     chan struct{}
	waiting   atomic.Int32
	dummy     string // a hash that no password has
}

func newPasswords(normalize func(string) (string, error)) *passwords {
	p := &passwords{normalize: normalize, slots: make(chan struct{}, runtime.NumCPU())}
	p.dummy = phc(make([]byte, saltSize), make([]byte, hashSize))
	return p
}

// slot waits for a core. It returns Timeout when too many wait already.
func (p *passwords) slot(ctx context.Context, now time.Time) (release func(), err error) {
	if p.waiting.Add(1) > mostWaiting+int32(cap(p.slots)) { //nolint:gosec // a number of cores
		p.waiting.Add(-1)
		return nil, &autocode.Error{Code: autocode.Timeout, RetryAt: now.Add(time.Second), Message: "Too many people are signing in. Try again in a moment."}
	}
	select {
	case p.slots <- struct{}{}:
		return func() { <-p.slots; p.waiting.Add(-1) }, nil
	case <-ctx.Done():
		p.waiting.Add(-1)
		return nil, &autocode.Error{Code: autocode.Timeout, RetryAt: now.Add(time.Second), Message: "Too many people are signing in. Try again in a moment.", Err: ctx.Err()}
	}
}

// phc writes a hash in the PHC string format.
func phc(salt, hash []byte) string {
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashTime, hashThreads, b64(salt), b64(hash))
}

// hash gives the hash of a password. The caller holds a slot. It returns Invalid for
// the field password.
func (p *passwords) hash(password string) (string, error) {
	normal, err := p.normalize(password)
	if err != nil {
		return "", err
	}
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt) // never fails, see crypto/rand
	return phc(salt, argon2.IDKey([]byte(normal), salt, hashTime, hashMemory, hashThreads, hashSize)), nil
}

// HashPassword gives the hash of a password, for an account's owner who cannot sign in.
func HashPassword(normalize func(string) (string, error), password string) (string, error) {
	return newPasswords(normalize).hash(password)
}

// matches reports whether a password has a hash, and whether the hash should be made
// anew. For "", the hash of nobody, it takes as long and says no. The caller holds a
// slot.
func (p *passwords) matches(stored, password string) (ok, outdated bool) {
	if strings.HasPrefix(stored, "pbkdf2_sha256$") {
		return matchesDjango(stored, password), true
	}
	if stored == "" {
		stored = p.dummy
	}
	normal, err := p.normalize(password)
	if err != nil {
		normal, stored = "", p.dummy // takes as long
	}
	var version int
	var memory, passes uint32
	var threads uint8
	parts := strings.Split(stored, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false, false
	}
	_, errVersion := fmt.Sscanf(parts[2], "v=%d", &version)
	_, errCost := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &threads)
	salt, errSalt := base64.RawStdEncoding.DecodeString(parts[4])
	want, errHash := base64.RawStdEncoding.DecodeString(parts[5])
	if errVersion != nil || errCost != nil || errSalt != nil || errHash != nil || version != argon2.Version ||
		memory < 8 || memory > 1<<20 || passes < 1 || passes > 10 || threads < 1 || threads > 8 || len(want) < 16 || len(want) > 64 {
		return false, false
	}
	got := argon2.IDKey([]byte(normal), salt, passes, memory, threads, uint32(len(want))) //nolint:gosec // at most 64
	ok = subtle.ConstantTimeCompare(got, want) == 1 && stored != p.dummy
	return ok, memory != hashMemory || passes != hashTime || threads != hashThreads || len(want) != hashSize
}

// matchesDjango checks a hash that the original service made:
// pbkdf2_sha256$passes$salt$hash.
func matchesDjango(stored, password string) bool {
	parts := strings.Split(stored, "$")
	if len(parts) != 4 {
		return false
	}
	passes, err := strconv.Atoi(parts[1])
	want, errHash := base64.StdEncoding.DecodeString(parts[3])
	if err != nil || errHash != nil || passes < 1 || passes > mostPasses || len(want) != sha256.Size {
		return false
	}
	got, err := pbkdf2.Key(sha256.New, password, []byte(parts[2]), passes, sha256.Size)
	return err == nil && subtle.ConstantTimeCompare(got, want) == 1
}
