package account

import (
	"context"
	"errors"

	"autocoding/internal/autocode"
)

// ChangePassword replaces the password after proving the old one. The data key
// stays, so one row changes and either password works at any moment, never both
// or none. Whoever stays signed in elsewhere on this computer has to sign in anew.
// It returns WrongCredentials for the field password, Throttled, and Invalid for
// the fields password, new or repeat.
func (s *Service) ChangePassword(ctx context.Context, old string, c Credentials) error {
	open, err := s.current()
	if err != nil {
		return err
	}
	s.mu.Lock()
	email, stayed := open.account.Email, open.device != nil
	s.mu.Unlock()
	if err := asField(checkChosen(email, c), "password", "new"); err != nil {
		return err
	}
	if err := s.prove(ctx, open, old); err != nil {
		return err
	}
	cost := s.Cost(ctx)
	err = s.change(ctx, func(open *session, a *autocode.Account) error {
		e := envelope(*a)
		if err := open.vault.WrapPassword(&e, c.Password, cost); err != nil {
			return err
		}
		e.Device = nil
		sealInto(a, e)
		return nil
	})
	if err == nil && stayed {
		err = s.SetStaySignedIn(ctx, true)
	}
	return err
}

// asField names the input as the form at hand does.
func asField(err error, from, to string) error {
	var e *autocode.Error
	if errors.As(err, &e) && e.Field == from {
		renamed := *e
		renamed.Field = to
		return &renamed
	}
	return err
}

// Delete erases the signed-in account and everything of it, after proving the
// password. It returns WrongCredentials for the field password, and Throttled.
func (s *Service) Delete(ctx context.Context, password string) error {
	open, err := s.current()
	if err != nil {
		return err
	}
	if err := s.prove(ctx, open, password); err != nil {
		return err
	}
	s.mu.Lock()
	id := open.account.ID
	s.mu.Unlock()
	if err := s.end(ctx, Deleted); err != nil {
		return err
	}
	return s.Store.DeleteAccount(ctx, id)
}
