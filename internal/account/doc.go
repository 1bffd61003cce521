// Package account is the use case of accounts and sessions: sign up, sign in, stay
// signed in, recover, change the password, delete, and sign out, by hand or after
// thirty idle minutes.
//
// A session is a Go value: the open vault of one account. There is one at a time.
// The password check is the opening of the vault; an address that does not exist
// costs the same time as a wrong password.
package account
