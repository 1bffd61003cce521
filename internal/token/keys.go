// Package token issues and verifies the access tokens of the account server: JWTs
// signed with Ed25519 that live thirty minutes. Everything that RFC 8725 asks for is
// fixed here and not the caller's to choose: one algorithm, one type, one issuer, one
// audience, an expiry, and keys from a static set only.
//
// Refresh tokens are none of its business: they are random and live in the database.
package token

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
)

// Keys is a set of keys. The first private key of the set signs; all of them verify,
// so that a key can be made known before it signs and for a while after.
type Keys struct {
	signer ed25519.PrivateKey
	id     string
	verify map[string]ed25519.PublicKey
	order  []string
}

// New makes a key and gives it in the form that Parse reads: PKCS#8 in PEM.
func New() ([]byte, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), nil
}

// Parse reads one or more Ed25519 keys in PEM: PRIVATE KEY (PKCS#8) and PUBLIC KEY.
// It refuses a file without a private key, other kinds of keys, keys of a wrong
// length or all zero, and anything that is no PEM.
func Parse(text []byte) (*Keys, error) {
	k := &Keys{verify: map[string]ed25519.PublicKey{}}
	for {
		var block *pem.Block
		block, text = pem.Decode(text)
		if block == nil {
			break
		}
		private, public, err := parseBlock(block)
		if err != nil {
			return nil, err
		}
		id := keyID(public)
		if _, known := k.verify[id]; !known {
			k.verify[id], k.order = public, append(k.order, id)
		}
		if private != nil && k.signer == nil {
			k.signer, k.id = private, id
		}
	}
	if len(bytes.TrimSpace(text)) > 0 {
		return nil, errors.New("there is something besides keys in PEM form")
	}
	if k.signer == nil {
		return nil, errors.New("there is no private key")
	}
	return k, nil
}

func parseBlock(block *pem.Block) (ed25519.PrivateKey, ed25519.PublicKey, error) {
	switch block.Type {
	case "PRIVATE KEY":
		key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
		if err != nil {
			return nil, nil, fmt.Errorf("a private key cannot be read: %w", err)
		}
		private, ok := key.(ed25519.PrivateKey)
		if !ok {
			return nil, nil, fmt.Errorf("a key is of the kind %T, want Ed25519", key)
		}
		if bytes.Equal(private.Seed(), make([]byte, ed25519.SeedSize)) {
			return nil, nil, errors.New("a private key consists of zeros")
		}
		public, ok := private.Public().(ed25519.PublicKey)
		if !ok {
			return nil, nil, errors.New("a private key has no public one")
		}
		return private, public, nil
	case "PUBLIC KEY":
		key, err := x509.ParsePKIXPublicKey(block.Bytes)
		if err != nil {
			return nil, nil, fmt.Errorf("a public key cannot be read: %w", err)
		}
		public, ok := key.(ed25519.PublicKey)
		if !ok {
			return nil, nil, fmt.Errorf("a key is of the kind %T, want Ed25519", key)
		}
		return nil, public, nil
	}
	return nil, nil, fmt.Errorf("a PEM block is a %q, want PRIVATE KEY or PUBLIC KEY", block.Type)
}

// keyID names a key by what it is, so that it cannot be named wrongly.
func keyID(public ed25519.PublicKey) string {
	sum := sha256.Sum256(public)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

// IDs names the keys, in the order of the file.
func (k *Keys) IDs() []string { return k.order }

// Secret derives 32 bytes for another use from the key that signs. Whoever has the
// same key derives the same bytes.
func (k *Keys) Secret(use string) []byte {
	secret, err := hkdf.Key(sha256.New, k.signer.Seed(), nil, "accountd/"+use, 32)
	if err != nil {
		panic(err) // only for lengths that nobody asks for
	}
	return secret
}
