package app

import (
	"context"

	"autocoding/internal/account"
)

// Session is the bound struct of signing in and out.
type Session struct{ b *bridge }

// SessionState is what the window knows of the session.
type SessionState struct {
	SignedIn        bool   `json:"signedIn"`
	Email           string `json:"email"`
	StaySignedIn    bool   `json:"staySignedIn"`
	ConfirmRecovery bool   `json:"confirmRecovery"` // a recovery code waits to be written down
	Keyring         string `json:"keyring"`         // "", ok or unavailable
	Accounts        int    `json:"accounts"`        // on this computer
	SignOutAt       int64  `json:"signOutAt"`       // of an idle session after the warning, Unix milliseconds; else 0
}

// Credentials are what a person types to sign in or up.
type Credentials struct {
	Email    string `json:"email"`
	Password string `json:"password"`
	Repeat   string `json:"repeat"`
	Stay     bool   `json:"stay"`
}

func (c Credentials) domain() account.Credentials { return account.Credentials(c) }

// State tells who is signed in.
func (s *Session) State() (SessionState, error) {
	return call(s.b, "session.state", quick, func(ctx context.Context, c Cases) (SessionState, error) {
		st, err := c.Account.State(ctx)
		return SessionState{st.SignedIn, st.Email, st.StaySignedIn, st.ConfirmRecovery, string(st.Keyring), st.Accounts, ms(st.SignOutAt)}, err
	})
}

// SignIn opens an account of this computer.
func (s *Session) SignIn(in Credentials) error {
	return do(s.b, "session.signIn", slow, func(ctx context.Context, c Cases) error { return c.Account.SignIn(ctx, in.domain()) })
}

// SignOut ends the session.
func (s *Session) SignOut() error {
	return do(s.b, "session.signOut", slow, func(ctx context.Context, c Cases) error { return c.Account.SignOut(ctx) })
}

// Active notes that the person did something in the window.
func (s *Session) Active() error {
	return do(s.b, "session.active", quick, func(ctx context.Context, c Cases) error { return c.Account.Active(ctx) })
}

// SetStay begins or ends staying signed in.
func (s *Session) SetStay(stay bool) error {
	return do(s.b, "session.setStay", quick, func(ctx context.Context, c Cases) error { return c.Account.SetStaySignedIn(ctx, stay) })
}
