package cli

import (
	"context"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

// signInOptions are what account sign-in needs.
type signInOptions struct {
	ui      *console
	open    opener
	account accountFlags
	stay    bool
}

func newSignInCmd(f *factory) *cobra.Command {
	o := &signInOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "sign-in",
		Short: "Sign in, and stay so",
		Long: `Sign in with the password, and stay signed in: commands and the window open the
account without it until 24 hours after the last use. The key for that lies in
the system's keyring. Without a keyring the command ends with the exit code 10,
and every command asks for the password.`,
		Example: `  autocoding account sign-in
  autocoding account sign-in --email ada@example.com --password-stdin < password.txt
  autocoding account sign-in --stay=false`,
		Args: arguments(0, 0, "This command takes no arguments; the address goes to --email and the password is asked for."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error { return signInRun(ctx, o) })
		},
	}
	o.account.add(cmd)
	cmd.Flags().BoolVar(&o.stay, "stay", true, "stay signed in; --stay=false only checks the password")
	return cmd
}

func signInRun(ctx context.Context, o *signInOptions) error {
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		c, err := o.credentials(ctx, d)
		if err != nil {
			return err
		}
		if err := d.Account.SignIn(ctx, c); err != nil {
			return err
		}
		if err := settle(ctx, o.ui, d.Account); err != nil {
			return err
		}
		state, err := d.Account.State(ctx)
		if err != nil {
			return err
		}
		if o.stay && !state.StaySignedIn {
			return &autocode.Error{Code: autocode.Keyring, Reason: "not_stored", Message: "The password is right. " + withoutKeyring}
		}
		switch {
		case o.ui.json:
			o.ui.printJSON(statusOf(state))
		case o.stay:
			printStatus(o.ui, state)
		default:
			o.ui.print("The password is right. Nobody stays signed in.\n")
		}
		return nil
	})
}

// credentials asks for what was not given.
func (o *signInOptions) credentials(ctx context.Context, d Data) (c account.Credentials, err error) {
	c = account.Credentials{Password: o.account.password, Stay: o.stay}
	c.Email, err = o.account.address(ctx, d.Account)
	if autocode.HasReason(err, autocode.Invalid, "several") && o.ui.interactive() {
		c.Email, err = o.ui.ask(ctx, "E-mail: ")
	}
	if err != nil || o.account.passwordStdin {
		return c, err
	}
	if !o.ui.interactive() {
		return c, autocode.InvalidField("password", "empty",
			"Nobody can be asked here. Give the password in the first line of stdin with --password-stdin.")
	}
	c.Password, err = o.ui.askSecret(ctx, "Password for "+c.Email+": ")
	return c, err
}
