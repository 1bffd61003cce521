package token_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
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

var now = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)

type fixture struct {
	access *token.Access
	signer ed25519.PrivateKey
	text   []byte
}

func setUp(t testing.TB) fixture {
	t.Helper()
	text, err := token.New()
	if err != nil {
		t.Fatal(err)
	}
	keys, err := token.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(text)
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	signer, ok := key.(ed25519.PrivateKey)
	if !ok {
		t.Fatalf("a %T", key)
	}
	return fixture{&token.Access{Keys: keys, Now: func() time.Time { return now }}, signer, text}
}

func TestATokenSaysWhatItWasIssuedFor(t *testing.T) {
	f := setUp(t)
	signed, expires, err := f.access.Issue(7, "session", "id")
	if err != nil || !expires.Equal(now.Add(30*time.Minute)) || len(signed) > 600 {
		t.Fatalf("%d bytes until %v: %v", len(signed), expires, err)
	}
	account, session, id, err := f.access.Verify(signed)
	if account != 7 || session != "session" || id != "id" || err != nil {
		t.Errorf("%d %q %q: %v", account, session, id, err)
	}
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(signed, claims); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"token_type", "exp", "iat", "jti", "user_id", "iss", "aud", "sid", "sub", "nbf"} {
		if claims[name] == nil {
			t.Errorf("no claim %s", name)
		}
	}
	f.access.Now = func() time.Time { return now.Add(31*time.Minute + time.Second) }
	if _, _, _, err := f.access.Verify(signed); err == nil {
		t.Error("it is good for ever")
	}
}

// TestHostileTokens are tokens signed with the right key where that is the worse
// case, each with one thing wrong.
func TestHostileTokens(t *testing.T) {
	f := setUp(t)
	for name, signed := range f.hostile(t) {
		if account, _, _, err := f.access.Verify(signed); err == nil {
			t.Errorf("%s: accepted for account %d", name, account)
		}
	}
	if n := len(f.hostile(t)); n < 40 {
		t.Errorf("only %d tokens", n)
	}
}

func (f fixture) header() map[string]any {
	return map[string]any{"alg": "EdDSA", "typ": "at+jwt", "kid": f.access.Keys.IDs()[0]}
}

func (f fixture) claims() map[string]any {
	return map[string]any{"iss": "autocoding-accountd", "aud": "autocoding", "sub": "7", "user_id": 7, "sid": "session", "jti": "id",
		"token_type": "access", "iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(30 * time.Minute).Unix()}
}

func (f fixture) sign(t testing.TB, header, claims any) string {
	t.Helper()
	part := func(v any) string {
		text, ok := v.(string)
		if !ok {
			raw, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			text = string(raw)
		}
		return base64.RawURLEncoding.EncodeToString([]byte(text))
	}
	signing := part(header) + "." + part(claims)
	return signing + "." + base64.RawURLEncoding.EncodeToString(ed25519.Sign(f.signer, []byte(signing)))
}

func (f fixture) hostile(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	with := func(m map[string]any, name string, value any) map[string]any {
		m = maps.Clone(m)
		if m[name] = value; value == nil {
			delete(m, name)
		}
		return m
	}
	claim := func(what, name string, value any) { all[what] = f.sign(t, f.header(), with(f.claims(), name, value)) }
	header := func(what, name string, value any) {
		all[what] = f.sign(t, with(f.header(), name, value), f.claims())
	}
	good := f.sign(t, f.header(), f.claims())
	if _, _, _, err := f.access.Verify(good); err != nil {
		t.Fatalf("the token that the others are made of is refused: %v", err)
	}
	claim("no exp", "exp", nil)
	claim("no iat", "iat", nil)
	claim("no nbf", "nbf", nil)
	claim("no aud", "aud", nil)
	claim("no iss", "iss", nil)
	claim("no sub", "sub", nil)
	claim("no sid", "sid", nil)
	claim("no jti", "jti", nil)
	claim("no user_id", "user_id", nil)
	claim("no token_type", "token_type", nil)
	claim("expired", "exp", now.Add(-2*time.Minute).Unix())
	claim("issued in the future", "iat", now.Add(10*time.Minute).Unix())
	claim("not yet good", "nbf", now.Add(10*time.Minute).Unix())
	claim("lives for a year", "exp", now.AddDate(1, 0, 0).Unix())
	claim("another audience", "aud", "somebody else")
	claim("several audiences", "aud", []string{"autocoding", "somebody else"})
	claim("another issuer", "iss", "somebody else")
	claim("another user than the subject", "user_id", 8)
	claim("user 0", "user_id", 0)
	claim("user as text", "user_id", "7")
	claim("a refresh token", "token_type", "refresh")
	claim("exp as text", "exp", "tomorrow")
	header("another type", "typ", "JWT")
	header("no type", "typ", nil)
	header("no kid", "kid", nil)
	header("another kid", "kid", "other")
	header("kid as a path", "kid", "../../etc/passwd")
	header("HS256 by name", "alg", "HS256")
	header("none by name", "alg", "none")
	header("a key brought along", "jwk", map[string]string{"kty": "OKP"})
	header("a critical header", "crit", []string{"b64"})
	all["claims twice"] = f.sign(t, f.header(), strings.Replace(mustJSON(t, f.claims()), `"sub":"7"`, `"sub":"8","sub":"7"`, 1))
	all["header twice"] = f.sign(t, strings.Replace(mustJSON(t, f.header()), `{`, `{"alg":"none",`, 1), f.claims())
	all["no claims"] = f.sign(t, f.header(), "")
	all["claims that are a list"] = f.sign(t, f.header(), "[]")
	all["no signature"] = good[:strings.LastIndexByte(good, '.')+1]
	all["alg none"] = base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"at+jwt"}`)) + "." + strings.Split(good, ".")[1] + "."
	all["another signature"] = good[:len(good)-10] + "AAAAAAAAAA"
	all["padded"] = good + "=="
	all["empty"] = ""
	all["dots"] = strings.Repeat(".", 1<<20)
	all["a megabyte"] = good + strings.Repeat("A", 1<<20)
	all["four parts"] = good + ".AAAA"
	all["space around"] = " " + good
	public, ok := f.signer.Public().(ed25519.PublicKey)
	if !ok {
		t.Fatal("no public key")
	}
	for name, key := range map[string][]byte{"HS256 with the public key": public, "HS256 with an empty key": {}} {
		signed := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims(f.claims()))
		maps.Copy(signed.Header, with(f.header(), "alg", "HS256"))
		text, err := signed.SignedString(key)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = text
	}
	other := setUp(t)
	other.access.Keys = f.access.Keys // names our key
	all["another key under our name"] = other.sign(t, f.header(), f.claims())
	return all
}

func mustJSON(t testing.TB, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestKeysTurnWithoutSigningAnybodyOut(t *testing.T) {
	f := setUp(t)
	signed, _, err := f.access.Issue(7, "session", "id")
	if err != nil {
		t.Fatal(err)
	}
	next, err := token.New()
	if err != nil {
		t.Fatal(err)
	}
	both, err := token.Parse(append(append([]byte{}, next...), f.text...))
	if err != nil {
		t.Fatal(err)
	}
	turned := &token.Access{Keys: both, Now: f.access.Now}
	if _, _, _, err := turned.Verify(signed); err != nil {
		t.Errorf("the old key: %v", err)
	}
	anew, _, err := turned.Issue(7, "session", "id")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := f.access.Verify(anew); err == nil {
		t.Error("an instance without the new key accepts it")
	}
	if len(both.IDs()) != 2 || both.IDs()[1] != f.access.Keys.IDs()[0] {
		t.Errorf("keys %v", both.IDs())
	}
}

func TestKeysThatAreRefused(t *testing.T) {
	f := setUp(t)
	block := func(kind string, key any) string {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
	}
	rsaKey, err := rsa.GenerateKey(rand.Reader, 1024)
	if err != nil {
		t.Fatal(err)
	}
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	public, err := x509.MarshalPKIXPublicKey(f.signer.Public())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"nothing":           "",
		"no PEM":            "secret",
		"something besides": string(f.text) + "secret",
		"another kind":      block("RSA PRIVATE KEY", rsaKey),
		"an RSA key":        block("PRIVATE KEY", rsaKey),
		"a P-256 key":       block("PRIVATE KEY", ecKey),
		"zeros":             block("PRIVATE KEY", ed25519.NewKeyFromSeed(make([]byte, 32))),
		"cut short":         string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: []byte{1, 2, 3}})),
		"a public key only": string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})),
	} {
		if _, err := token.Parse([]byte(text)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestSecretsDifferByUseAndKey(t *testing.T) {
	a, b := setUp(t), setUp(t)
	again, err := token.Parse(a.text)
	if err != nil {
		t.Fatal(err)
	}
	if string(a.access.Keys.Secret("x")) != string(again.Secret("x")) {
		t.Error("the same key gives another secret")
	}
	if string(a.access.Keys.Secret("x")) == string(a.access.Keys.Secret("y")) || string(a.access.Keys.Secret("x")) == string(b.access.Keys.Secret("x")) {
		t.Error("another use or key gives the same secret")
	}
}

// FuzzVerify shows that no text makes the verifier panic or accept what it did not
// issue.
func FuzzVerify(f *testing.F) {
	x := setUp(f)
	for _, signed := range x.hostile(f) {
		if len(signed) < 4096 {
			f.Add(signed)
		}
	}
	good, _, err := x.access.Issue(7, "session", "id")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, signed string) {
		if _, _, _, err := x.access.Verify(signed); err == nil && signed != good && signed != x.sign(t, x.header(), x.claims()) {
			t.Errorf("accepted %q", signed)
		}
	})
}
