// Package wire is the JSON of the account API, as both ends read and write it: that of
// the original service, and what ours adds. Domain values have no JSON; these structs
// have nothing else.
package wire

import (
	"time"

	"autocoding/internal/autocode"
)

// User is an account as its owner sees it.
type User struct {
	PK        int64  `json:"pk"`
	Email     string `json:"email"`
	FirstName string `json:"first_name"`
	LastName  string `json:"last_name"`
}

// Registered answers accounts/register/.
type Registered struct {
	Access  string `json:"access"`
	Refresh string `json:"refresh"`
	User    User   `json:"user"`
}

// LoggedIn answers accounts/login/.
type LoggedIn struct {
	Access            string    `json:"access"`
	Refresh           string    `json:"refresh"`
	User              User      `json:"user"`
	AccessExpiration  time.Time `json:"access_expiration"`
	RefreshExpiration time.Time `json:"refresh_expiration"`
}

// Refreshed answers accounts/token/refresh/. The refresh token that was sent is used up.
type Refreshed struct {
	Access            string    `json:"access"`
	AccessExpiration  time.Time `json:"access_expiration"`
	Refresh           string    `json:"refresh"`
	RefreshExpiration time.Time `json:"refresh_expiration"`
}

// Answered answers gpt/request/.
type Answered struct {
	Language string `json:"language"`
	Purpose  string `json:"purpose"`
	Detail   string `json:"detail"`
	Answer   string `json:"answer"`
}

// Entry is an element of gpt/response/. The last four are there on pages only.
type Entry struct {
	ID        int64      `json:"id"`
	Language  string     `json:"language"`
	Purpose   string     `json:"purpose"`
	Detail    string     `json:"detail"`
	Answer    string     `json:"answer"`
	User      int64      `json:"user"`
	RequestID string     `json:"request_id,omitempty"`
	State     string     `json:"state,omitempty"`
	Model     string     `json:"model,omitempty"`
	CreatedAt *time.Time `json:"created_at,omitempty"`
}

// Quota answers gpt/quota/.
type Quota struct {
	Limit      int        `json:"limit"`
	Remaining  int        `json:"remaining"`
	NextFreeAt *time.Time `json:"next_free_at"` // null if nothing is used
}

// The events of a streamed answer.
const (
	EventPiece = "piece" // data: Piece; id: the bytes of the answer so far, this piece included
	EventEnd   = "end"   // data: End; the last event
)

// Piece is a part of a streamed answer.
type Piece struct {
	Text string `json:"text"`
}

// End tells how a streamed answer ended.
type End struct {
	State  string `json:"state"`            // complete, cut, filtered, stopped, interrupted, failed
	Code   string `json:"code,omitempty"`   // why, for interrupted and failed
	Detail string `json:"detail,omitempty"` // the same for a person
	Model  string `json:"model,omitempty"`
	Size   int    `json:"size"` // bytes of the whole answer
}

// Failure is an error that belongs to no field.
type Failure struct {
	Detail   string         `json:"detail"`
	Code     string         `json:"code,omitempty"`
	Messages []TokenMessage `json:"messages,omitempty"` // for a bad access token only
	Answer   string         `json:"answer,omitempty"`   // what came of an answer that broke off
}

// TokenMessage says of which kind a bad token is.
type TokenMessage struct {
	TokenClass string `json:"token_class"`
	TokenType  string `json:"token_type"`
	Message    string `json:"message"`
}

// Fields are errors by field. NonField stands for the whole form.
type Fields map[string][]string

// NonField is the key of errors that belong to a form as a whole.
const NonField = "non_field_errors"

// Codes of failures that have no code among those of autocode.
const (
	TokenNotValid = "token_not_valid" // as the original has it
	NoEngine      = "no_engine"       // the server answers no AI requests
	Draining      = "draining"        // the server is about to stop
)

// PurposeText is a purpose as the original service stores it.
func PurposeText(p autocode.Purpose) string {
	if p == autocode.Refactor {
		return "리팩토링"
	}
	return "기능구현"
}
