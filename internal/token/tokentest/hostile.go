// Package tokentest makes access tokens that must be refused, for the tests of those who
// verify them.
package tokentest

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"autocoding/internal/token"
)

// maker makes tokens with a key, as its owner could, and as nobody should.
type maker struct {
	testing.TB
	signer ed25519.PrivateKey
	id     string
	now    time.Time
}

// Hostile gives tokens by what is wrong with them. They are signed with the real key
// where that is the worse case, and would be good at now but for one thing.
func Hostile(t testing.TB, key []byte, now time.Time) map[string]string {
	t.Helper()
	keys, err := token.Parse(key)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(key)
	private, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	signer, ok := private.(ed25519.PrivateKey)
	if !ok {
		t.Fatalf("the key is a %T", private)
	}
	m := maker{t, signer, keys.IDs()[0], now}
	good := m.sign(m.header(), m.claims())
	if _, _, _, err := (&token.Access{Keys: keys, Now: func() time.Time { return now }}).Verify(good); err != nil {
		t.Fatalf("the token that the others are made of is refused: %v", err)
	}
	all := map[string]string{}
	m.claimsAtFault(all)
	m.headersAtFault(all)
	m.shapesAtFault(all, good)
	m.keysAtFault(all)
	return all
}

func (m maker) header() map[string]any {
	return map[string]any{"alg": "EdDSA", "typ": "at+jwt", "kid": m.id}
}

func (m maker) claims() map[string]any {
	return map[string]any{"iss": "autocoding-accountd", "aud": "autocoding", "sub": "7", "user_id": 7, "sid": "session", "jti": "id",
		"token_type": "access", "iat": m.now.Unix(), "nbf": m.now.Unix(), "exp": m.now.Add(30 * time.Minute).Unix()}
}

// sign signs a header and claims; text is taken as it is.
func (m maker) sign(header, claims any) string {
	m.Helper()
	part := func(v any) string {
		text, ok := v.(string)
		if !ok {
			text = m.json(v)
		}
		return base64.RawURLEncoding.EncodeToString([]byte(text))
	}
	signing := part(header) + "." + part(claims)
	return signing + "." + base64.RawURLEncoding.EncodeToString(ed25519.Sign(m.signer, []byte(signing)))
}

func (m maker) json(v any) string {
	m.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		m.Fatal(err)
	}
	return string(raw)
}

// with changes one name; nil takes it away.
func with(all map[string]any, name string, value any) map[string]any {
	all = maps.Clone(all)
	if all[name] = value; value == nil {
		delete(all, name)
	}
	return all
}

func (m maker) claimsAtFault(all map[string]string) {
	m.Helper()
	for _, name := range []string{"exp", "iat", "nbf", "aud", "iss", "sub", "sid", "jti", "user_id", "token_type"} {
		all["no "+name] = m.sign(m.header(), with(m.claims(), name, nil))
	}
	at := func(d time.Duration) int64 { return m.now.Add(d).Unix() }
	for _, c := range []struct {
		what, name string
		value      any
	}{
		{"expired", "exp", at(-2 * time.Minute)},
		{"issued in the future", "iat", at(10 * time.Minute)},
		{"not yet good", "nbf", at(10 * time.Minute)},
		{"lives for a year", "exp", at(365 * 24 * time.Hour)},
		{"another audience", "aud", "somebody else"},
		{"several audiences", "aud", []string{"autocoding", "somebody else"}},
		{"another issuer", "iss", "somebody else"},
		{"another user than the subject", "user_id", 8},
		{"user 0", "user_id", 0},
		{"user as text", "user_id", "7"},
		{"a refresh token", "token_type", "refresh"},
		{"exp as text", "exp", "tomorrow"},
	} {
		all[c.what] = m.sign(m.header(), with(m.claims(), c.name, c.value))
	}
}

func (m maker) headersAtFault(all map[string]string) {
	m.Helper()
	for _, c := range []struct {
		what, name string
		value      any
	}{
		{"another type", "typ", "JWT"},
		{"no type", "typ", nil},
		{"no kid", "kid", nil},
		{"another kid", "kid", "other"},
		{"kid as a path", "kid", "../../etc/passwd"},
		{"HS256 by name", "alg", "HS256"},
		{"none by name", "alg", "none"},
		{"a key brought along", "jwk", map[string]string{"kty": "OKP"}},
		{"a critical header", "crit", []string{"b64"}},
	} {
		all[c.what] = m.sign(with(m.header(), c.name, c.value), m.claims())
	}
}

func (m maker) shapesAtFault(all map[string]string, good string) {
	m.Helper()
	all["claims twice"] = m.sign(m.header(), strings.Replace(m.json(m.claims()), `"sub":"7"`, `"sub":"8","sub":"7"`, 1))
	all["header twice"] = m.sign(strings.Replace(m.json(m.header()), `{`, `{"alg":"none",`, 1), m.claims())
	all["no claims"] = m.sign(m.header(), "")
	all["claims that are a list"] = m.sign(m.header(), "[]")
	all["no signature"] = good[:strings.LastIndexByte(good, '.')+1]
	all["alg none"] = base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"at+jwt"}`)) + "." + strings.Split(good, ".")[1] + "."
	all["another signature"] = good[:len(good)-10] + "AAAAAAAAAA"
	all["padded"] = good + "=="
	all["dots"] = strings.Repeat(".", 1<<20)
	all["a megabyte"] = good + strings.Repeat("A", 1<<20)
	all["four parts"] = good + ".AAAA"
	all["nonsense"] = "nonsense"
}

func (m maker) keysAtFault(all map[string]string) {
	m.Helper()
	public, ok := m.signer.Public().(ed25519.PublicKey)
	if !ok {
		m.Fatal("no public key")
	}
	for name, key := range map[string][]byte{"HS256 with the public key": public, "HS256 with an empty key": {}} {
		signed := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims(m.claims()))
		maps.Copy(signed.Header, with(m.header(), "alg", "HS256"))
		text, err := signed.SignedString(key)
		if err != nil {
			m.Fatal(err)
		}
		all[name] = text
	}
	_, other, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		m.Fatal(err)
	}
	stranger := m
	stranger.signer = other
	all["another key under our name"] = stranger.sign(m.header(), m.claims())
}
