package vault

import (
	"crypto/rand"
	"encoding/binary"
	"errors"

	"golang.org/x/crypto/chacha20poly1305"
)

const (
	keySize   = chacha20poly1305.KeySize
	nonceSize = chacha20poly1305.NonceSizeX
	// wrapSize is the size of a sealed DEK.
	wrapSize = nonceSize + keySize + chacha20poly1305.Overhead
)

var errTooShort = errors.New("vault: sealed value is too short")

// sealWith gives nonce, ciphertext and tag. A nonce of 24 random bytes does not
// repeat in the life of a key.
func sealWith(key, plain, additional []byte) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, err
	}
	out := make([]byte, nonceSize, nonceSize+len(plain)+aead.Overhead())
	if _, err := rand.Read(out); err != nil {
		return nil, err
	}
	return aead.Seal(out, out, plain, additional), nil
}

func openWith(key, sealed, additional []byte) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, err
	}
	if len(sealed) < nonceSize+aead.Overhead() {
		return nil, errTooShort
	}
	return aead.Open(nil, sealed[:nonceSize], sealed[nonceSize:], additional)
}

// additionalData joins parts unambiguously: each behind its length.
func additionalData(purpose string, parts ...string) []byte {
	out := binary.AppendUvarint(nil, uint64(len(purpose)))
	out = append(out, purpose...)
	for _, p := range parts {
		out = binary.AppendUvarint(out, uint64(len(p)))
		out = append(out, p...)
	}
	return out
}
