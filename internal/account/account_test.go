package account_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

func TestSignUpSignsIn(t *testing.T) {
	b := newBench(t)
	if b.state().SignedIn {
		t.Error("somebody is signed in at first")
	}
	code := b.signUp(false)
	state := b.state()
	if !state.SignedIn || state.Email != address || !state.ConfirmRecovery || state.StaySignedIn || b.opened != 1 {
		t.Errorf("state %+v, %d sessions", state, b.opened)
	}
	b.want(b.ConfirmCode(t.Context(), code.Groups()[0]), autocode.Invalid, "code")
	b.must(b.ConfirmCode(t.Context(), " "+strings.ToLower(code.Groups()[account.ConfirmGroup()-1])+" "))
	if b.state().ConfirmRecovery {
		t.Error("the code still waits")
	}
	b.must(b.SignOut(t.Context()))
	if b.state().SignedIn || b.opened != 0 {
		t.Error("still signed in")
	}
	b.must(b.signIn(" GilDong@Example.COM ", password))
	if b.state().Email != address || b.state().ConfirmRecovery {
		t.Errorf("state %+v", b.state())
	}
}

func TestSignUpRefuses(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.must(b.SignOut(t.Context()))
	for _, c := range []struct {
		name, email, password, repeat string
		code                          autocode.Code
		field                         string
	}{
		{"no address", "", password, password, autocode.Invalid, "email"},
		{"not an address", "gildong", password, password, autocode.Invalid, "email"},
		{"a name beside the address", "Gildong <g@example.com>", password, password, autocode.Invalid, "email"},
		{"a domain without a dot", "g@localhost", password, password, autocode.Invalid, "email"},
		{"the same address in capitals", strings.ToUpper(address), password, password, autocode.Conflict, "email"},
		{"seven characters", "a@example.com", "abcdefg", "abcdefg", autocode.Invalid, "password"},
		{"seven Korean characters", "a@example.com", "가나다라마바사", "가나다라마바사", autocode.Invalid, "password"},
		{"digits only", "a@example.com", "8273645190", "8273645190", autocode.Invalid, "password"},
		{"a common one", "a@example.com", "Iloveyou1", "Iloveyou1", autocode.Invalid, "password"},
		{"the address itself", "hongkildong@example.com", "hongkildong1", "hongkildong1", autocode.Invalid, "password"},
		{"a tab", "a@example.com", "seven\tgreen bottles", "seven\tgreen bottles", autocode.Invalid, "password"},
		{"257 characters", "a@example.com", strings.Repeat("ab", 129), strings.Repeat("ab", 129), autocode.Invalid, "password"},
		{"another repeat", "a@example.com", password, password + "x", autocode.Invalid, "repeat"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := b.SignUp(t.Context(), account.Credentials{Email: c.email, Password: c.password, Repeat: c.repeat})
			b.want(err, c.code, c.field)
			if b.state().SignedIn {
				t.Error("signed in nevertheless")
			}
		})
	}
}

func TestPasswordRules(t *testing.T) {
	for _, c := range []struct {
		password string
		reasons  string
		score    int
	}{
		{"1234567", "too_short numeric", 0},
		{"12345678", "numeric common", 0},
		{"password123", "common", 0},
		{"gildongx", "similar", 0},
		{"aaaaaaaaaaab", "", 1},
		{"abcdefghijklm", "", 1},
		{"kx7w!qpa", "", 2},
		{"purple tractor", "", 3},
		{"correct horse battery staple", "", 4},
		{"고양이가 지붕에서 잔다", "", 3},
	} {
		s := account.MeasureStrength(address, c.password)
		if got := strings.Join(s.Reasons, " "); got != c.reasons || s.Score != c.score {
			t.Errorf("%q: reasons %q, score %d; want %q, %d", c.password, got, s.Score, c.reasons, c.score)
		}
	}
}

func TestWrongPasswordAndUnknownAddressSayTheSame(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.must(b.SignOut(t.Context()))
	wrong, unknown := b.signIn(address, "not the password"), b.signIn("nobody@example.com", "not the password")
	b.want(wrong, autocode.WrongCredentials, "")
	b.want(unknown, autocode.WrongCredentials, "")
	var w, u *autocode.Error
	if !errors.As(wrong, &w) || !errors.As(unknown, &u) || w.Message != u.Message || w.Reason != u.Reason {
		t.Errorf("%v, %v", wrong, unknown)
	}
	b.want(b.signIn("", password), autocode.Invalid, "email")
	b.want(b.signIn(address, ""), autocode.Invalid, "password")
}

func TestThrottle(t *testing.T) {
	b := newBench(t)
	b.signUp(false)
	b.must(b.SignOut(t.Context()))
	for _, email := range []string{address, "nobody@example.com"} {
		for range 5 {
			b.want(b.signIn(email, "wrong password"), autocode.WrongCredentials, "")
		}
		for _, wait := range []time.Duration{time.Second, 2 * time.Second, 4 * time.Second} {
			err := b.signIn(email, "wrong password")
			b.want(err, autocode.Throttled, "")
			if got := b.retryIn(err); got != wait {
				t.Errorf("retry in %v, want %v", got, wait)
			}
			b.clock.move(wait)
			b.want(b.signIn(email, "wrong password"), autocode.WrongCredentials, "")
		}
	}
	b.restart()
	b.want(b.signIn(address, password), autocode.Throttled, "")
	t.Run("a clock that is set back makes nobody wait for ever", func(t *testing.T) {
		b.clock.move(-100 * time.Hour)
		err := b.signIn(address, password)
		b.want(err, autocode.Throttled, "")
		if got := b.retryIn(err); got > 8*time.Second {
			t.Errorf("retry in %v", got)
		}
		b.clock.move(100 * time.Hour)
	})
	b.clock.move(8 * time.Second)
	b.must(b.signIn(address, password))
	b.must(b.SignOut(t.Context()))
	b.want(b.signIn(address, "wrong password"), autocode.WrongCredentials, "") // the count began anew
	b.must(b.signIn(address, password))
	t.Run("never longer than fifteen minutes", func(t *testing.T) {
		b.must(b.SignOut(t.Context()))
		for range 40 {
			_ = b.signIn(address, "wrong password")
			b.clock.move(15 * time.Minute)
		}
		b.must(b.signIn(address, password))
	})
}

func TestRecovery(t *testing.T) {
	b := newBench(t)
	code := b.signUp(true)
	b.must(b.ConfirmCode(t.Context(), code.Groups()[account.ConfirmGroup()-1]))
	b.must(b.SignOut(t.Context()))
	const fresh = "another password entirely"
	ask := account.Credentials{Email: address, Password: fresh, Repeat: fresh}
	other := newBench(t).signUp(false)
	_, err := b.Recover(t.Context(), ask, other.Reveal())
	b.want(err, autocode.WrongCredentials, "")
	ask.Email = "nobody@example.com"
	_, err = b.Recover(t.Context(), ask, code.Reveal())
	b.want(err, autocode.WrongCredentials, "")
	ask.Email = address
	_, err = b.Recover(t.Context(), ask, code.Reveal()[1:])
	b.want(err, autocode.Invalid, "code")
	weak := ask
	weak.Password, weak.Repeat = "short", "short"
	_, err = b.Recover(t.Context(), weak, code.Reveal())
	b.want(err, autocode.Invalid, "password")

	next, err := b.Recover(t.Context(), ask, strings.ToLower(code.Reveal()))
	b.must(err)
	if !b.state().SignedIn || !b.state().ConfirmRecovery {
		t.Errorf("state %+v", b.state())
	}
	b.must(b.SignOut(t.Context()))
	b.want(b.signIn(address, password), autocode.WrongCredentials, "")
	b.must(b.signIn(address, fresh))
	b.must(b.SignOut(t.Context()))
	_, err = b.Recover(t.Context(), ask, code.Reveal())
	b.want(err, autocode.WrongCredentials, "")
	_, err = b.Recover(t.Context(), ask, next.Reveal())
	b.must(err)
}

func TestACodeThatWasNotConfirmedIsMadeAnew(t *testing.T) {
	b := newBench(t)
	first := b.signUp(true)
	b.restart()
	b.must(b.Resume(t.Context()))
	if !b.state().ConfirmRecovery {
		t.Fatalf("state %+v", b.state())
	}
	if _, err := b.PendingCode(); autocode.CodeOf(err) != autocode.NotFound {
		t.Errorf("the old code is still known: %v", err)
	}
	second, err := b.RenewCode(t.Context(), "")
	b.must(err)
	b.want(b.ConfirmCode(t.Context(), first.Groups()[6]), autocode.Invalid, "code")
	b.must(b.ConfirmCode(t.Context(), second.Reveal()))
	_, err = b.RenewCode(t.Context(), "") // once confirmed it takes the password
	b.want(err, autocode.Invalid, "password")
	_, err = b.RenewCode(t.Context(), "not the password")
	b.want(err, autocode.WrongCredentials, "password")
	_, err = b.RenewCode(t.Context(), password)
	b.must(err)
}

func TestChangePassword(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	const fresh = "another password entirely"
	change := func(old, new, repeat string) error {
		return b.ChangePassword(t.Context(), old, account.Credentials{Password: new, Repeat: repeat})
	}
	b.want(change("wrong password", fresh, fresh), autocode.WrongCredentials, "password")
	b.want(change("", fresh, fresh), autocode.Invalid, "password")
	b.want(change(password, "short", "short"), autocode.Invalid, "new")
	b.want(change(password, fresh, "x"), autocode.Invalid, "repeat")
	old := slices.Clone(b.keyring.items[deviceItem(b)])
	b.must(change(password, fresh, fresh))
	b.Settle()
	if now := b.keyring.items[deviceItem(b)]; slices.Equal(now, old) || len(now) == 0 {
		t.Error("the device key was not replaced")
	}
	b.restart()
	b.must(b.Resume(t.Context()))
	if !b.state().SignedIn {
		t.Error("does not stay signed in any more")
	}
	b.must(b.SignOut(t.Context()))
	b.want(b.signIn(address, password), autocode.WrongCredentials, "")
	b.must(b.signIn(address, fresh))
}

// deviceItem is the name of the only item in the keyring.
func deviceItem(b *bench) string {
	b.keyring.mu.Lock()
	defer b.keyring.mu.Unlock()
	for name := range b.keyring.items {
		return name
	}
	return ""
}

func TestDeleteAccount(t *testing.T) {
	b := newBench(t)
	b.signUp(true)
	b.want(b.Delete(t.Context(), "wrong password"), autocode.WrongCredentials, "password")
	if !b.state().SignedIn {
		t.Fatal("a wrong password signed out")
	}
	b.must(b.Delete(t.Context(), password))
	b.Settle()
	if said := b.events.take(); !slices.Equal(said, []string{"endeddeleted"}) {
		t.Errorf("told %v", said)
	}
	if state := b.state(); state.SignedIn || state.Accounts != 0 || len(b.keyring.items) != 0 {
		t.Errorf("state %+v, keyring %v", state, b.keyring.items)
	}
	b.want(b.signIn(address, password), autocode.WrongCredentials, "")
	b.clock.move(time.Hour)
	b.signUp(false)
}

func TestEverythingNeedsASession(t *testing.T) {
	b := newBench(t)
	for name, err := range map[string]error{
		"change":  b.ChangePassword(t.Context(), "x", account.Credentials{}),
		"delete":  b.Delete(t.Context(), "x"),
		"stay":    b.SetStaySignedIn(t.Context(), true),
		"confirm": b.ConfirmCode(t.Context(), "x"),
	} {
		if autocode.CodeOf(err) != autocode.Unauthenticated {
			t.Errorf("%s: %v", name, err)
		}
	}
	b.must(b.SignOut(t.Context()))
}
