package vault

import (
	"crypto/rand"
	"strconv"
	"time"

	"autocoding/internal/autocode"
)

// Envelope holds an account's wrapped data key as it lies in the account row.
// None of its values is secret by itself.
type Envelope struct {
	Account    string
	KeyVersion uint32
	KDF        string    // parameters of the password hash
	Password   []byte    // DEK wrapped by the password
	Recovery   []byte    // DEK wrapped by the recovery code
	Device     []byte    // DEK wrapped by the device key; nil unless a person stays signed in
	DeviceUsed time.Time // last use of the device key, in milliseconds; proved by Device
}

// DeviceKeySize is the size of a device key in bytes.
const DeviceKeySize = keySize

// Create makes the vault of a new account with a new data key. It returns Invalid
// for the field password where RFC 8265 forbids a character.
func Create(account, password string, cost Cost) (*Vault, Envelope, RecoveryCode, error) {
	dek := make([]byte, keySize)
	_, _ = rand.Read(dek) // never fails, see crypto/rand
	v := newVault(account, 1, dek)
	e := Envelope{Account: account, KeyVersion: 1}
	if err := v.WrapPassword(&e, password, cost); err != nil {
		v.Close()
		return nil, Envelope{}, RecoveryCode{}, err
	}
	code, err := v.WrapRecovery(&e)
	if err != nil {
		v.Close()
		return nil, Envelope{}, RecoveryCode{}, err
	}
	return v, e, code, nil
}

// WrapPassword lets password open the vault, and no earlier one.
func (v *Vault) WrapPassword(e *Envelope, password string, cost Cost) error {
	k := newKDF(cost)
	key, err := k.derive(password)
	if err != nil {
		return err
	}
	defer clear(key)
	wrapped, err := v.wrap(key, passwordData(e.Account, e.KeyVersion, k.String()))
	if err == nil {
		e.KDF, e.Password = k.String(), wrapped
	}
	return err
}

// WrapRecovery lets a new recovery code open the vault, and no earlier one.
func (v *Vault) WrapRecovery(e *Envelope) (RecoveryCode, error) {
	code := newRecoveryCode()
	key := expand(code.secret[:], "ac/recovery/1")
	defer clear(key)
	wrapped, err := v.wrap(key, recoveryData(e.Account, e.KeyVersion))
	if err == nil {
		e.Recovery = wrapped
	}
	return code, err
}

// WrapDevice lets key open the vault and records the time of use, which cannot be
// changed without the key.
func (v *Vault) WrapDevice(e *Envelope, key []byte, used time.Time) error {
	kek := expand(key, "ac/device/1")
	defer clear(kek)
	wrapped, err := v.wrap(kek, deviceData(e.Account, e.KeyVersion, used))
	if err == nil {
		e.Device, e.DeviceUsed = wrapped, time.UnixMilli(used.UnixMilli())
	}
	return err
}

// NewDeviceKey makes the key that stays in the system's keyring.
func NewDeviceKey() []byte {
	key := make([]byte, DeviceKeySize)
	_, _ = rand.Read(key) // never fails, see crypto/rand
	return key
}

// Cheaper reports whether the password was hashed with less work than cost asks.
func (e Envelope) Cheaper(cost Cost) bool {
	k, err := parseKDF(e.KDF)
	return err == nil && (k.Time < cost.Time || k.MemoryKiB < cost.MemoryKiB)
}

// OpenPassword opens the vault, which is the password check. It returns
// WrongCredentials for a wrong password and Damaged for unusable parameters.
func (e Envelope) OpenPassword(password string) (*Vault, error) {
	k, err := parseKDF(e.KDF)
	if err != nil {
		return nil, err
	}
	key, err := k.derive(password)
	if err != nil {
		return nil, wrongCredentials(err) // a password that cannot be one is a wrong one
	}
	defer clear(key)
	return e.unwrap(key, e.Password, passwordData(e.Account, e.KeyVersion, k.String()))
}

// OpenRecovery opens the vault with the recovery code. It returns Invalid for the
// field code when it is not one (a slip of the pen), else WrongCredentials.
func (e Envelope) OpenRecovery(typed string) (*Vault, error) {
	code, err := ParseRecoveryCode(typed)
	if err != nil {
		return nil, err
	}
	key := expand(code.secret[:], "ac/recovery/1")
	defer clear(key)
	return e.unwrap(key, e.Recovery, recoveryData(e.Account, e.KeyVersion))
}

// OpenDevice opens the vault with the key from the keyring. It returns
// WrongCredentials if the key is another one or DeviceUsed was edited.
func (e Envelope) OpenDevice(key []byte) (*Vault, error) {
	if len(e.Device) == 0 || len(key) != DeviceKeySize {
		return nil, wrongCredentials(errTooShort)
	}
	kek := expand(key, "ac/device/1")
	defer clear(kek)
	return e.unwrap(kek, e.Device, deviceData(e.Account, e.KeyVersion, e.DeviceUsed))
}

func (v *Vault) wrap(key, additional []byte) ([]byte, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.dek == nil {
		return nil, closed()
	}
	return sealWith(key, v.dek, additional)
}

func (e Envelope) unwrap(key, wrapped, additional []byte) (*Vault, error) {
	dek, err := openWith(key, wrapped, additional)
	if err != nil || len(dek) != keySize {
		return nil, wrongCredentials(err)
	}
	return newVault(e.Account, e.KeyVersion, dek), nil
}

func wrongCredentials(err error) error {
	return &autocode.Error{Code: autocode.WrongCredentials,
		Message: "The address or the password is not right.", Err: err}
}

func passwordData(account string, version uint32, kdf string) []byte {
	return additionalData("ac/wrap/password/1", account, strconv.FormatUint(uint64(version), 10), kdf)
}

func recoveryData(account string, version uint32) []byte {
	return additionalData("ac/wrap/recovery/1", account, strconv.FormatUint(uint64(version), 10))
}

func deviceData(account string, version uint32, used time.Time) []byte {
	return additionalData("ac/wrap/device/1", account, strconv.FormatUint(uint64(version), 10),
		strconv.FormatInt(used.UnixMilli(), 10))
}
