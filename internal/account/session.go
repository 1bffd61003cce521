package account

import (
	"context"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// Limits of a session.
const (
	IdleLimit   = 30 * time.Minute
	WarningTime = time.Minute
	// StayLimit is how long a closed app opens without the password.
	StayLimit = 24 * time.Hour
	// clockSlack is how far the clock may go back before it is not trusted.
	clockSlack = 2 * time.Minute
	// CheckEvery is how often idleness is checked; timers stand still while a
	// computer sleeps, the wall clock does not.
	CheckEvery = 10 * time.Second
	// deviceRenewal is how exactly the last use is known for StayLimit.
	deviceRenewal = time.Minute
)

// open starts a session, ending the one before it.
func (s *Service) open(ctx context.Context, a autocode.Account, v *vault.Vault, device []byte) error {
	s.changing.Lock()
	defer s.changing.Unlock()
	if err := s.endHeld(ctx, SignedOut, false); err != nil {
		s.Log.Error("end the session before", "cause", err)
	}
	if s.Opened != nil {
		if err := s.Opened(ctx, v); err != nil {
			v.Close()
			return err
		}
	}
	s.mu.Lock()
	now := s.Now().Round(0) // without its monotonic part, which stops while the computer sleeps
	s.session = &session{account: a, vault: v, device: device, active: now, deviceAt: now}
	s.mu.Unlock()
	s.notify(Event{Kind: EventOpened})
	return nil
}

// SignOut ends the session, and staying signed in with it.
func (s *Service) SignOut(ctx context.Context) error {
	return s.end(ctx, SignedOut)
}

func (s *Service) end(ctx context.Context, reason string) error {
	s.changing.Lock()
	err := s.endHeld(ctx, reason, true)
	s.changing.Unlock()
	return err
}

// endHeld ends the session while s.changing is held. forget drops the device key.
func (s *Service) endHeld(ctx context.Context, reason string, forget bool) error {
	s.mu.Lock()
	ended := s.session
	s.session = nil
	s.mu.Unlock()
	if ended == nil {
		return nil
	}
	if s.Closed != nil {
		s.Closed()
	}
	ended.vault.Close()
	clear(ended.device)
	var err error
	if forget && ended.account.ByDevice != nil {
		err = s.forgetDevice(ctx, ended.account)
	}
	s.notify(Event{Kind: EventEnded, Reason: reason})
	return err
}

// Close ends the session at the end of the program and keeps staying signed in.
func (s *Service) Close(ctx context.Context) {
	s.changing.Lock()
	defer s.changing.Unlock()
	s.mu.Lock()
	open := s.session
	s.mu.Unlock()
	if open != nil && open.device != nil {
		s.renewDevice(ctx, open)
	}
	_ = s.endHeld(ctx, SignedOut, false)
}

// Active notes that the person did something.
func (s *Service) Active(ctx context.Context) error {
	if err := s.CheckIdle(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	open := s.session
	renew, warned := false, false
	if open != nil {
		open.active = s.Now().Round(0)
		warned, open.warned = open.warned, false
		renew = open.device != nil && open.active.Sub(open.deviceAt).Abs() >= deviceRenewal
	}
	s.mu.Unlock()
	if renew {
		s.renewDevice(ctx, open)
	}
	if warned {
		s.notify(Event{Kind: EventChanged})
	}
	return nil
}

// CheckIdle ends the session if the person did nothing for thirty minutes of the
// wall clock, or if the clock went back, and warns in the last minute. It is
// called every ten seconds, when the window gets the focus, and before each call
// from the window. A running answer is activity.
func (s *Service) CheckIdle(ctx context.Context) error {
	busy := s.Busy != nil && s.Busy()
	s.mu.Lock()
	open := s.session
	if open == nil {
		s.mu.Unlock()
		return nil
	}
	now := s.Now().Round(0)
	idle := now.Sub(open.active)
	if busy && idle >= 0 && idle < IdleLimit {
		open.active, idle = now, 0
	}
	warn := idle >= IdleLimit-WarningTime && idle < IdleLimit && !open.warned
	if warn {
		open.warned = true
	}
	signOutAt := open.active.Add(IdleLimit)
	s.mu.Unlock()
	switch {
	case idle >= IdleLimit:
		return s.end(ctx, Idle)
	case idle < -clockSlack:
		return s.end(ctx, ClockBack)
	case warn:
		s.notify(Event{Kind: EventWarning, SignOutAt: signOutAt})
	}
	return nil
}

// WatchIdle checks every ten seconds until ctx ends. Tick stands for the clock.
func (s *Service) WatchIdle(ctx context.Context, tick <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
			if err := s.CheckIdle(ctx); err != nil {
				s.Log.Error("sign out after idle time", "cause", err)
			}
		}
	}
}
