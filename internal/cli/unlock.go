package cli

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

// accountFlags say which account a command opens, and how.
type accountFlags struct {
	email         string
	passwordStdin bool
	password      string // from stdin
}

func (a *accountFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.email, "email", "", "the `address` of the account; needed only if there are several")
	cmd.Flags().BoolVar(&a.passwordStdin, "password-stdin", false, "read the password from the first line of stdin")
}

// given reports whether the person means an account.
func (a *accountFlags) given() bool { return a.email != "" || a.passwordStdin }

// readPassword takes the password from stdin if it is there. It comes first of
// all that is read from stdin.
func (a *accountFlags) readPassword(ctx context.Context, ui *console) (err error) {
	if a.passwordStdin {
		a.password, err = ui.passwordFromStdin(ctx)
	}
	return err
}

func (c *console) passwordFromStdin(ctx context.Context) (string, error) {
	if c.interactive() {
		return c.askSecret(ctx, "Password: ")
	}
	password, err := c.readLine(ctx)
	switch {
	case errors.Is(err, io.EOF), err == nil && password == "":
		return "", autocode.InvalidField("password", "empty", "There is no password in the first line of stdin.")
	case errors.Is(err, errTooLong):
		return "", &autocode.Error{Code: autocode.TooLarge, Field: "password", Message: "The first line of stdin is too long for a password."}
	}
	return password, unreadable("password", err)
}

// unlock opens the account: without the password if its person stays signed in,
// else with it.
func (a *accountFlags) unlock(ctx context.Context, ui *console, accounts *account.Service) error {
	if err := accounts.ResumeAs(ctx, a.email); err != nil {
		return err
	}
	state, err := accounts.State(ctx)
	if err != nil || state.SignedIn {
		return err
	}
	email, err := a.address(ctx, accounts)
	if err != nil {
		return err
	}
	password := a.password
	if !a.passwordStdin {
		if !ui.interactive() {
			return &autocode.Error{Code: autocode.Unauthenticated, Message: "Nobody is signed in, and nobody can be asked here. " +
				"Sign in with \"autocoding account sign-in\", or give the password in the first line of stdin with --password-stdin."}
		}
		if password, err = ui.askSecret(ctx, "Password for "+email+": "); err != nil {
			return err
		}
	}
	return accounts.Unlock(ctx, account.Credentials{Email: email, Password: password})
}

// address is the one that was given, or that of the only account.
func (a *accountFlags) address(ctx context.Context, accounts *account.Service) (string, error) {
	if a.email != "" {
		return a.email, nil
	}
	email, err := accounts.OnlyAddress(ctx)
	switch {
	case autocode.HasReason(err, autocode.Invalid, "several"):
		return "", autocode.InvalidField("email", "several", "There are several accounts on this computer. Say which one with --email.")
	case autocode.HasReason(err, autocode.Unauthenticated, "no_account"):
		return "", errNoAccount
	}
	return email, err
}

var errNoAccount = &autocode.Error{Code: autocode.Unauthenticated, Reason: "no_account",
	Message: "There is no account on this computer. Make one with \"autocoding account register\"."}

// settle waits for the keyring, which may be asking its person, until ctx ends.
func settle(ctx context.Context, ui *console, accounts *account.Service) error {
	const patience = 2 * time.Second
	settled := make(chan struct{})
	go func() {
		defer close(settled)
		accounts.Settle()
	}()
	waiting := time.NewTimer(patience)
	defer waiting.Stop()
	for {
		select {
		case <-settled:
			return nil
		case <-waiting.C:
			ui.note("Waiting for the system's keyring, which may be asking for its password.")
		case <-ctx.Done():
			return errStopped
		}
	}
}
