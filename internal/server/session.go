package server

import (
	"net/http"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

// logout ends the session of the access token, and that of a refresh token that is sent
// along. One of the two is enough: an access token may have expired meanwhile.
func (c *call) logout() error {
	f, err := c.readForm(smallBody, "refresh")
	if err != nil {
		return err
	}
	refresh, err := c.refreshToken(f)
	if err != nil {
		return err
	}
	ended := false
	notSignedIn := c.authenticate()
	if notSignedIn == nil {
		if err := c.Sessions.EndSession(c.r.Context(), c.session.ID); err != nil {
			return err
		}
		ended = true
	}
	if refresh != "" {
		n, err := c.Sessions.SessionOfRefresh(c.r.Context(), hashSecret(refresh), c.Now())
		switch {
		case err == nil:
			if err := c.Sessions.EndSession(c.r.Context(), n.ID); err != nil {
				return err
			}
			ended = true
		case autocode.CodeOf(err) != autocode.Unauthenticated:
			return err
		}
	}
	if !ended {
		return notSignedIn
	}
	c.clearCookies()
	c.json(http.StatusOK, wire.Failure{Detail: c.say(textLoggedOut)})
	return nil
}

func (c *call) refresh() error {
	f, err := c.readForm(smallBody, "refresh")
	if err != nil {
		return err
	}
	old, err := c.refreshToken(f)
	if err != nil {
		return err
	}
	if old == "" {
		return c.badToken(nil)
	}
	plain, hash := secret()
	access := c.NewID()
	n, err := c.Sessions.Rotate(c.r.Context(), hashSecret(old), hash, access, c.Now())
	if autocode.CodeOf(err) == autocode.Unauthenticated {
		return c.badToken(err)
	}
	if err != nil {
		return err
	}
	signed, expires, err := c.Tokens.Issue(n.Account, n.ID, access)
	if err != nil {
		return err
	}
	p := pair{signed, plain, expires.UTC(), n.Ends().UTC().Truncate(time.Second)}
	c.setCookies(p)
	c.json(http.StatusOK, wire.Refreshed{Access: p.access, AccessExpiration: p.accessExpires, Refresh: p.refresh, RefreshExpiration: p.refreshExpires})
	return nil
}

// verify says whether a token is good, an access or a refresh token.
func (c *call) verify() error {
	f, err := c.readForm(smallBody, "token")
	if err != nil {
		return err
	}
	token := f.text("token")
	if err := f.done(); err != nil {
		return err
	}
	if _, session, id, err := c.Tokens.Verify(token); err == nil {
		_, err = c.Sessions.Session(c.r.Context(), session, id, c.Now())
		return c.verified(err)
	}
	_, err = c.Sessions.SessionOfRefresh(c.r.Context(), hashSecret(token), c.Now())
	return c.verified(err)
}

func (c *call) verified(err error) error {
	if autocode.CodeOf(err) == autocode.Unauthenticated {
		return c.badToken(err)
	}
	if err != nil {
		return err
	}
	c.json(http.StatusOK, struct{}{})
	return nil
}

func (c *call) user() error {
	a, err := c.Accounts.Account(c.r.Context(), c.session.Account)
	if err != nil {
		return err
	}
	c.json(http.StatusOK, userOf(a))
	return nil
}

// rename changes the names. The key and the address may be sent along, as they came,
// and change nothing.
func (c *call) rename() error {
	f, err := c.readForm(smallBody, "first_name", "last_name", "pk", "email", "username")
	if err != nil {
		return err
	}
	first, last := f.name("first_name"), f.name("last_name")
	if err := f.done(); err != nil {
		return err
	}
	if err := c.Accounts.Rename(c.r.Context(), c.session.Account, first, last); err != nil {
		return err
	}
	return c.user()
}

func (c *call) changePassword() error {
	f, err := c.readForm(smallBody, "old_password", "new_password1", "new_password2")
	if err != nil {
		return err
	}
	a, err := c.Accounts.Account(c.r.Context(), c.session.Account)
	if err != nil {
		return err
	}
	old := f.exact("old_password")
	changed := c.newPassword(f, a.Email, "new_password1", "new_password2", "new_password2")
	if err := f.done(); err != nil {
		return err
	}
	if a, err = c.confirmPassword(f, "old_password", old); err != nil {
		return err
	}
	hash, err := c.hashPassword(changed)
	if err != nil {
		return err
	}
	err = c.Accounts.ChangePassword(c.r.Context(), a.ID, a.Password, hash, c.session.ID)
	if autocode.CodeOf(err) == autocode.Conflict { // another device was quicker
		f.fail("old_password", textOldPassword)
		return f.done()
	}
	if err != nil {
		return err
	}
	c.json(http.StatusOK, wire.Failure{Detail: c.say(textNewPassword)})
	return nil
}

func (c *call) deleteUser() error {
	f, err := c.readForm(smallBody, "password")
	if err != nil {
		return err
	}
	password := f.exact("password")
	if err := f.done(); err != nil {
		return err
	}
	a, err := c.confirmPassword(f, "password", password)
	if err != nil {
		return err
	}
	err = c.Accounts.DeleteAccount(c.r.Context(), a.ID, a.Password)
	if autocode.CodeOf(err) == autocode.Conflict {
		f.fail("password", textOldPassword)
		return f.done()
	}
	if err != nil {
		return err
	}
	c.clearCookies()
	c.w.WriteHeader(http.StatusNoContent)
	return nil
}
