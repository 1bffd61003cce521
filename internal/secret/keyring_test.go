package secret_test

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/secret"
)

func wantCode(t *testing.T, err error, want autocode.Code) {
	t.Helper()
	if autocode.CodeOf(err) != want {
		t.Errorf("got error %v, want code %q", err, want)
	}
}

// TestRealKeyring runs against the system's own keyring; `go run ./build test`
// starts one for it.
func TestRealKeyring(t *testing.T) {
	if os.Getenv("AUTOCODING_REAL_KEYRING") == "" {
		t.Skip("AUTOCODING_REAL_KEYRING is not set: go run ./build test sets it where a keyring runs")
	}
	k := secret.New("AutoCoding-test")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	const name = "local:0191-test:device-key"
	_, err := k.Get(ctx, name)
	wantCode(t, err, autocode.NotFound)
	value := bytes.Repeat([]byte{0, 1, 2, 255}, 8)
	for range 2 { // new, and in place of the old
		if err := k.Set(ctx, name, value); err != nil {
			t.Fatal(err)
		}
		if got, err := k.Get(ctx, name); err != nil || !bytes.Equal(got, value) {
			t.Errorf("got %v, %v", got, err)
		}
		value[0]++
	}
	if err := k.Delete(ctx, name); err != nil {
		t.Fatal(err)
	}
	_, err = k.Get(ctx, name)
	wantCode(t, err, autocode.NotFound)
	wantCode(t, k.Delete(ctx, name), autocode.NotFound)
}

func TestTooLarge(t *testing.T) {
	wantCode(t, secret.New("x").Set(t.Context(), "x", make([]byte, 1025)), autocode.Keyring)
}
