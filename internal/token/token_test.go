package token_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"autocoding/internal/token"
	"autocoding/internal/token/tokentest"
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
	hostile := tokentest.Hostile(t, f.text, now)
	for name, signed := range hostile {
		if account, _, _, err := f.access.Verify(signed); err == nil {
			t.Errorf("%s: accepted for account %d", name, account)
		}
	}
	if len(hostile) < 40 {
		t.Errorf("only %d tokens", len(hostile))
	}
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
	for _, signed := range tokentest.Hostile(f, x.text, now) {
		if len(signed) < 4096 {
			f.Add(signed)
		}
	}
	good, _, err := x.access.Issue(7, "session", "id")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, signed string) {
		if _, _, _, err := x.access.Verify(signed); err == nil && signed != good {
			t.Errorf("accepted %q", signed)
		}
	})
}
