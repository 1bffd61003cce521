//go:build linux

package secret_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/secret"
)

// TestWithoutABusNothingIsStarted holds that no bus is launched, which would stay.
func TestWithoutABusNothingIsStarted(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	if _, err := os.Stat(fmt.Sprintf("/run/user/%d/bus", os.Getuid())); err == nil {
		t.Skip("this person has a session bus")
	}
	launched := filepath.Join(t.TempDir(), "launched")
	launch := "#!/bin/sh\ntouch " + launched + "\n"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "dbus-launch"), []byte(launch), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	_, err := secret.New("AutoCoding-test").Get(t.Context(), "x")
	wantCode(t, err, autocode.Keyring)
	if _, err := os.Stat(launched); err == nil {
		t.Error("dbus-launch was called")
	}
}

// TestAgainstAFakeService speaks the real protocol over a real bus with a service
// that is absent, locked for ever, dismissed by its person, or lying.
func TestAgainstAFakeService(t *testing.T) {
	if os.Getenv("AUTOCODING_REAL_KEYRING") != "" {
		t.Skip("this process talks to a real keyring")
	}
	address := startBus(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	value := bytes.Repeat([]byte("k"), 32)
	// A fresh Keyring each time: one whose call hangs stays busy, as in the program.
	try := func(t *testing.T, ctx context.Context) (get, set, del error) {
		t.Helper()
		k := secret.New("AutoCoding-test")
		_, get = k.Get(ctx, "x")
		set = k.Set(ctx, "x", value)
		return get, set, k.Delete(ctx, "x")
	}
	t.Run("absent", func(t *testing.T) {
		get, set, del := try(t, t.Context())
		wantCode(t, get, autocode.Keyring)
		wantCode(t, set, autocode.Keyring)
		wantCode(t, del, autocode.Keyring)
	})
	s := startService(t, address)
	t.Run("works", func(t *testing.T) {
		get, set, del := try(t, t.Context())
		wantCode(t, get, autocode.NotFound)
		wantCode(t, set, "")
		wantCode(t, del, "")
	})
	t.Run("lies", func(t *testing.T) {
		s.set("", true)
		_, set, _ := try(t, t.Context())
		wantCode(t, set, autocode.Keyring)
		if kept := s.kept(); len(kept) != 0 {
			t.Errorf("left behind: %q", kept)
		}
		if text := set.Error(); strings.Contains(text, string(value)) || strings.Contains(text, "a2tra2tr") {
			t.Errorf("the error holds the secret: %s", text)
		}
	})
	t.Run("keeps what is not ours", func(t *testing.T) {
		s.put("x", "not base64!")
		get, _, _ := try(t, t.Context())
		wantCode(t, get, autocode.Keyring)
	})
	t.Run("nobody waits any more", func(t *testing.T) {
		s.set("", false)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, set, _ := try(t, ctx)
		wantCode(t, set, autocode.Keyring)
		if kept := s.kept(); len(kept) != 0 {
			t.Errorf("stored behind the caller's back: %q", kept)
		}
	})
	t.Run("dismissed", func(t *testing.T) {
		s.set("dismissed", false)
		get, set, del := try(t, t.Context())
		wantCode(t, get, autocode.Keyring)
		wantCode(t, set, autocode.Keyring)
		wantCode(t, del, autocode.Keyring)
	})
	t.Run("leaves", func(t *testing.T) {
		s.leave()
		get, _, _ := try(t, t.Context())
		wantCode(t, get, autocode.Keyring)
		s.come()
	})
	t.Run("locked for ever", func(t *testing.T) {
		s.set("for ever", false)
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		get, set, del := try(t, ctx)
		wantCode(t, get, autocode.Keyring)
		wantCode(t, set, autocode.Keyring)
		wantCode(t, del, autocode.Keyring)
		if kept := s.kept(); len(kept) != 0 {
			t.Errorf("stored behind the caller's back: %q", kept)
		}
	})
}
