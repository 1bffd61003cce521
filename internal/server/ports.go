package server

import (
	"context"
	"time"

	"autocoding/internal/autocode"
)

// Accounts keeps the accounts. See package store for the errors.
type Accounts interface {
	CreateAccount(ctx context.Context, a autocode.HostedAccount, invite []byte) (int64, error)
	AccountByEmail(ctx context.Context, folded string) (autocode.HostedAccount, error)
	Account(ctx context.Context, id int64) (autocode.HostedAccount, error)
	Rename(ctx context.Context, id int64, first, last *string) error
	ChangePassword(ctx context.Context, id int64, old, changed, keep string) error
	DeleteAccount(ctx context.Context, id int64, password string) error
}

// Sessions keeps who is signed in.
type Sessions interface {
	StartSession(ctx context.Context, n autocode.HostedSession, refresh []byte, password, rehashed string) error
	Session(ctx context.Context, id, access string, now time.Time) (autocode.HostedSession, error)
	SessionOfRefresh(ctx context.Context, hash []byte, now time.Time) (autocode.HostedSession, error)
	Rotate(ctx context.Context, old, successor []byte, access string, now time.Time) (autocode.HostedSession, error)
	EndSession(ctx context.Context, id string) error
	KnowsNetwork(ctx context.Context, account int64, network []byte, now time.Time) (bool, error)
}

// Throttles keeps failed attempts and rates.
type Throttles interface {
	Attempt(ctx context.Context, what []byte, now time.Time) error
	Forgive(ctx context.Context, what []byte) error
	Take(ctx context.Context, what []byte, burst int, interval time.Duration, now time.Time) error
}

// Requests keeps AI requests, their answers, and the quota.
type Requests interface {
	Reserve(ctx context.Context, r autocode.HostedRequest, run string, limit int) (stored autocode.HostedRequest, fresh bool, err error)
	Append(ctx context.Context, id int64, run string, p *autocode.HostedPiece, now time.Time) (stop bool, err error)
	End(ctx context.Context, id int64, run string, e autocode.HostedEnding) error
	Request(ctx context.Context, account int64, requestID string) (autocode.HostedRequest, error)
	Pieces(ctx context.Context, id int64, from int) ([]autocode.HostedPiece, error)
	Stop(ctx context.Context, account int64, requestID string) error
	Release(ctx context.Context, account int64, requestID string) error
	List(ctx context.Context, account, after int64, limit int) ([]autocode.HostedRequest, error)
	Delete(ctx context.Context, account, id int64, now time.Time) error
	DeleteAll(ctx context.Context, account int64, now time.Time) error
	Quota(ctx context.Context, account int64, limit int, now time.Time) (autocode.Quota, error)
	Sweep(ctx context.Context, now time.Time) error
	Ready(ctx context.Context) error
}

// Tokens makes and verifies access tokens.
type Tokens interface {
	Issue(account int64, session, id string) (signed string, expires time.Time, err error)
	Verify(signed string) (account int64, session, id string, err error)
}

// Rules judge what people type. The desktop has the same ones.
type Rules struct {
	Email     func(typed string) (string, error)    // the address as it is kept; Invalid otherwise
	Fold      func(email string) string             // the form in which two addresses are the same
	Password  func(email, password string) []string // why a password is refused, by reason
	Normalize func(password string) (string, error) // the form that is hashed; Invalid otherwise
}
