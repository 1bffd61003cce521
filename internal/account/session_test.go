package account_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"autocoding/internal/account"
)

func TestThirtyIdleMinutesSignOut(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	check := func(want ...string) {
		t.Helper()
		b.must(b.CheckIdle(t.Context()))
		b.Settle()
		if said := b.events.take(); !slices.Equal(said, want) {
			t.Errorf("told %v, want %v", said, want)
		}
	}
	b.clock.move(28 * time.Minute)
	check()
	b.must(b.Active(t.Context())) // a person's input
	b.clock.move(29 * time.Minute)
	check("warning")
	check() // once
	if at := b.state().SignOutAt; at.Sub(b.clock.now()) != time.Minute {
		t.Errorf("the state says %v", at)
	}
	b.must(b.Active(t.Context()))
	if at := b.state().SignOutAt; !at.IsZero() {
		t.Errorf("still to be signed out at %v", at)
	}
	b.events.take()
	b.clock.move(29*time.Minute + 30*time.Second)
	check("warning")
	b.clock.move(30 * time.Second)
	check("endedidle")
	if b.state().SignedIn || b.opened != 0 {
		t.Error("still signed in")
	}
	if len(b.keyring.items) != 0 {
		t.Error("the device key is still there")
	}
	b.restart()
	b.must(b.Resume(t.Context()))
	if b.state().SignedIn {
		t.Error("signed in again without the password")
	}
}

func TestARunningAnswerIsActivity(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.busy = true
	for range 12 {
		b.clock.move(10 * time.Minute)
		b.must(b.CheckIdle(t.Context()))
	}
	b.busy = false
	b.clock.move(29 * time.Minute)
	b.must(b.CheckIdle(t.Context()))
	if !b.state().SignedIn {
		t.Fatal("signed out during an answer")
	}
	b.clock.move(time.Minute)
	b.must(b.CheckIdle(t.Context()))
	if b.state().SignedIn {
		t.Error("not signed out after it")
	}
}

func TestAfterASleepOfTheComputer(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	b.clock.move(31 * time.Minute)
	b.must(b.Active(t.Context())) // the first input after waking up must not rescue the session
	if b.state().SignedIn {
		t.Error("still signed in")
	}
}

func TestAClockThatGoesBackSignsOut(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.clock.move(-time.Minute)
	b.must(b.CheckIdle(t.Context()))
	if !b.state().SignedIn {
		t.Error("a minute is a correction, not an attack")
	}
	b.clock.move(-2 * time.Minute)
	b.must(b.CheckIdle(t.Context()))
	if said := b.events.take(); !slices.Equal(said, []string{"endedclock"}) {
		t.Errorf("told %v", said)
	}
}

func TestWatchIdleChecksAtEachTick(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.clock.move(time.Hour)
	tick := make(chan time.Time)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.WatchIdle(ctx, tick)
	}()
	tick <- time.Time{}
	tick <- time.Time{} // taken only when the first was worked off
	cancel()
	<-done
	if b.state().SignedIn {
		t.Error("still signed in")
	}
}

func TestStaySignedIn(t *testing.T) {
	for _, c := range []struct {
		name   string
		closed time.Duration
		in     bool
	}{
		{"after a minute", time.Minute, true},
		{"after a day", 24*time.Hour - time.Minute, true},
		{"after more than a day", 24*time.Hour + time.Minute, false},
		{"with the clock set back", -time.Hour, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			b.signUp(true)
			if !b.state().StaySignedIn || b.state().Keyring != account.KeyringWorks {
				t.Fatalf("state %+v", b.state())
			}
			b.clock.move(20 * time.Minute) // in use; the day counts from the end of it
			b.must(b.Active(t.Context()))
			b.restart()
			b.clock.move(c.closed)
			b.must(b.Resume(t.Context()))
			if b.state().SignedIn != c.in {
				t.Errorf("signed in: %v", b.state().SignedIn)
			}
		})
	}
}

func TestWithoutStayingSignedInARestartAsks(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.restart()
	b.must(b.Resume(t.Context()))
	if b.state().SignedIn {
		t.Error("signed in")
	}
	t.Run("as does one after it was given up", func(t *testing.T) {
		b.must(b.SignIn(t.Context(), account.Credentials{Email: address, Password: password, Stay: true}))
		b.Settle()
		b.must(b.SetStaySignedIn(t.Context(), false))
		b.Settle()
		if len(b.keyring.items) != 0 || b.state().StaySignedIn {
			t.Error("the device key is still there")
		}
		b.restart()
		b.must(b.Resume(t.Context()))
		if b.state().SignedIn {
			t.Error("signed in")
		}
	})
}

func TestSignedOutElsewhereIsNotBroughtBack(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	window := b.Service
	b.start() // a command of the same computer
	if n, err := b.EndStay(t.Context(), address); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	b.Settle()
	b.clock.move(10 * time.Minute)
	b.must(window.Active(t.Context())) // the window goes on and would renew its wrap
	accounts, err := b.db.Accounts(t.Context())
	if err != nil || accounts[0].ByDevice != nil {
		t.Errorf("the wrap is back: %v", err)
	}
	if state, _ := window.State(t.Context()); !state.SignedIn || state.StaySignedIn {
		t.Errorf("the window is in state %+v", state)
	}
}

func TestAWipedKeyringLosesNothing(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	b.restart()
	clear(b.keyring.items)
	b.must(b.Resume(t.Context()))
	if b.state().SignedIn {
		t.Error("signed in without a device key")
	}
	b.must(b.signIn(address, password))
}

func TestWithoutAKeyringTheSessionLivesInMemory(t *testing.T) {
	b := newBench(t)
	b.keyring.absent = true
	b.signUp(true)
	if state := b.state(); !state.SignedIn || state.StaySignedIn || state.Keyring != account.KeyringUnavailable {
		t.Errorf("state %+v", state)
	}
	b.restart()
	b.must(b.Resume(t.Context()))
	if b.state().SignedIn {
		t.Error("signed in")
	}
	b.must(b.signIn(address, password))
}

func TestALockedKeyringHoldsNobodyUp(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	b.restart()
	b.keyring.lock()
	start := time.Now()
	b.must(b.Resume(t.Context()))
	if took := time.Since(start); took > 30*time.Second { // stated: 3 s; ten times that guards against hanging only
		t.Fatalf("took %v", took)
	}
	if state := b.state(); state.SignedIn || state.Keyring != account.KeyringUnavailable {
		t.Errorf("state %+v", state)
	}
	t.Run("the session opens when its person unlocks it after all", func(t *testing.T) {
		b.keyring.unblock()
		b.Settle()
		if !b.state().SignedIn || b.state().Keyring != account.KeyringWorks {
			t.Errorf("state %+v", b.state())
		}
	})
	t.Run("unless somebody signed in meanwhile", func(t *testing.T) {
		b.restart()
		b.keyring.lock()
		b.must(b.Resume(t.Context()))
		b.must(b.signIn(address, password))
		b.events.take()
		b.keyring.unblock()
		b.Settle()
		if said := b.events.take(); len(said) != 0 {
			t.Errorf("told %v", said)
		}
	})
}

func TestASecondAccountEndsTheFirstSession(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	_, err := b.SignUp(t.Context(), account.Credentials{Email: "b@example.com", Password: password, Repeat: password})
	b.must(err)
	if b.state().Email != "b@example.com" || b.opened != 1 || b.state().Accounts != 2 {
		t.Errorf("state %+v, %d sessions", b.state(), b.opened)
	}
	if said := b.events.take(); !slices.Equal(said, []string{"endedsigned_out", "opened"}) {
		t.Errorf("told %v", said)
	}
}
