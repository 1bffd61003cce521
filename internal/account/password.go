package account

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed" // the list of common passwords
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// The rules of the original service, and an upper bound against abuse.
const (
	MinPassword = 8   // characters
	MaxPassword = 256 // characters
	// GoodPassword is the length that is recommended to people.
	GoodPassword = 15
	// tooSimilar is how much of the password may lie in the address, from 0 to 1.
	tooSimilar = 0.7
)

// commonList holds the commonest passwords of public breaches, eight characters
// and longer, in lower case. Merged from the lists of Django (BSD-3-Clause),
// zxcvbn (MIT) and zxcvbn-ts (MIT).
//
//go:embed common.txt.gz
var commonList []byte

var common = sync.OnceValue(func() map[string]struct{} {
	unzip, err := gzip.NewReader(bytes.NewReader(commonList))
	if err != nil {
		panic(err) // embedded at build time, tested
	}
	set := make(map[string]struct{}, 22_000)
	for lines := bufio.NewScanner(unzip); lines.Scan(); {
		set[lines.Text()] = struct{}{}
	}
	return set
})

// Reasons for which a password is refused, as they stand in Error.Reason.
const (
	TooShort = "too_short"
	TooLong  = "too_long"
	Numeric  = "numeric"
	Common   = "common"
	Similar  = "similar"
)

var passwordMessages = map[string]string{
	TooShort: "The password needs at least 8 characters.",
	TooLong:  "The password may have at most 256 characters.",
	Numeric:  "The password must not consist of digits only.",
	Common:   "The password is one of the most common ones.",
	Similar:  "The password is too similar to the e-mail address.",
}

// PasswordReasons lists why a password cannot be taken for an address; none if it
// can.
func PasswordReasons(email, password string) []string {
	var reasons []string
	length := utf8.RuneCountInString(password)
	if length < MinPassword {
		reasons = append(reasons, TooShort)
	}
	if length > MaxPassword {
		return append(reasons, TooLong)
	}
	if length > 0 && strings.IndexFunc(password, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
		reasons = append(reasons, Numeric)
	}
	if _, found := common()[strings.ToLower(strings.TrimSpace(password))]; found {
		reasons = append(reasons, Common)
	}
	if similarToAddress(email, password) {
		reasons = append(reasons, Similar)
	}
	return reasons
}

// NormalizePassword gives the form of a password that is hashed, here and on an account
// server. It returns Invalid for the field password.
func NormalizePassword(password string) (string, error) { return vault.Normalize(password) }

// checkPassword returns Invalid for the field password with the first reason.
func checkPassword(email, password string) error {
	if reasons := PasswordReasons(email, password); len(reasons) > 0 {
		return autocode.InvalidField("password", reasons[0], passwordMessages[reasons[0]])
	}
	_, err := vault.Normalize(password)
	return err
}

// similarToAddress compares the password with the address and its parts, by the
// share of characters that they have in common, like the original's validator.
func similarToAddress(email, password string) bool {
	email, password = strings.ToLower(email), strings.ToLower(password)
	parts := strings.FieldsFunc(email, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	for _, part := range append(parts, email) {
		// A part much shorter than the password cannot make up most of it.
		if len(part)*10 < len(password) || part == "" {
			continue
		}
		if commonShare(password, part) >= tooSimilar {
			return true
		}
	}
	return false
}

// commonShare is twice the number of characters in common over the number of all.
func commonShare(a, b string) float64 {
	counts := map[rune]int{}
	for _, r := range b {
		counts[r]++
	}
	shared := 0
	for _, r := range a {
		if counts[r] > 0 {
			counts[r]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(utf8.RuneCountInString(a)+utf8.RuneCountInString(b))
}

// Strength is a hint while a password is typed.
type Strength struct {
	Score   int      // 0 refused, 1 weak, 2 fair, 3 good, 4 strong
	Reasons []string // why it is refused
}

// MeasureStrength judges a password for an address. Length counts most; repeated
// characters and runs such as abcd or 4321 hardly count.
func MeasureStrength(email, password string) Strength {
	if reasons := PasswordReasons(email, password); len(reasons) > 0 {
		return Strength{Reasons: reasons}
	}
	worth := 0 // characters that are not foreseeable from the ones before
	var last, step rune
	kinds := map[string]bool{}
	for i, r := range []rune(password) {
		delta := r - last
		if i == 0 || delta != 0 && (delta != step || delta > 1 || delta < -1) {
			worth++
		}
		last, step = r, delta
		kinds[kindOf(r)] = true
	}
	switch worth += (len(kinds) - 1) * 2; {
	case worth >= GoodPassword+3:
		return Strength{Score: 4}
	case worth >= GoodPassword-2:
		return Strength{Score: 3}
	case worth >= MinPassword+1:
		return Strength{Score: 2}
	}
	return Strength{Score: 1}
}

func kindOf(r rune) string {
	switch {
	case unicode.IsDigit(r):
		return "digit"
	case unicode.IsUpper(r):
		return "upper"
	case unicode.IsLower(r):
		return "lower"
	case unicode.IsLetter(r):
		return "other letter"
	}
	return "sign"
}
