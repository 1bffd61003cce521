package token

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

const (
	// Life is how long an access token is good for.
	Life = 30 * time.Minute
	// leeway is how far the clocks of instances may differ.
	leeway = time.Minute
	// maxSize bounds what is parsed at all; ours have about 500 bytes.
	maxSize = 4 << 10

	issuer    = "autocoding-accountd"
	audience  = "autocoding"
	typ       = "at+jwt" // RFC 9068
	tokenType = "access" // as the original service has it
)

// Access issues and verifies access tokens. Its fields are set before first use and
// not after.
type Access struct {
	Keys *Keys
	Now  func() time.Time
}

type claims struct {
	jwt.RegisteredClaims
	TokenType string `json:"token_type"`
	UserID    int64  `json:"user_id"`
	Session   string `json:"sid"`
}

// Issue makes a token for a session of an account. The id, the jti of the token, must
// be new. The second result is when the token expires.
func (a *Access) Issue(account int64, session, id string) (string, time.Time, error) {
	now := a.Now().Truncate(time.Second)
	t := jwt.NewWithClaims(jwt.SigningMethodEdDSA, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: issuer, Audience: jwt.ClaimStrings{audience}, Subject: strconv.FormatInt(account, 10), ID: id,
			IssuedAt: jwt.NewNumericDate(now), NotBefore: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(now.Add(Life)),
		},
		TokenType: tokenType, UserID: account, Session: session,
	})
	t.Header["typ"], t.Header["kid"] = typ, a.Keys.id
	signed, err := t.SignedString(a.Keys.signer)
	return signed, now.Add(Life), err
}

// Verify gives what a token says, and refuses every token that Issue did not make
// with one of the keys, or that is not good now. The error is for the log: the person
// only learns that the token is not valid.
func (a *Access) Verify(signed string) (account int64, session, id string, err error) {
	if len(signed) > maxSize {
		return 0, "", "", fmt.Errorf("a token of %d bytes", len(signed))
	}
	parser := jwt.NewParser(jwt.WithValidMethods([]string{jwt.SigningMethodEdDSA.Alg()}), jwt.WithIssuer(issuer), jwt.WithAudience(audience),
		jwt.WithExpirationRequired(), jwt.WithNotBeforeRequired(), jwt.WithIssuedAt(), jwt.WithLeeway(leeway), jwt.WithTimeFunc(a.Now), jwt.WithStrictDecoding())
	var c claims
	if _, err := parser.ParseWithClaims(signed, &c, a.key); err != nil {
		return 0, "", "", err
	}
	for _, part := range strings.Split(signed, ".")[:2] {
		if err := once(part); err != nil {
			return 0, "", "", err
		}
	}
	switch {
	case c.TokenType != tokenType:
		return 0, "", "", fmt.Errorf("a token of the type %q", c.TokenType)
	case c.UserID <= 0 || c.Subject != strconv.FormatInt(c.UserID, 10):
		return 0, "", "", fmt.Errorf("subject %q of user %d", c.Subject, c.UserID)
	case c.Session == "" || c.ID == "" || c.IssuedAt == nil:
		return 0, "", "", errors.New("a claim is missing")
	case len(c.Audience) != 1:
		return 0, "", "", errors.New("a token for several")
	case c.ExpiresAt.Sub(c.IssuedAt.Time) > Life:
		return 0, "", "", errors.New("a token that lives for too long")
	}
	return c.UserID, c.Session, c.ID, nil
}

// key finds the key that a token names. A token cannot bring one along.
func (a *Access) key(t *jwt.Token) (any, error) {
	for name := range t.Header {
		if name != "alg" && name != "typ" && name != "kid" {
			return nil, fmt.Errorf("unknown header %q", name)
		}
	}
	if t.Header["typ"] != typ {
		return nil, fmt.Errorf("typ is %v", t.Header["typ"])
	}
	id, _ := t.Header["kid"].(string)
	key, ok := a.Keys.verify[id]
	if !ok {
		return nil, fmt.Errorf("no key %q", id)
	}
	return key, nil
}

// once refuses JSON that says something twice: another reader might believe the
// other one.
func once(part string) error {
	text, err := base64.RawURLEncoding.Strict().DecodeString(part)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	depth, name := 0, true
	for d := json.NewDecoder(bytes.NewReader(text)); ; {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch v := t.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				depth++
			} else {
				depth--
			}
			name = true
			continue
		case string:
			if depth == 1 && name {
				if seen[v] {
					return fmt.Errorf("%q is there twice", v)
				}
				seen[v], name = true, false
				continue
			}
		}
		name = true
	}
}
