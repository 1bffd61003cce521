package account

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// Store is the part of the database this package needs.
type Store interface {
	InsertAccount(ctx context.Context, a autocode.Account) error
	UpdateAccount(ctx context.Context, a autocode.Account) error
	AccountByEmail(ctx context.Context, server, emailKey string) (autocode.Account, error)
	AccountByID(ctx context.Context, id string) (autocode.Account, error)
	Accounts(ctx context.Context) ([]autocode.Account, error)
	DeleteAccount(ctx context.Context, id string) error
	Failures(ctx context.Context, subject string) (failures int, lastAt int64, err error)
	AddFailure(ctx context.Context, subject string) error
	ClearFailures(ctx context.Context, subject string) error
	Preference(ctx context.Context, name string) (string, error)
	SetPreference(ctx context.Context, name, value string) error
}

// RecoveryCode opens an account whose password was forgotten.
type RecoveryCode = vault.RecoveryCode

// Keyring is the system's keyring. Every call ends within its context's time.
// An item that is not there is NotFound, a keyring of no use is Keyring.
type Keyring interface {
	Set(ctx context.Context, name string, value []byte) error
	Get(ctx context.Context, name string) ([]byte, error)
	Delete(ctx context.Context, name string) error
}

// Service is the use case. Its fields are set before first use and not after.
type Service struct {
	Store   Store
	Keyring Keyring
	Cost    func(context.Context) vault.Cost // of new passwords
	Now     func() time.Time                 // the wall clock
	NewID   func() string                    // UUIDv7
	Log     *slog.Logger

	// Opened is called with the vault of a new session before anyone can use it; an
	// error refuses the session. Closed is called before the vault of an ended one
	// is closed. Busy reports whether an answer is running, which counts as activity.
	Opened func(ctx context.Context, v *vault.Vault) error
	Closed func()
	Busy   func() bool
	// Notify tells what happened to the session. It is called without locks held.
	Notify func(Event)

	attempts sync.Mutex // one check of a secret at a time
	changing sync.Mutex // one start or end of a session at a time

	mu      sync.Mutex
	session *session // nil while nobody is signed in
	keyring KeyringState
	pending sync.WaitGroup // work for the keyring in the background
}

// session is the signed-in state. Its fields are guarded by Service.mu.
type session struct {
	account  autocode.Account
	vault    *vault.Vault
	device   []byte // the device key; nil unless staying signed in
	active   time.Time
	deviceAt time.Time // when the device wrap was last renewed
	warned   bool
	recovery *RecoveryCode // shown, and not yet confirmed
}

// Why a session ended, for the person.
const (
	SignedOut = "signed_out"
	Idle      = "idle"
	ClockBack = "clock"
	Deleted   = "deleted"
)

// Event is what happened to the session.
type Event struct {
	Kind      string    // opened, changed, warning or ended
	Reason    string    // why it ended
	SignOutAt time.Time // for a warning: when it will end unless the person does something
}

// Kinds of events.
const (
	EventOpened  = "opened"
	EventChanged = "changed"
	EventWarning = "warning"
	EventEnded   = "ended"
)

// KeyringState says what the keyring is good for, for the person.
type KeyringState string

// The states. Unknown lasts until the keyring was needed for the first time.
const (
	KeyringUnknown     KeyringState = ""
	KeyringWorks       KeyringState = "ok"
	KeyringUnavailable KeyringState = "unavailable"
)

// State is what a person may know of the session.
type State struct {
	SignedIn        bool
	AccountID       string
	Email           string
	StaySignedIn    bool
	ConfirmRecovery bool // a recovery code waits to be written down
	Keyring         KeyringState
	Accounts        int       // on this computer
	SignOutAt       time.Time // when the idle session will end, once the person was warned; else zero
}

// State tells whether somebody is signed in.
func (s *Service) State(ctx context.Context) (State, error) {
	accounts, err := s.Store.Accounts(ctx)
	if err != nil {
		return State{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	state := State{Keyring: s.keyring, Accounts: len(accounts)}
	if s.session != nil {
		state.SignedIn, state.AccountID, state.Email = true, s.session.account.ID, s.session.account.Email
		state.StaySignedIn = s.session.device != nil
		state.ConfirmRecovery = !s.session.account.RecoveryConfirmed
		if s.session.warned {
			state.SignOutAt = s.session.active.Add(IdleLimit)
		}
	}
	return state, nil
}

// current gives the session, or Unauthenticated.
func (s *Service) current() (*session, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.session == nil {
		return nil, autocode.Errorf(autocode.Unauthenticated, "Sign in first.")
	}
	return s.session, nil
}

func (s *Service) notify(e Event) {
	if s.Notify != nil {
		s.Notify(e)
	}
}

func envelope(a autocode.Account) vault.Envelope {
	return vault.Envelope{Account: a.ID, KeyVersion: a.KeyVersion, KDF: a.KDF, Password: a.ByPassword, Recovery: a.ByRecovery,
		Device: a.ByDevice, DeviceUsed: a.DeviceUsed}
}

// sealInto writes the wrapped keys back into the account.
func sealInto(a *autocode.Account, e vault.Envelope) {
	a.KeyVersion, a.KDF, a.ByPassword, a.ByRecovery = e.KeyVersion, e.KDF, e.Password, e.Recovery
	a.ByDevice, a.DeviceUsed = e.Device, e.DeviceUsed
}
