package autocode

import "time"

// Account is an account as it is stored: who it is, and the wrapped keys of its
// vault. Nothing in it is secret by itself.
type Account struct {
	ID                string // UUIDv7
	Server            string // "" for an account that exists on this computer only
	Email             string // as it was typed
	EmailKey          string // folded, for comparison
	KeyVersion        uint32
	KDF               string // parameters of the password hash
	ByPassword        []byte // data key wrapped by the password
	ByRecovery        []byte // data key wrapped by the recovery code
	RecoveryConfirmed bool   // the person proved to have written the code down
	ByDevice          []byte // data key wrapped by the device key; nil unless staying signed in
	DeviceUsed        time.Time
	CreatedAt         time.Time
}
