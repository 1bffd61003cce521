package cli

import (
	"context"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

// registerOptions are what account register needs.
type registerOptions struct {
	ui            *console
	open          opener
	email         string
	passwordStdin bool
	stay          bool
}

func newRegisterCmd(f *factory) *cobra.Command {
	o := &registerOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "register",
		Short: "Make an account on this computer and sign it in",
		Long: `Make an account on this computer and sign it in. It needs no network.

The recovery code goes to stdout. It opens the account if the password is
forgotten, and is shown only this once: without the password and without the code
nobody can read what the account keeps. At a terminal you are asked to type a part
of it back, which proves that you have written it down. Where nobody can be asked
the code stays unconfirmed: the next window of this account makes a new one and
asks then.`,
		Example: `  autocoding account register
  autocoding account register --email ada@example.com
  autocoding account register --email ada@example.com --password-stdin < password.txt > code.txt`,
		Args: arguments(0, 0, "This command takes no arguments; the address goes to --email and the password is asked for."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return registerRun(ctx, o) })
		},
	}
	cmd.Flags().StringVar(&o.email, "email", "", "the `address` of the new account")
	cmd.Flags().BoolVar(&o.passwordStdin, "password-stdin", false, "read the password from the first line of stdin")
	cmd.Flags().BoolVar(&o.stay, "stay", true, "stay signed in through the system's keyring")
	return cmd
}

func registerRun(ctx context.Context, o *registerOptions) error {
	c, err := o.credentials(ctx)
	if err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		code, err := d.Account.SignUp(ctx, c)
		if err != nil {
			return err
		}
		if !o.ui.json {
			if err := o.show(ctx, d.Account, code); err != nil {
				return err
			}
		}
		if err := settle(ctx, o.ui, d.Account); err != nil {
			return autocode.Errorf(autocode.Cancelled, "Stopped. The account is made, but does not stay signed in.")
		}
		state, err := d.Account.State(ctx)
		if err != nil {
			return err
		}
		if o.ui.json {
			o.ui.printJSON(registeredJSON{statusOf(state), code.Reveal()})
		} else if o.stay && !state.StaySignedIn {
			o.ui.note(withoutKeyring)
		}
		return nil
	})
}

// credentials asks for what was not given.
func (o *registerOptions) credentials(ctx context.Context) (c account.Credentials, err error) {
	c = account.Credentials{Email: o.email, Stay: o.stay}
	switch {
	case c.Email == "" && !o.ui.interactive():
		return c, autocode.InvalidField("email", "empty", "Say the address of the new account with --email.")
	case c.Email == "":
		if c.Email, err = o.ui.ask(ctx, "E-mail: "); err != nil {
			return c, err
		}
	}
	switch {
	case o.passwordStdin:
		c.Password, err = o.ui.passwordFromStdin(ctx)
		c.Repeat = c.Password
	case !o.ui.interactive():
		err = autocode.InvalidField("password", "empty",
			"Nobody can be asked here. Give the password in the first line of stdin with --password-stdin.")
	default:
		if c.Password, err = o.ui.askSecret(ctx, "Password (at least 8 characters): "); err == nil {
			c.Repeat, err = o.ui.askSecret(ctx, "The same password again: ")
		}
	}
	return c, err
}

// show prints the recovery code and, where a person sees it, asks for a part of it.
func (o *registerOptions) show(ctx context.Context, accounts *account.Service, code account.RecoveryCode) error {
	o.ui.note("The account is made. This is its recovery code:\n")
	o.ui.print("%s\n", code.Reveal())
	o.ui.note("\nIt opens the account if the password is forgotten, and is shown only this once. Keep it where nobody else finds it.")
	if !o.ui.interactive() || !o.ui.out.terminal {
		o.ui.note(unconfirmed)
		return nil
	}
	for {
		typed, err := o.ui.ask(ctx, "Write it down, then type its seventh group of four characters (or press Enter to do so later): ")
		if err != nil {
			return autocode.Errorf(autocode.Cancelled, "Stopped. The account is made. "+unconfirmed)
		}
		if typed == "" {
			o.ui.note(unconfirmed)
			return nil
		}
		err = accounts.ConfirmCode(ctx, typed)
		if autocode.CodeOf(err) != autocode.Invalid {
			return err
		}
		o.ui.note("%s", told(err).Message)
	}
}
