// Package vault keeps an account's secrets: it turns a password into keys, wraps
// the account's data key in several ways, and seals and opens records with it.
//
// The hierarchy: a password, normalised by the OpaqueString profile (RFC 8265),
// goes through Argon2id (RFC 9106) and HKDF-SHA256 (RFC 5869) and gives a key
// that wraps the data key (DEK): 32 random bytes of the account. A recovery code
// of 160 random bits wraps the same DEK, and, while a person stays signed in, so
// does a device key that lies in the system's keyring. Records are sealed with
// XChaCha20-Poly1305 under a key derived from the DEK; account, record, field,
// schema and key version are additional data, so that no sealed value opens in
// the place of another. Opening the wrap of the password is the password check:
// there is no other.
//
// What it does not do: protect an unlocked account against programs of the same
// user, or hide sizes, times and counts. Go cannot promise that a key leaves
// memory; Close does what can be done.
package vault
