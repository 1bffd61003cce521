package autocode

import (
	"errors"
	"fmt"
	"time"
)

// Code names a kind of failure for programs. People read Message instead.
type Code string

// The codes. Screens and the command line branch on them, never on text.
const (
	Invalid          Code = "invalid"           // an input at fault, named by Field
	Unauthenticated  Code = "unauthenticated"   // nobody is signed in
	WrongCredentials Code = "wrong_credentials" // address, password or recovery code do not fit
	Throttled        Code = "throttled"         // too many attempts, see RetryAt
	QuotaUsed        Code = "quota"             // no request left, see RetryAt
	NotFound         Code = "not_found"         // no such thing, or not yours
	Conflict         Code = "conflict"          // something else already is there or is running
	TooLarge         Code = "too_large"         // an input over its limit
	Offline          Code = "offline"           // no way to the host
	Proxy            Code = "proxy"             // the proxy in between failed
	TLS              Code = "tls"               // no trustworthy encrypted connection
	Timeout          Code = "timeout"           // no answer in time
	EngineAuth       Code = "engine_auth"       // the service refused the key
	EngineBilling    Code = "engine_billing"    // the service wants money
	EngineRate       Code = "engine_rate"       // the service wants a pause, see RetryAt
	EngineModel      Code = "engine_model"      // the service does not have the model
	EngineFiltered   Code = "engine_filtered"   // the service withheld the answer
	EngineServer     Code = "engine_server"     // the service failed
	Protocol         Code = "protocol"          // the other end does not speak what it should
	Interrupted      Code = "interrupted"       // an answer ended before its end
	Cancelled        Code = "cancelled"         // the person stopped it
	Keyring          Code = "keyring"           // the system's keyring cannot be used
	Damaged          Code = "damaged"           // stored data does not prove itself
	StorageFull      Code = "storage_full"      // no space left on the disk
	NewerSchema      Code = "newer_schema"      // the data was written by a newer version
	NoMatch          Code = "no_match"          // the library has no program for the words
	Ambiguous        Code = "ambiguous"         // the library has several programs for the words
	Internal         Code = "internal"          // a fault of ours
)

// Codes lists every code, in the order of their declaration.
func Codes() []Code {
	return []Code{
		Invalid, Unauthenticated, WrongCredentials, Throttled, QuotaUsed, NotFound, Conflict, TooLarge,
		Offline, Proxy, TLS, Timeout, EngineAuth, EngineBilling, EngineRate, EngineModel, EngineFiltered,
		EngineServer, Protocol, Interrupted, Cancelled, Keyring, Damaged, StorageFull, NewerSchema,
		NoMatch, Ambiguous, Internal,
	}
}

// Error is a failure that a person may be told about.
type Error struct {
	Code    Code
	Field   string    // the input at fault, if any
	Reason  string    // a word that tells cases of one code apart, e.g. "too_short"
	Message string    // an English sentence for a person; the frontend translates by Code and Reason
	RetryAt time.Time // when trying again makes sense; zero if time alone changes nothing
	Err     error     // the cause, for the log only
}

// Error gives the message and, for the log, the cause.
func (e *Error) Error() string {
	text := e.Message
	if text == "" {
		text = string(e.Code)
	}
	if e.Field != "" {
		text = e.Field + ": " + text
	}
	if e.Err != nil {
		return fmt.Sprintf("%s: %v", text, e.Err)
	}
	return text
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error with a code and a message for people.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// InvalidField makes an Error of code Invalid that names the input at fault.
func InvalidField(field, reason, message string) *Error {
	return &Error{Code: Invalid, Field: field, Reason: reason, Message: message}
}

// Wrap gives err a code and a message for people and keeps it as the cause. An
// err that already has a code of its own is returned as it is; nil stays nil.
func Wrap(err error, code Code, message string) error {
	if err == nil {
		return nil
	}
	var known *Error
	if errors.As(err, &known) {
		return err
	}
	return &Error{Code: code, Message: message, Err: err}
}

// CodeOf gives the code of the outermost Error in err's chain, Internal for an
// error without one, and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// HasReason reports whether err has this code for this reason.
func HasReason(err error, code Code, reason string) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == code && e.Reason == reason
}
