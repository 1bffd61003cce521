package account

import (
	"context"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// confirmGroup is which group of the code a person types back, counted from 1.
// One in the second half proves that the code was written down to its end.
const confirmGroup = 7

// Recover opens an account by its recovery code, gives it a new password and a new
// code, and signs it in. An unknown address and a wrong code give the same
// WrongCredentials; a slip in the code is Invalid for the field code; the other
// errors are those of SignUp and SignIn.
func (s *Service) Recover(ctx context.Context, c Credentials, typedCode string) (RecoveryCode, error) {
	var none RecoveryCode
	email, err := CheckEmail(c.Email)
	if err != nil {
		return none, err
	}
	if _, err := vault.ParseRecoveryCode(typedCode); err != nil {
		return none, err
	}
	if err := checkChosen(email, c); err != nil {
		return none, err
	}
	var a autocode.Account
	var v *vault.Vault
	err = s.attempt(ctx, FoldEmail(email), func() error {
		if a, err = s.Store.AccountByEmail(ctx, "", FoldEmail(email)); autocode.CodeOf(err) == autocode.NotFound {
			return wrongCode()
		}
		if err != nil {
			return err
		}
		if v, err = envelope(a).OpenRecovery(typedCode); err != nil {
			return wrongCode()
		}
		return nil
	})
	if err != nil {
		return none, err
	}
	e := envelope(a)
	if err := v.WrapPassword(&e, c.Password, s.Cost(ctx)); err != nil {
		v.Close()
		return none, err
	}
	code, err := v.WrapRecovery(&e)
	if err == nil {
		e.Device = nil
		sealInto(&a, e)
		a.RecoveryConfirmed = false
		err = s.Store.UpdateAccount(ctx, a)
	}
	if err != nil {
		v.Close()
		return none, err
	}
	return code, s.begin(ctx, a, v, c.Stay, &code)
}

func wrongCode() error {
	return &autocode.Error{Code: autocode.WrongCredentials, Reason: "code", Message: "The address or the recovery code is not right."}
}

// PendingCode is the recovery code that was shown and not yet confirmed. After a
// restart in between there is none any more: NotFound, and RenewCode makes another.
func (s *Service) PendingCode() (RecoveryCode, error) {
	open, err := s.current()
	if err != nil {
		return RecoveryCode{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if open.recovery == nil {
		return RecoveryCode{}, autocode.Errorf(autocode.NotFound, "The recovery code was shown already. Make a new one.")
	}
	return *open.recovery, nil
}

// ConfirmGroup tells which group of the code the person is to type back, from 1.
func ConfirmGroup() int { return confirmGroup }

// ConfirmCode proves that the person wrote the code down: the seventh group is
// typed back. It returns Invalid for the field code.
func (s *Service) ConfirmCode(ctx context.Context, typed string) error {
	code, err := s.PendingCode()
	if err != nil {
		return err
	}
	want := code.Groups()[confirmGroup-1]
	if got := vault.FoldCode(typed); got != want && got != vault.FoldCode(code.Reveal()) {
		return autocode.InvalidField("code", "differs", "This is not the seventh group of your recovery code.")
	}
	return s.change(ctx, func(open *session, a *autocode.Account) error {
		a.RecoveryConfirmed = true
		open.recovery = nil
		return nil
	})
}

// RenewCode makes a new recovery code after proving the password; the old one
// stops working. With an empty password it serves an account whose code was never
// confirmed. It returns WrongCredentials and Throttled.
func (s *Service) RenewCode(ctx context.Context, password string) (RecoveryCode, error) {
	open, err := s.current()
	if err != nil {
		return RecoveryCode{}, err
	}
	s.mu.Lock()
	confirmed := open.account.RecoveryConfirmed
	s.mu.Unlock()
	if confirmed {
		if err := s.prove(ctx, open, password); err != nil {
			return RecoveryCode{}, err
		}
	}
	var code RecoveryCode
	err = s.change(ctx, func(open *session, a *autocode.Account) error {
		e := envelope(*a)
		if code, err = open.vault.WrapRecovery(&e); err != nil {
			return err
		}
		sealInto(a, e)
		a.RecoveryConfirmed = false
		open.recovery = &code
		return nil
	})
	return code, err
}

// change stores an edited account row of the session, or leaves both as they were.
func (s *Service) change(ctx context.Context, edit func(open *session, a *autocode.Account) error) error {
	open, err := s.current()
	if err != nil {
		return err
	}
	s.mu.Lock()
	a, before := open.account, open.recovery
	if err = edit(open, &a); err == nil {
		err = s.Store.UpdateAccount(ctx, a)
	}
	if err == nil {
		open.account = a
	} else {
		open.recovery = before
	}
	s.mu.Unlock()
	if err == nil {
		s.notify(Event{Kind: EventChanged})
	}
	return err
}

// prove checks the password of the signed-in account once more. It returns
// WrongCredentials for the field password.
func (s *Service) prove(ctx context.Context, open *session, password string) error {
	if err := required("password", password); err != nil {
		return err
	}
	s.mu.Lock()
	a := open.account
	s.mu.Unlock()
	return s.attempt(ctx, a.EmailKey, func() error {
		v, err := envelope(a).OpenPassword(password)
		if err != nil {
			return &autocode.Error{Code: autocode.WrongCredentials, Field: "password", Message: "The password is not right.", Err: err}
		}
		v.Close()
		return nil
	})
}
