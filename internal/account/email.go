package account

import (
	"net/mail"
	"strings"

	"golang.org/x/text/unicode/norm"

	"autocoding/internal/autocode"
)

const maxEmail = 254 // bytes, RFC 5321

// CheckEmail answers the address without surrounding space. It returns Invalid
// for the field email.
func CheckEmail(typed string) (string, error) {
	email := norm.NFC.String(strings.TrimSpace(typed))
	if email == "" {
		return "", autocode.InvalidField("email", "empty", "Enter your e-mail address.")
	}
	parsed, err := mail.ParseAddress(email)
	bad := err != nil || parsed.Address != email || parsed.Name != "" || len(email) > maxEmail
	if at := strings.LastIndexByte(email, '@'); !bad {
		domain := email[at+1:]
		bad = !strings.Contains(domain, ".") || strings.HasPrefix(domain, ".") || strings.HasSuffix(domain, ".") || strings.Contains(domain, "..")
	}
	if bad {
		return "", autocode.InvalidField("email", "form", "This is not an e-mail address.")
	}
	return email, nil
}

// FoldEmail is the form of an address in which two are the same.
func FoldEmail(email string) string {
	return strings.ToLower(norm.NFC.String(strings.TrimSpace(email)))
}
