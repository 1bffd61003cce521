package app

import (
	"context"

	"autocoding/internal/account"
	"autocoding/internal/history"
)

// Account is the bound struct of accounts.
type Account struct{ b *bridge }

// RecoveryCode is shown once, after signing up, recovering or asking for a new one.
type RecoveryCode struct {
	Groups  []string `json:"groups"`
	Confirm int      `json:"confirm"` // which group is to be typed back, from 1
}

func recoveryCode(code account.RecoveryCode, err error) (RecoveryCode, error) {
	if err != nil {
		return RecoveryCode{Groups: []string{}}, err
	}
	return RecoveryCode{code.Groups(), account.ConfirmGroup()}, nil
}

// SignUp makes an account and signs it in.
func (a *Account) SignUp(in Credentials) (RecoveryCode, error) {
	return call(a.b, "account.signUp", slow, func(ctx context.Context, c Cases) (RecoveryCode, error) {
		return recoveryCode(c.Account.SignUp(ctx, in.domain()))
	})
}

// Recovery is what a person types who forgot the password.
type Recovery struct {
	Credentials
	Code string `json:"code"`
}

// Recover opens an account by its recovery code.
func (a *Account) Recover(in Recovery) (RecoveryCode, error) {
	return call(a.b, "account.recover", slow, func(ctx context.Context, c Cases) (RecoveryCode, error) {
		return recoveryCode(c.Account.Recover(ctx, in.domain(), in.Code))
	})
}

// RenewCode makes a new recovery code.
func (a *Account) RenewCode(password string) (RecoveryCode, error) {
	return call(a.b, "account.renewCode", slow, func(ctx context.Context, c Cases) (RecoveryCode, error) {
		return recoveryCode(c.Account.RenewCode(ctx, password))
	})
}

// ConfirmCode takes the group of the recovery code that was typed back.
func (a *Account) ConfirmCode(typed string) error {
	return do(a.b, "account.confirmCode", quick, func(ctx context.Context, c Cases) error { return c.Account.ConfirmCode(ctx, typed) })
}

// CodeFile says what surrounds the recovery code in a file.
type CodeFile struct {
	Title string `json:"title"` // of the dialog
	Text  string `json:"text"`  // above the code
}

// SaveCode saves the recovery code that is shown as a text file.
func (a *Account) SaveCode(in CodeFile) (bool, error) {
	return call(a.b, "account.saveCode", person, func(_ context.Context, c Cases) (bool, error) {
		code, err := c.Account.PendingCode()
		if err != nil {
			return false, err
		}
		return a.b.wait().desktop.SaveText(in.Title, "autocoding-recovery-code.txt", in.Text+"\n\n"+code.Reveal()+"\n")
	})
}

// Strength is a hint while a password is typed.
type Strength struct {
	Score   int      `json:"score"` // 0 refused, 1 weak to 4 strong
	Reasons []string `json:"reasons"`
}

// PasswordStrength judges a password for an address.
func (a *Account) PasswordStrength(in Credentials) (Strength, error) {
	s := account.MeasureStrength(in.Email, in.Password)
	return Strength{s.Score, list(s.Reasons)}, nil
}

// PasswordChange is what a person types to change the password.
type PasswordChange struct {
	Old    string `json:"old"`
	New    string `json:"new"`
	Repeat string `json:"repeat"`
}

// ChangePassword replaces the password.
func (a *Account) ChangePassword(in PasswordChange) error {
	return do(a.b, "account.changePassword", slow, func(ctx context.Context, c Cases) error {
		return c.Account.ChangePassword(ctx, in.Old, account.Credentials{Password: in.New, Repeat: in.Repeat})
	})
}

// Counts is what a deletion would delete.
type Counts struct {
	Generations int `json:"generations"`
	Favourites  int `json:"favourites"`
}

// DeletePreview counts what deleting the account would delete.
func (a *Account) DeletePreview() (Counts, error) {
	return call(a.b, "account.deletePreview", slow, func(ctx context.Context, c Cases) (Counts, error) {
		n, err := c.History.Counts(ctx)
		return counts(n), err
	})
}

func counts(n history.Counts) Counts { return Counts{n.Generations, n.Favourites} }

// Delete erases the account and everything of it.
func (a *Account) Delete(password string) error {
	return do(a.b, "account.delete", slow, func(ctx context.Context, c Cases) error { return c.Account.Delete(ctx, password) })
}

// list never gives null to JavaScript.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
