package account

import (
	"context"

	"autocoding/internal/autocode"
)

// OnlyAddress is the address of the only account of this computer, for a person
// who named none. It returns Unauthenticated if there is no account, and Invalid
// for the field email (reason several) if there are several: which ones is not
// told to someone who has not signed in.
func (s *Service) OnlyAddress(ctx context.Context) (string, error) {
	accounts, err := s.Store.Accounts(ctx)
	switch {
	case err != nil:
		return "", err
	case len(accounts) == 0:
		return "", &autocode.Error{Code: autocode.Unauthenticated, Reason: "no_account", Message: "There is no account on this computer."}
	case len(accounts) > 1:
		return "", autocode.InvalidField("email", "several", "There are several accounts on this computer. Say which one you mean.")
	}
	return accounts[0].Email, nil
}

// Unlock opens an account as SignIn does and returns the same errors, but leaves
// staying signed in as it is: a command that asked for the password because it
// did not reach the keyring must not end what the window goes by.
func (s *Service) Unlock(ctx context.Context, c Credentials) error {
	a, v, err := s.proved(ctx, c)
	if err != nil {
		return err
	}
	return s.open(ctx, a, v, nil)
}

// EndStay ends staying signed in without opening anything: of the account with
// the address, or of all if it is empty. It answers how many stayed signed in. The
// keys leave the keyring in the background; without the keyring they are of no
// use any more either. A session that is open goes on, see SignOut.
func (s *Service) EndStay(ctx context.Context, email string) (int, error) {
	accounts, err := s.Store.Accounts(ctx)
	if err != nil {
		return 0, err
	}
	ended := 0
	for _, a := range accounts {
		if a.ByDevice == nil || email != "" && a.EmailKey != FoldEmail(email) {
			continue
		}
		if s.stays(a) {
			ended++
		}
		if err := s.forgetDevice(ctx, a); err != nil {
			return ended, err
		}
	}
	return ended, nil
}
