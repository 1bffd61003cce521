package vault

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"sync"

	"autocoding/internal/autocode"
)

// Ref names the place of a sealed value. A value opens in its own place only.
type Ref struct {
	Record string // id of the row
	Field  string // which of the row's sealed values
	Schema int    // version of the plaintext's format
}

// Vault is an open account: it holds the data key until Close. It is safe for
// use by several goroutines.
type Vault struct {
	account string
	version uint32 // of the data key

	mu      sync.RWMutex
	dek     []byte // nil once closed
	records []byte // key of the records, derived from dek
}

// formatV1 is the first byte of every sealed record.
const formatV1 = 1

// headerSize is format and key version.
const headerSize = 1 + 4

func newVault(account string, version uint32, dek []byte) *Vault {
	return &Vault{account: account, version: version, dek: dek, records: expand(dek, "ac/history/1")}
}

// Account is the id of the account that the vault belongs to.
func (v *Vault) Account() string { return v.account }

// Close clears the keys. Afterwards Seal and Open return Unauthenticated.
func (v *Vault) Close() {
	v.mu.Lock()
	defer v.mu.Unlock()
	clear(v.dek)
	clear(v.records)
	v.dek, v.records = nil, nil
}

func closed() error {
	return autocode.Errorf(autocode.Unauthenticated, "Sign in first.")
}

func (v *Vault) additional(ref Ref, version uint32) []byte {
	return additionalData("ac/record/1", v.account, ref.Record, ref.Field, strconv.Itoa(ref.Schema),
		strconv.FormatUint(uint64(version), 10))
}

// Seal encrypts a value for its place. It returns Unauthenticated once the vault
// is closed.
func (v *Vault) Seal(ref Ref, plain []byte) ([]byte, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.records == nil {
		return nil, closed()
	}
	sealed, err := sealWith(v.records, plain, v.additional(ref, v.version))
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w", ref.Field, err)
	}
	out := make([]byte, headerSize, headerSize+len(sealed))
	out[0] = formatV1
	binary.BigEndian.PutUint32(out[1:], v.version)
	return append(out, sealed...), nil
}

// Open decrypts a value in its place. It returns Damaged for a value that was
// changed, cut, or sealed for another place, and Unauthenticated once the vault
// is closed.
func (v *Vault) Open(ref Ref, sealed []byte) ([]byte, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.records == nil {
		return nil, closed()
	}
	if len(sealed) < headerSize || sealed[0] != formatV1 {
		return nil, damagedRecord(ref, errTooShort)
	}
	version := binary.BigEndian.Uint32(sealed[1:])
	plain, err := openWith(v.records, sealed[headerSize:], v.additional(ref, version))
	if err != nil {
		return nil, damagedRecord(ref, err)
	}
	return plain, nil
}

func damagedRecord(ref Ref, err error) error {
	return &autocode.Error{Code: autocode.Damaged, Field: ref.Field,
		Message: "This entry is damaged. It is kept as it is.", Err: err}
}
