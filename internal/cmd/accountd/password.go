package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/server"
	"autocoding/internal/server/store"
)

// password gives an account a new password, which is read from in, and signs it out
// everywhere. It is for people who forgot theirs: no mail is sent by this server.
func (c config) password(ctx context.Context, args []string, in io.Reader, out io.Writer) (err error) {
	if len(args) != 1 {
		return errors.New("name the address of the account: accountd password ada@example.com")
	}
	line, err := bufio.NewReader(io.LimitReader(in, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	chosen := strings.TrimRight(line, "\r\n")
	s, err := store.Open(ctx, c.database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	a, err := s.AccountByEmail(ctx, account.FoldEmail(args[0]))
	if autocode.CodeOf(err) == autocode.NotFound {
		return fmt.Errorf("there is no account with the address %s", args[0])
	}
	if err != nil {
		return err
	}
	if reasons := account.PasswordReasons(a.Email, chosen); len(reasons) > 0 {
		return fmt.Errorf("the password is refused: %s", server.PasswordText(reasons[0]))
	}
	hash, err := server.HashPassword(account.NormalizePassword, chosen)
	if err != nil {
		return err
	}
	if err := s.ChangePassword(ctx, a.ID, a.Password, hash, ""); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, "The password is changed, and the account is signed out everywhere.")
	return err
}
