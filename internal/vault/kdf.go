package vault

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/secure/precis"

	"autocoding/internal/autocode"
)

// Cost is how much work a password costs, for its owner and for a thief.
type Cost struct {
	Time      uint32 // passes
	MemoryKiB uint32
	Threads   uint8
}

// DefaultCost is the second recommendation of RFC 9106: 3 passes over 64 MiB.
var DefaultCost = Cost{Time: 3, MemoryKiB: 64 << 10, Threads: 4}

// Bounds on read: an edited file can neither weaken the hash below OWASP's
// minimum nor exhaust memory.
const (
	minMemoryKiB = 19 << 10
	maxMemoryKiB = 1 << 20
	maxTime      = 10
	maxThreads   = 8
	saltSize     = 16
	maxSalt      = 64
	hashSize     = 64
)

// slowEnough is the time that Calibrate aims at.
const slowEnough = 500 * time.Millisecond

// Valid reports whether the cost is within the bounds that are accepted on read.
func (c Cost) Valid() bool {
	return c.Time >= 1 && c.Time <= maxTime && c.MemoryKiB >= minMemoryKiB && c.MemoryKiB <= maxMemoryKiB &&
		c.Threads >= 1 && c.Threads <= maxThreads
}

// Calibrate raises the passes of c until one derivation takes about half a second
// on this computer. It never lowers them.
func Calibrate(c Cost) Cost {
	start := time.Now()
	argon2.IDKey([]byte("calibrate"), make([]byte, saltSize), c.Time, c.MemoryKiB, c.Threads, hashSize)
	perPass := max(time.Since(start)/time.Duration(c.Time), time.Millisecond)
	for c.Time < maxTime && perPass*time.Duration(c.Time) < slowEnough {
		c.Time++
	}
	return c
}

// kdf is a password hash's parameters as they stand in the account row.
type kdf struct {
	Cost
	salt []byte
}

func newKDF(c Cost) kdf {
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt) // never fails, see crypto/rand
	return kdf{c, salt}
}

// String writes the parameters in the manner of the PHC string format. The last
// part names the normalisation, which never changes for a stored record.
func (k kdf) String() string {
	return fmt.Sprintf("argon2id$v=%d$m=%d,t=%d,p=%d$%s$opaque-1", argon2.Version, k.MemoryKiB, k.Time, k.Threads,
		base64.RawStdEncoding.EncodeToString(k.salt))
}

func parseKDF(s string) (kdf, error) {
	var k kdf
	var version int
	var salt string
	damaged := func(why error) (kdf, error) {
		return kdf{}, &autocode.Error{Code: autocode.Damaged, Field: "kdf",
			Message: "The account's password parameters are damaged.", Err: why}
	}
	if len(s) > 256 {
		return damaged(fmt.Errorf("%d bytes of parameters", len(s)))
	}
	n, err := fmt.Sscanf(s, "argon2id$v=%d$m=%d,t=%d,p=%d$%s", &version, &k.MemoryKiB, &k.Time, &k.Threads, &salt)
	if err != nil || n != 5 || version != argon2.Version {
		return damaged(fmt.Errorf("not an argon2id record: %w", err))
	}
	const norm = "$opaque-1"
	if len(salt) <= len(norm) || salt[len(salt)-len(norm):] != norm {
		return damaged(fmt.Errorf("unknown normalisation"))
	}
	k.salt, err = base64.RawStdEncoding.DecodeString(salt[:len(salt)-len(norm)])
	if err != nil {
		return damaged(err)
	}
	if !k.Valid() || len(k.salt) < saltSize || len(k.salt) > maxSalt || k.String() != s {
		return damaged(fmt.Errorf("parameters out of bounds"))
	}
	return k, nil
}

// derive gives the key that wraps the DEK. It takes about half a second.
func (k kdf) derive(password string) ([]byte, error) {
	normal, err := Normalize(password)
	if err != nil {
		return nil, err
	}
	hash := argon2.IDKey([]byte(normal), k.salt, k.Time, k.MemoryKiB, k.Threads, hashSize)
	defer clear(hash)
	return expand(hash, "ac/kek/1"), nil
}

// expand derives the 32-byte key for one use from a secret.
func expand(secret []byte, use string) []byte {
	key, err := hkdf.Key(sha256.New, secret, nil, use, keySize)
	if err != nil {
		panic(err) // only for lengths that no caller asks for
	}
	return key
}

// Normalize brings a password into the form that is hashed: RFC 8265
// OpaqueString, which composes accents and folds exotic spaces but changes
// nothing else. It returns Invalid for the field password where the profile
// forbids a character (control characters, say).
func Normalize(password string) (string, error) {
	normal, err := precis.OpaqueString.String(password)
	if err != nil {
		return "", &autocode.Error{Code: autocode.Invalid, Field: "password", Reason: "characters",
			Message: "The password has a character that cannot be typed everywhere, such as a tab.", Err: err}
	}
	return normal, nil
}

// Spend takes as long as checking a password at this cost and achieves nothing.
// An unknown address is answered after it, so that time does not tell which
// addresses exist.
func Spend(c Cost, password string) {
	key, err := newKDF(c).derive(password)
	if err == nil {
		_, _ = openWith(key, make([]byte, wrapSize), nil)
		clear(key)
	}
}
