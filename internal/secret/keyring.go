// Package secret keeps small secrets in the system's keyring: the Secret Service
// on Linux, the Keychain on macOS, the Credential Manager on Windows.
//
// A keyring may be absent, locked behind a prompt that nobody answers, slow, or
// keep something else than it was given. So every call ends with its context,
// everything written is read back, and whatever is not a clear answer counts as
// a keyring of no use. There is no other place: a secret that does not fit here
// stays in memory.
package secret

import (
	"context"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"sync"

	"github.com/zalando/go-keyring"

	"autocoding/internal/autocode"
)

// maxSize bounds a secret in bytes, well below what Windows and macOS take.
const maxSize = 1024

// Keyring is the keyring of the signed-in user of the system. Its calls run one
// after the other, in the order in which they were made. The zero value does not
// work; see New.
type Keyring struct {
	service string
	jobs    chan func()
	once    sync.Once
}

// New gives the keyring's items under a service name. It touches nothing yet.
func New(service string) *Keyring {
	return &Keyring{service: service, jobs: make(chan func(), 64)}
}

// Set stores a secret and reads it back. It returns Keyring if that fails in any
// way or in the time of ctx.
func (k *Keyring) Set(ctx context.Context, name string, value []byte) error {
	if len(value) > maxSize {
		return unavailable(errors.New("the secret is too large"))
	}
	text := base64.StdEncoding.EncodeToString(value)
	return k.do(ctx, func() error {
		if err := keyring.Set(k.service, name, text); err != nil {
			return err
		}
		kept, err := keyring.Get(k.service, name)
		if err != nil {
			return err
		}
		if subtle.ConstantTimeCompare([]byte(kept), []byte(text)) != 1 {
			_ = keyring.Delete(k.service, name)
			return errors.New("the keyring keeps something else than it was given")
		}
		return nil
	})
}

// Get finds a secret. It returns NotFound, or Keyring if the keyring gives no
// clear answer in the time of ctx.
func (k *Keyring) Get(ctx context.Context, name string) ([]byte, error) {
	answer := make(chan []byte, 1)
	err := k.do(ctx, func() error {
		text, err := keyring.Get(k.service, name)
		if err != nil {
			return err
		}
		value, err := base64.StdEncoding.DecodeString(text)
		answer <- value
		return err
	})
	if err != nil {
		return nil, err
	}
	return <-answer, nil
}

// Delete removes a secret. It returns NotFound, or Keyring.
func (k *Keyring) Delete(ctx context.Context, name string) error {
	return k.do(ctx, func() error { return keyring.Delete(k.service, name) })
}

// do runs a call on the one worker and waits for it as long as ctx lasts. A call
// that hangs keeps the worker; those behind it then end with their contexts.
func (k *Keyring) do(ctx context.Context, call func() error) error {
	if err := reachable(); err != nil {
		return unavailable(err)
	}
	k.once.Do(func() { go k.work() })
	done := make(chan error, 1)
	job := func() {
		if ctx.Err() != nil {
			done <- ctx.Err() // nobody waits any more: do not write behind their back
			return
		}
		done <- guarded(call)
	}
	select {
	case k.jobs <- job:
	case <-ctx.Done():
		return unavailable(ctx.Err())
	}
	select {
	case err := <-done:
		return classify(err)
	case <-ctx.Done():
		return unavailable(ctx.Err())
	}
}

// guarded turns a panic of the library into an error: it has one when the bus goes
// away while the keyring asks its person.
func guarded(call func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.New("the keyring's library panicked")
		}
	}()
	return call()
}

// work lives as long as the program, like the keyring.
func (k *Keyring) work() {
	for job := range k.jobs {
		job()
	}
}

func classify(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return &autocode.Error{Code: autocode.NotFound, Message: "The keyring has no such item.", Err: err}
	}
	return unavailable(err)
}

func unavailable(err error) error {
	return &autocode.Error{Code: autocode.Keyring, Message: "The system's keyring cannot be used.", Err: err}
}
