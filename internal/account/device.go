package account

import (
	"context"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

const (
	// silentProbe is how long the keyring may take when nobody asked for it.
	silentProbe = 2 * time.Second
	// atPrompt is how long a person may take to unlock the keyring.
	atPrompt = 60 * time.Second
)

func deviceKeyName(accountID string) string { return "local:" + accountID + ":device-key" }

// Resume opens the session of the account that was used last, if its person stays
// signed in and used the app within 24 hours. It answers within two seconds; a
// keyring that asks its person for longer is waited for in the background, and
// the session opens then unless somebody signed in meanwhile.
func (s *Service) Resume(ctx context.Context) error { return s.ResumeAs(ctx, "") }

// ResumeAs is Resume for the account with the address, and Resume if that is empty.
func (s *Service) ResumeAs(ctx context.Context, email string) error {
	staying, err := s.resumable(ctx, email)
	if err != nil || len(staying) == 0 {
		return err
	}
	done := make(chan struct{})
	s.background(ctx, func(ctx context.Context) {
		defer close(done)
		s.resume(ctx, staying[0])
	})
	select {
	case <-done:
	case <-time.After(silentProbe):
		s.setKeyring(KeyringUnavailable)
	}
	return nil
}

// stays reports whether an account may be opened by its device key at this time.
func (s *Service) stays(a autocode.Account) bool {
	age := s.Now().Sub(a.DeviceUsed)
	return a.ByDevice != nil && age <= StayLimit && age >= -clockSlack
}

// resumable lists the accounts that stay signed in, the one used last first: all
// of them, or the one with the address.
func (s *Service) resumable(ctx context.Context, email string) ([]autocode.Account, error) {
	accounts, err := s.Store.Accounts(ctx)
	if err != nil {
		return nil, err
	}
	var staying []autocode.Account
	for _, a := range accounts {
		if s.stays(a) && (email == "" || a.EmailKey == FoldEmail(email)) {
			staying = append(staying, a)
		}
	}
	return staying, nil
}

func (s *Service) resume(ctx context.Context, a autocode.Account) {
	key, err := s.Keyring.Get(ctx, deviceKeyName(a.ID))
	s.learn(err)
	if err != nil {
		s.Log.Info("no device key", "cause", err)
		return
	}
	v, err := envelope(a).OpenDevice(key)
	if err != nil {
		s.Log.Warn("the device key does not fit", "cause", err)
		return
	}
	if _, err := s.current(); err == nil {
		v.Close() // somebody signed in while the keyring was asking
		return
	}
	if err := s.open(ctx, a, v, key); err != nil {
		s.Log.Error("resume the session", "cause", err)
		return
	}
	if open, err := s.current(); err == nil {
		s.renewDevice(ctx, open)
	}
}

// background runs work that outlives its caller, for at most a prompt's time.
func (s *Service) background(ctx context.Context, work func(context.Context)) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), atPrompt)
	s.pending.Add(1)
	go func() {
		defer s.pending.Done()
		defer cancel()
		work(ctx)
	}()
}

// Settle waits for work that goes on in the background, such as storing the
// device key. The command line calls it before it ends.
func (s *Service) Settle() { s.pending.Wait() }

// SetStaySignedIn begins or ends staying signed in. Beginning goes on in the
// background, since the keyring may ask its person; State tells the outcome.
func (s *Service) SetStaySignedIn(ctx context.Context, stay bool) error {
	open, err := s.current()
	if err != nil {
		return err
	}
	if stay {
		s.background(ctx, func(ctx context.Context) { s.remember(ctx, open) })
		return nil
	}
	s.mu.Lock()
	a := open.account
	clear(open.device)
	open.device = nil
	open.account.ByDevice = nil
	s.mu.Unlock()
	if a.ByDevice != nil {
		err = s.forgetDevice(ctx, a)
	}
	s.notify(Event{Kind: EventChanged})
	return err
}

// remember puts a new device key into the keyring and then wraps the data key with
// it. In this order nothing ever depends on a key that is not there.
func (s *Service) remember(ctx context.Context, open *session) {
	key := vault.NewDeviceKey()
	s.mu.Lock()
	id := open.account.ID
	s.mu.Unlock()
	err := s.Keyring.Set(ctx, deviceKeyName(id), key)
	s.learn(err)
	if err != nil {
		s.Log.Warn("the device key was not stored", "cause", err)
		s.notify(Event{Kind: EventChanged})
		return
	}
	s.changing.Lock()
	defer s.changing.Unlock()
	s.mu.Lock()
	gone := s.session != open
	if !gone {
		open.device = key
		s.wrapDevice(ctx, open, open.account)
	}
	s.mu.Unlock()
	if gone {
		_ = s.Keyring.Delete(ctx, deviceKeyName(id))
		return
	}
	s.notify(Event{Kind: EventChanged})
}

// renewDevice wraps the data key once more with the time of this use. If another
// process signed the account out or stays signed in with a key of its own, this
// session stays signed in no longer and leaves the row alone.
func (s *Service) renewDevice(ctx context.Context, open *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if open.device == nil {
		return
	}
	stored, err := s.Store.AccountByID(ctx, open.account.ID)
	if err != nil {
		s.Log.Error("renew the device key's wrap", "cause", err)
		return
	}
	if v, err := envelope(stored).OpenDevice(open.device); err != nil {
		open.device = nil
	} else {
		v.Close()
		s.wrapDevice(ctx, open, stored)
	}
}

// wrapDevice stores the data key wrapped by the session's device key, with the
// time of this use. s.mu is held.
func (s *Service) wrapDevice(ctx context.Context, open *session, a autocode.Account) {
	e, now := envelope(a), s.Now().Round(0)
	err := open.vault.WrapDevice(&e, open.device, now)
	if err == nil {
		sealInto(&a, e)
		if err = s.Store.UpdateAccount(ctx, a); err == nil {
			open.account, open.deviceAt = a, now
		}
	}
	if err != nil {
		s.Log.Error("wrap by the device key", "cause", err)
	}
}

// forgetDevice makes the device key useless at once and removes it from the
// keyring when that answers.
func (s *Service) forgetDevice(ctx context.Context, a autocode.Account) error {
	a.ByDevice, a.DeviceUsed = nil, time.Time{}
	err := s.Store.UpdateAccount(ctx, a)
	s.removeDeviceKey(ctx, a.ID)
	return err
}

func (s *Service) removeDeviceKey(ctx context.Context, id string) {
	s.background(ctx, func(ctx context.Context) {
		if err := s.Keyring.Delete(ctx, deviceKeyName(id)); err != nil && autocode.CodeOf(err) != autocode.NotFound {
			s.Log.Warn("the device key was not removed", "cause", err)
		}
	})
}

// Probe learns whether the keyring works, for the settings page.
func (s *Service) Probe(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, silentProbe)
	defer cancel()
	_, err := s.Keyring.Get(ctx, "probe")
	s.learn(err)
}

func (s *Service) learn(err error) {
	if err == nil || autocode.CodeOf(err) == autocode.NotFound {
		s.setKeyring(KeyringWorks)
	} else {
		s.setKeyring(KeyringUnavailable)
	}
}

func (s *Service) setKeyring(state KeyringState) {
	s.mu.Lock()
	changed := s.keyring != state
	s.keyring = state
	s.mu.Unlock()
	if changed {
		s.notify(Event{Kind: EventChanged})
	}
}
