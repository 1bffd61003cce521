package server

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strings"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/wire"
)

// The cookies of the original service.
const (
	accessCookie  = "my-app-auth"
	refreshCookie = "my-refresh-token"
)

// crossOrigin keeps other sites from using the cookies of a person.
func (s *Server) crossOrigin(r *http.Request) error {
	guard := http.NewCrossOriginProtection()
	for _, origin := range s.Config.Origins {
		if err := guard.AddTrustedOrigin(origin); err != nil {
			return err
		}
	}
	return guard.Check(r)
}

// bearer gives the access token of a request, "" if there is none.
func (c *call) bearer() (string, error) {
	scheme, token, some := strings.Cut(strings.TrimSpace(c.r.Header.Get("Authorization")), " ")
	if strings.EqualFold(scheme, "Bearer") {
		if !some || strings.ContainsRune(token, ' ') {
			return "", &httpError{status: http.StatusUnauthorized, code: "bad_authorization_header", text: c.say(textBadHeader)}
		}
		return token, nil
	}
	return c.cookie(accessCookie)
}

// cookie gives the token of a cookie, "" if there is none or cookies are not used. What
// another site made the browser send is refused.
func (c *call) cookie(name string) (string, error) {
	for _, cookie := range c.r.CookiesNamed(name) {
		if !c.Config.Cookies || cookie.Value == "" {
			continue
		}
		if err := c.crossOrigin(c.r); err != nil {
			return "", &httpError{status: http.StatusForbidden, code: "cross_origin", text: c.say(textCrossOrigin), err: err}
		}
		return cookie.Value, nil
	}
	return "", nil
}

// authenticate finds the session of a request's access token.
func (c *call) authenticate() error {
	token, err := c.bearer()
	if err != nil {
		return err
	}
	if token == "" {
		return &httpError{status: http.StatusUnauthorized, text: c.say(textNoToken)}
	}
	_, session, id, err := c.Tokens.Verify(token)
	if err != nil {
		return c.badAccess(err)
	}
	c.session, err = c.Sessions.Session(c.r.Context(), session, id, c.Now())
	if autocode.CodeOf(err) == autocode.Unauthenticated {
		return c.badAccess(err)
	}
	return err
}

func (c *call) badAccess(cause error) error {
	return &httpError{status: http.StatusUnauthorized, code: wire.TokenNotValid, text: c.say(textBadToken), err: cause,
		messages: []wire.TokenMessage{{TokenClass: "AccessToken", TokenType: "access", Message: c.say(textBadToken)}}}
}

// secret makes a refresh token, or an invitation, and gives what is stored of it.
func secret() (plain string, hash []byte) {
	raw := make([]byte, 32)
	_, _ = rand.Read(raw) // never fails, see crypto/rand
	plain = base64.RawURLEncoding.EncodeToString(raw)
	return plain, hashSecret(plain)
}

func hashSecret(plain string) []byte {
	sum := sha256.Sum256([]byte(plain))
	return sum[:]
}

// NewInvite makes a code that lets people sign up, and gives what is stored of it.
func NewInvite() (code string, hash []byte) { return secret() }

// pair is an access and a refresh token.
type pair struct {
	access, refresh               string
	accessExpires, refreshExpires time.Time
}

// signIn begins a session. password is the hash that was checked; rehashed, if it is not
// "", replaces it.
func (c *call) signIn(ctx context.Context, account int64, password, rehashed string) (pair, error) {
	now := c.Now()
	plain, hash := secret()
	session, accessID := c.NewID(), c.NewID()
	signed, expires, err := c.Tokens.Issue(account, session, accessID)
	if err != nil {
		return pair{}, err
	}
	n := autocode.HostedSession{ID: session, Account: account, Access: accessID, Network: c.keyed("network", network(c.network)), CreatedAt: now, UsedAt: now}
	err = c.Sessions.StartSession(ctx, n, hash, password, rehashed)
	p := pair{signed, plain, expires.UTC(), n.Ends().UTC().Truncate(time.Second)}
	if err == nil {
		c.setCookies(p)
	}
	return p, err
}

func (c *call) setCookies(p pair) {
	if !c.Config.Cookies {
		return
	}
	for _, k := range []struct {
		name, value, path string
		expires           time.Time
	}{{accessCookie, p.access, "/", p.accessExpires}, {refreshCookie, p.refresh, "/accounts/", p.refreshExpires}} {
		http.SetCookie(c.w, &http.Cookie{Name: k.name, Value: k.value, Path: k.path, Expires: k.expires, HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode})
	}
}

func (c *call) clearCookies() {
	if c.Config.Cookies {
		gone := time.Unix(1, 0)
		c.setCookies(pair{accessExpires: gone, refreshExpires: gone})
	}
}

// refreshToken gives the refresh token of a form, or of a cookie.
func (c *call) refreshToken(f *form) (string, error) {
	token, _ := f.optional("refresh")
	if err := f.done(); err != nil {
		return "", err
	}
	if token != "" {
		return token, nil
	}
	return c.cookie(refreshCookie)
}

func (c *call) badToken(cause error) error {
	return &httpError{status: http.StatusUnauthorized, code: wire.TokenNotValid, text: c.say(textBadToken), err: cause}
}
