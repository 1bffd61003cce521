package cli

import (
	"context"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

func newAccountCmd(f *factory) *cobra.Command {
	return newGroupCmd(cobra.Command{
		Use:   "account",
		Short: "Make an account, sign in and out",
		Long: `Make an account on this computer, sign in and out, and see who is signed in.

An account is an address and a password. Everything it keeps is sealed with the
password. Who signs in stays signed in through the system's keyring, for 24 hours
after the last use; without a keyring every command asks for the password.`,
		Example: `  autocoding account register --email ada@example.com
  autocoding account sign-in
  autocoding account status --json`,
	}, newRegisterCmd(f), newSignInCmd(f), newSignOutCmd(f), newStatusCmd(f))
}

// statusOptions are what account status needs.
type statusOptions struct {
	ui   *console
	open opener
}

func newStatusCmd(f *factory) *cobra.Command {
	o := &statusOptions{ui: f.ui, open: f.open}
	return &cobra.Command{
		Use:   "status",
		Short: "Tell who is signed in",
		Long: `Tell who is signed in, that is, which account the commands open without the
password. It asks for nothing, and to be signed out is no error.`,
		Example: `  autocoding account status
  autocoding account status --json`,
		Args: arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return statusRun(ctx, o) })
		},
	}
}

func statusRun(ctx context.Context, o *statusOptions) error {
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := d.Account.Resume(ctx); err != nil {
			return err
		}
		state, err := d.Account.State(ctx)
		if err == nil && state.Keyring == account.KeyringUnknown {
			d.Account.Probe(ctx)
			state, err = d.Account.State(ctx)
		}
		if err != nil {
			return err
		}
		if o.ui.json {
			o.ui.printJSON(statusOf(state))
			return nil
		}
		printStatus(o.ui, state)
		return nil
	})
}

func printStatus(ui *console, s account.State) {
	switch {
	case s.SignedIn:
		ui.print("Signed in as %s. Commands open this account without the password until 24 hours after the last use.\n", s.Email)
	case s.Accounts == 0:
		ui.print("There is no account on this computer. Make one with \"autocoding account register\".\n")
	case s.Accounts == 1:
		ui.print("Nobody is signed in. There is one account on this computer; commands ask for its password.\n")
	default:
		ui.print("Nobody is signed in. There are %d accounts on this computer; commands ask for the password of the one named with --email.\n", s.Accounts)
	}
	if s.SignedIn && s.ConfirmRecovery {
		ui.print("%s\n", unconfirmed)
	}
	if s.Keyring == account.KeyringUnavailable {
		ui.print("%s\n", withoutKeyring)
	}
}

const (
	withoutKeyring = "The system's keyring cannot be used, so nobody can stay signed in: every command asks for the password."
	unconfirmed    = "The recovery code is not confirmed. The window will make a new one and ask for a part of it; the old one works until then."
)

// signOutOptions are what account sign-out needs.
type signOutOptions struct {
	ui    *console
	open  opener
	email string
}

func newSignOutCmd(f *factory) *cobra.Command {
	o := &signOutOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "sign-out",
		Short: "End staying signed in",
		Long: `End staying signed in, of the account with --email or of all on this computer.
Commands ask for the password again. A window that is open stays as it is.`,
		Example: `  autocoding account sign-out
  autocoding account sign-out --email ada@example.com`,
		Args: arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return signOutRun(ctx, o) })
		},
	}
	cmd.Flags().StringVar(&o.email, "email", "", "sign out only the account with this `address`")
	return cmd
}

func signOutRun(ctx context.Context, o *signOutOptions) error {
	return o.open(ctx, Shell{}, func(d Data) error {
		n, err := d.Account.EndStay(ctx, o.email)
		if err != nil {
			return err
		}
		if err := settle(ctx, o.ui, d.Account); err != nil {
			return autocode.Errorf(autocode.Cancelled, "Signed out. The key in the keyring was not removed; it is of no use any more.")
		}
		switch {
		case o.ui.json:
			o.ui.printJSON(signedOutJSON{n})
		case n == 0:
			o.ui.print("Nobody was signed in.\n")
		default:
			o.ui.print("Signed out.\n")
		}
		return nil
	})
}
