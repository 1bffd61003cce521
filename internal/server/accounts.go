package server

import (
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

// Rates that keep machines from trying out addresses and passwords.
const (
	loginsPerMinute = 30 // of one network
	// registrationsPerAddress in an hour: that an address is taken cannot be hidden
	// without sending mail, so asking has a price.
	registrationsPerAddress = 3
	maxName                 = 150
)

func userOf(a autocode.HostedAccount) wire.User {
	return wire.User{PK: a.ID, Email: a.Email, FirstName: a.FirstName, LastName: a.LastName}
}

// newPassword checks a password and its repetition; errors go to a field of the form.
func (c *call) newPassword(f *form, email, first, second, field string) string {
	one, two := f.exact(first), f.exact(second)
	if f.done() != nil {
		return ""
	}
	if one != two {
		if field == second { // as the original: when changing a password the field is named
			f.fail(field, textDiffer)
		} else {
			f.fail(wire.NonField, textDiffer)
		}
		return ""
	}
	for _, reason := range c.Rules.Password(email, one) {
		if reason == reasonSimilar && field != second {
			f.fail(wire.NonField, passwordTexts[reason])
		} else {
			f.fail(field, passwordTexts[reason])
		}
	}
	if _, err := c.Rules.Normalize(one); err != nil && f.done() == nil {
		f.fail(field, textPasswordForm)
	}
	return one
}

func (c *call) register() error {
	f, err := c.readForm(smallBody, "email", "password1", "password2", "first_name", "last_name", "invite", "username")
	if err != nil {
		return err
	}
	if c.Config.Registration == Closed {
		return &httpError{status: http.StatusForbidden, code: "registration_closed", text: c.say(textClosed)}
	}
	email := f.text("email")
	if email != "" {
		if email, err = c.Rules.Email(email); err != nil {
			f.fail("email", textEmailForm)
		}
	}
	password := c.newPassword(f, email, "password1", "password2", "password1")
	first, last := f.name("first_name"), f.name("last_name")
	var invite []byte
	if c.Config.Registration == Invite {
		invite = hashSecret(f.text("invite"))
	}
	if err := f.done(); err != nil {
		return err
	}
	now, ctx := c.Now(), c.r.Context()
	folded := c.Rules.Fold(email)
	local, _, _ := strings.Cut(folded, "+")
	if err := c.Throttles.Take(ctx, c.keyed("register", network(c.network)), c.Config.Registrations, time.Hour/time.Duration(c.Config.Registrations), now); err != nil {
		return err
	}
	if err := c.Throttles.Take(ctx, c.keyed("register address", local), registrationsPerAddress, time.Hour/registrationsPerAddress, now); err != nil {
		return err
	}
	hash, err := c.hashPassword(password)
	if err != nil {
		return err
	}
	a := autocode.HostedAccount{Email: email, Folded: folded, Password: hash, CreatedAt: now}
	if first != nil {
		a.FirstName = *first
	}
	if last != nil {
		a.LastName = *last
	}
	a.ID, err = c.Accounts.CreateAccount(ctx, a, invite)
	switch autocode.CodeOf(err) {
	case autocode.Conflict:
		f.fail("email", textEmailTaken)
		return f.done()
	case autocode.Invalid:
		f.fail("invite", textInvite)
		return f.done()
	}
	if err != nil {
		return err
	}
	tokens, err := c.signIn(ctx, a.ID, hash, "")
	if err != nil {
		return err
	}
	c.json(http.StatusCreated, wire.Registered{Access: tokens.access, Refresh: tokens.refresh, User: userOf(a)})
	return nil
}

// name gives a name that may be there.
func (f *form) name(field string) *string {
	v, there := f.optional(field)
	if !there {
		return nil
	}
	if utf8.RuneCountInString(v) > maxName {
		f.fail(field, textTooLong)
	}
	return &v
}

func (c *call) login() error {
	f, err := c.readForm(smallBody, "email", "password", "refresh", "username")
	if err != nil {
		return err
	}
	email, password := f.text("email"), f.exact("password")
	device, _ := f.optional("refresh")
	if err := f.done(); err != nil {
		return err
	}
	now, ctx := c.Now(), c.r.Context()
	if err := c.Throttles.Take(ctx, c.keyed("login", network(c.network)), loginsPerMinute, time.Minute/loginsPerMinute, now); err != nil {
		return err
	}
	release, err := c.passwords.slot(ctx, now)
	if err != nil {
		return err
	}
	defer release()
	// An address that nobody has takes the same way, with a hash that fits no password.
	folded := c.Rules.Fold(email)
	a, err := c.Accounts.AccountByEmail(ctx, folded)
	if err != nil && autocode.CodeOf(err) != autocode.NotFound {
		return err
	}
	scope, err := c.attemptScope(a, folded, device, now)
	if err != nil {
		return err
	}
	if err := c.Throttles.Attempt(ctx, scope, now); err != nil {
		return err
	}
	ok, outdated := c.passwords.matches(a.Password, password)
	if !ok {
		f.fail(wire.NonField, textCannotLogIn)
		return f.done()
	}
	rehashed := ""
	if outdated {
		// A password of the original may have characters that ours refuse: then it stays as it is.
		if hash, err := c.passwords.hash(password); err == nil {
			rehashed = hash
		}
	}
	tokens, err := c.signIn(ctx, a.ID, a.Password, rehashed)
	if err != nil {
		return err
	}
	if err := c.Throttles.Forgive(ctx, scope); err != nil {
		return err
	}
	c.json(http.StatusOK, wire.LoggedIn{Access: tokens.access, Refresh: tokens.refresh, User: userOf(a),
		AccessExpiration: tokens.accessExpires, RefreshExpiration: tokens.refreshExpires})
	return nil
}

// attemptScope is what failed attempts are counted by. Whoever tries passwords from
// anywhere shares one counter, but a device that is signed in has its own, and so has
// a network from which the account is signed in: so nobody can lock an owner out by
// failing on purpose.
func (c *call) attemptScope(a autocode.HostedAccount, folded, device string, now time.Time) ([]byte, error) {
	ctx := c.r.Context()
	if device != "" {
		if n, err := c.Sessions.SessionOfRefresh(ctx, hashSecret(device), now); err == nil && n.Account == a.ID {
			return c.keyed("attempt session", n.ID), nil
		}
	}
	at := network(c.network)
	known, err := c.Sessions.KnowsNetwork(ctx, a.ID, c.keyed("network", at), now)
	if known {
		return c.keyed("attempt network", folded, at), err
	}
	return c.keyed("attempt", folded), err
}

// hashPassword waits for a core and gives the hash of a password.
func (c *call) hashPassword(password string) (string, error) {
	release, err := c.passwords.slot(c.r.Context(), c.Now())
	if err != nil {
		return "", err
	}
	defer release()
	return c.passwords.hash(password)
}

// confirmPassword checks the password of the account that is signed in, which a field
// of the form holds. It counts attempts like a login from this device.
func (c *call) confirmPassword(f *form, field, password string) (autocode.HostedAccount, error) {
	now, ctx := c.Now(), c.r.Context()
	a, err := c.Accounts.Account(ctx, c.session.Account)
	if err != nil {
		return a, err
	}
	release, err := c.passwords.slot(ctx, now)
	if err != nil {
		return a, err
	}
	defer release()
	scope := c.keyed("attempt session", c.session.ID)
	if err := c.Throttles.Attempt(ctx, scope, now); err != nil {
		return a, err
	}
	if ok, _ := c.passwords.matches(a.Password, password); !ok {
		f.fail(field, textOldPassword)
		return a, f.done()
	}
	return a, c.Throttles.Forgive(ctx, scope)
}
