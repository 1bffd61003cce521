package account

import (
	"context"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// Credentials are what a person types.
type Credentials struct {
	Email    string
	Password string
	Repeat   string // only where a password is chosen
	Stay     bool   // stay signed in
}

// SignUp makes an account on this computer and signs it in. The recovery code is
// to be shown once. It returns Invalid for the fields email, password or repeat,
// and Conflict for the field email if there is such an account.
func (s *Service) SignUp(ctx context.Context, c Credentials) (RecoveryCode, error) {
	email, err := s.checkNew(c)
	if err != nil {
		return RecoveryCode{}, err
	}
	if _, err := s.Store.AccountByEmail(ctx, "", FoldEmail(email)); err == nil {
		return RecoveryCode{}, &autocode.Error{Code: autocode.Conflict, Field: "email", Reason: "taken",
			Message: "There is an account with this address on this computer already."}
	}
	id := s.NewID()
	v, e, code, err := vault.Create(id, c.Password, s.Cost(ctx))
	if err != nil {
		return RecoveryCode{}, err
	}
	a := autocode.Account{ID: id, Email: email, EmailKey: FoldEmail(email), CreatedAt: s.Now()}
	sealInto(&a, e)
	if err := s.Store.InsertAccount(ctx, a); err != nil {
		v.Close()
		return RecoveryCode{}, err
	}
	return code, s.begin(ctx, a, v, c.Stay, &code)
}

// checkNew checks an address and a chosen password.
func (s *Service) checkNew(c Credentials) (email string, err error) {
	if email, err = CheckEmail(c.Email); err != nil {
		return "", err
	}
	return email, checkChosen(email, c)
}

func checkChosen(email string, c Credentials) error {
	if err := checkPassword(email, c.Password); err != nil {
		return err
	}
	if c.Password != c.Repeat {
		return autocode.InvalidField("repeat", "differs", "The two passwords differ.")
	}
	return nil
}

// begin opens the session of an account whose secret was just proved.
func (s *Service) begin(ctx context.Context, a autocode.Account, v *vault.Vault, stay bool, code *RecoveryCode) error {
	if a.ByDevice != nil {
		// A fresh sign-in replaces what stayed signed in before.
		a.ByDevice, a.DeviceUsed = nil, time.Time{}
		if err := s.Store.UpdateAccount(ctx, a); err != nil {
			v.Close()
			return err
		}
		if !stay {
			s.removeDeviceKey(ctx, a.ID)
		}
	}
	if err := s.open(ctx, a, v, nil); err != nil {
		return err
	}
	s.mu.Lock()
	if s.session != nil {
		s.session.recovery = code
	}
	s.mu.Unlock()
	if stay {
		return s.SetStaySignedIn(ctx, true)
	}
	return nil
}

// SignIn opens an account of this computer. A wrong password and an unknown
// address give the same WrongCredentials after the same time; after five failures
// it returns Throttled with RetryAt. Empty input is Invalid, naming the field.
func (s *Service) SignIn(ctx context.Context, c Credentials) error {
	a, v, err := s.proved(ctx, c)
	if err != nil {
		return err
	}
	return s.begin(ctx, a, v, c.Stay, nil)
}

// proved gives the account and its vault to whoever knows the password.
func (s *Service) proved(ctx context.Context, c Credentials) (a autocode.Account, v *vault.Vault, err error) {
	if err := required("email", c.Email); err != nil {
		return a, nil, err
	}
	if err := required("password", c.Password); err != nil {
		return a, nil, err
	}
	err = s.attempt(ctx, FoldEmail(c.Email), func() (err error) {
		a, v, err = s.check(ctx, c.Email, c.Password)
		return err
	})
	if err != nil {
		return a, nil, err
	}
	return s.strengthen(ctx, a, v, c.Password), v, nil
}

func required(field, value string) error {
	if value == "" {
		return autocode.InvalidField(field, "empty", "Fill in this field.")
	}
	return nil
}

// check proves a password.
func (s *Service) check(ctx context.Context, email, password string) (autocode.Account, *vault.Vault, error) {
	a, err := s.Store.AccountByEmail(ctx, "", FoldEmail(email))
	if autocode.CodeOf(err) == autocode.NotFound {
		vault.Spend(s.Cost(ctx), password)
		return a, nil, &autocode.Error{Code: autocode.WrongCredentials, Message: "The address or the password is not right."}
	}
	if err != nil {
		return a, nil, err
	}
	v, err := envelope(a).OpenPassword(password)
	return a, v, err
}

// strengthen hashes the password anew if the cost of new ones has risen since.
func (s *Service) strengthen(ctx context.Context, a autocode.Account, v *vault.Vault, password string) autocode.Account {
	e, cost := envelope(a), s.Cost(ctx)
	if !e.Cheaper(cost) {
		return a
	}
	err := v.WrapPassword(&e, password, cost)
	if err == nil {
		stronger := a
		sealInto(&stronger, e)
		if err = s.Store.UpdateAccount(ctx, stronger); err == nil {
			return stronger
		}
	}
	s.Log.Warn("the password was not hashed anew", "cause", err)
	return a
}
