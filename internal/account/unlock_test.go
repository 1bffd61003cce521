package account_test

import (
	"testing"
	"time"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

// moveIn makes an account that stays signed in, and ends the program.
func (b *bench) moveIn(email string) {
	b.t.Helper()
	b.clock.move(time.Minute)
	_, err := b.SignUp(b.t.Context(), account.Credentials{Email: email, Password: password, Repeat: password, Stay: true})
	b.must(err)
	b.restart()
}

// resumed is the address that opens without a password, "" if none does. It starts
// and ends the program.
func (b *bench) resumed(email string) string {
	b.t.Helper()
	b.must(b.ResumeAs(b.t.Context(), email))
	state := b.state()
	b.restart()
	return state.Email
}

func (b *bench) setAbsent(absent bool) {
	b.keyring.mu.Lock()
	defer b.keyring.mu.Unlock()
	b.keyring.absent = absent
}

func TestResumeAs(t *testing.T) {
	b := newBench(t)
	b.moveIn("first@example.com")
	b.moveIn("second@example.com")
	if got := b.resumed(""); got != "second@example.com" {
		t.Errorf("without an address %q opened, want the one used last", got)
	}
	b.clock.move(time.Minute)
	if got := b.resumed("FIRST@example.com"); got != "first@example.com" {
		t.Errorf("got %q, want the account that was asked for", got)
	}
	if got := b.resumed(""); got != "first@example.com" {
		t.Errorf("without an address %q opened, want the one used last", got)
	}
	if got := b.resumed("third@example.com"); got != "" {
		t.Errorf("%q opened for an address that is not here", got)
	}
	b.clock.move(account.StayLimit + time.Second)
	if got := b.resumed("first@example.com"); got != "" {
		t.Errorf("%q opened after more than 24 hours", got)
	}
}

func TestUnlockLeavesStayingSignedInAsItIs(t *testing.T) {
	b := newBench(t)
	b.moveIn(address)
	b.setAbsent(true)
	b.want(b.Unlock(t.Context(), account.Credentials{Email: address, Password: "not the password"}), autocode.WrongCredentials, "")
	b.want(b.Unlock(t.Context(), account.Credentials{Email: address}), autocode.Invalid, "password")
	b.must(b.Unlock(t.Context(), account.Credentials{Email: address, Password: password}))
	if state := b.state(); !state.SignedIn || state.StaySignedIn {
		t.Errorf("state %+v", state)
	}
	b.restart()
	b.setAbsent(false)
	if got := b.resumed(""); got != address {
		t.Error("after a command without the keyring nobody stays signed in")
	}
}

func TestEndStay(t *testing.T) {
	b := newBench(t)
	b.moveIn("a@example.com")
	b.moveIn("b@example.com")
	ends := func(email string, want int) {
		t.Helper()
		n, err := b.EndStay(t.Context(), email)
		if err != nil || n != want {
			t.Errorf("ended %d, %v; want %d", n, err, want)
		}
		b.restart()
	}
	ends("nobody@example.com", 0)
	b.setAbsent(true) // the key stays in the keyring and is of no use
	ends("A@example.com", 1)
	b.setAbsent(false)
	if got := b.resumed("a@example.com"); got != "" {
		t.Error("a still opens without the password")
	}
	if got := b.resumed("b@example.com"); got != "b@example.com" {
		t.Error("b was ended too")
	}
	ends("", 1)
	ends("", 0)
	if got := len(b.keyring.items); got != 1 {
		t.Errorf("%d keys are left, want only the one that was out of reach", got)
	}
}

func TestOnlyAddress(t *testing.T) {
	b := newBench(t)
	if _, err := b.OnlyAddress(t.Context()); !autocode.HasReason(err, autocode.Unauthenticated, "no_account") {
		t.Errorf("without an account: %v", err)
	}
	b.moveIn("Only@example.com")
	if got, err := b.OnlyAddress(t.Context()); got != "Only@example.com" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	b.moveIn("other@example.com")
	if _, err := b.OnlyAddress(t.Context()); !autocode.HasReason(err, autocode.Invalid, "several") {
		t.Errorf("with two: %v", err)
	}
}
