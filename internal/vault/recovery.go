package vault

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"log/slog"
	"strings"

	"autocoding/internal/autocode"
)

const (
	recoveryBytes = 20 // 160 bits
	codeLength    = 32 // characters of the secret
	checkLength   = 4  // characters of the checksum: a slip stays unnoticed once in a million
	groupLength   = 4
)

// crockford leaves out I, L, O and U, which are misread or misspelt on paper.
var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// RecoveryCode opens an account whose password was forgotten. It is shown once;
// it does not print into logs.
type RecoveryCode struct{ secret [recoveryBytes]byte }

func newRecoveryCode() RecoveryCode {
	var c RecoveryCode
	_, _ = rand.Read(c.secret[:]) // never fails, see crypto/rand
	return c
}

func (c RecoveryCode) checksum() string {
	sum := sha256.Sum256(append([]byte("ac/recovery-check/1"), c.secret[:]...))
	return crockford.EncodeToString(sum[:])[:checkLength]
}

// Groups gives the code for people: nine groups of four characters.
func (c RecoveryCode) Groups() []string {
	text := crockford.EncodeToString(c.secret[:]) + c.checksum()
	var groups []string
	for i := 0; i < len(text); i += groupLength {
		groups = append(groups, text[i:i+groupLength])
	}
	return groups
}

// Reveal gives the code as it is written down, groups joined by hyphens.
func (c RecoveryCode) Reveal() string { return strings.Join(c.Groups(), "-") }

// String keeps the code out of logs.
func (RecoveryCode) String() string { return "[recovery code]" }

// GoString keeps the code out of logs.
func (RecoveryCode) GoString() string { return "[recovery code]" }

// LogValue keeps the code out of logs.
func (RecoveryCode) LogValue() slog.Value { return slog.StringValue("[recovery code]") }

// FoldCode brings what a person typed of a code into the form of Groups: upper
// case, without hyphens and spaces, with the look-alikes O, I and L read as digits.
func FoldCode(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'O' || r == 'o':
			return '0'
		case r == 'I' || r == 'i' || r == 'L' || r == 'l':
			return '1'
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r == '-' || r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '–' || r == '\u00a0':
			return -1
		}
		return r
	}, typed)
}

// ParseRecoveryCode reads a code as people type it. It returns Invalid for the
// field code, with the reason length or checksum.
func ParseRecoveryCode(typed string) (RecoveryCode, error) {
	text := FoldCode(typed)
	if len(text) != codeLength+checkLength {
		return RecoveryCode{}, autocode.InvalidField("code", "length", "A recovery code has nine groups of four characters.")
	}
	secret, err := crockford.DecodeString(text[:codeLength])
	if err != nil {
		return RecoveryCode{}, autocode.InvalidField("code", "checksum", "The recovery code has a typing mistake.")
	}
	c := RecoveryCode{[recoveryBytes]byte(secret)}
	if c.checksum() != text[codeLength:] {
		return RecoveryCode{}, autocode.InvalidField("code", "checksum", "The recovery code has a typing mistake.")
	}
	return c, nil
}
