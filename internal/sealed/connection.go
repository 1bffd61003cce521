package sealed

import (
	"context"
	"errors"
	"time"

	"autocoding/internal/autocode"
)

const fieldConnection = "connection"

// connection is what is sealed of a line of the ledger of connections. It repeats
// the time, so that an edited clear column is noticed.
type connection struct {
	At       int64         `json:"at"`                 // Unix milliseconds
	EndedAt  int64         `json:"ended_at,omitempty"` // Unix milliseconds
	Host     string        `json:"host"`
	Proxy    string        `json:"proxy,omitempty"`
	Why      autocode.Why  `json:"why"`
	Sent     int64         `json:"sent,omitempty"`     // bytes
	Received int64         `json:"received,omitempty"` // bytes
	Failure  autocode.Code `json:"failure,omitempty"`
}

// PutConnection stores a line of the ledger of connections, or stores it anew.
func (s *Store) PutConnection(ctx context.Context, c autocode.Connection) error {
	line := connection{At: c.At.UnixMilli(), Host: c.Host, Proxy: c.Proxy, Why: c.Why, Sent: c.Sent, Received: c.Received, Failure: c.Failure}
	if !c.EndedAt.IsZero() {
		line.EndedAt = c.EndedAt.UnixMilli()
	}
	sealed, err := s.seal(c.ID, fieldConnection, line)
	if err != nil {
		return err
	}
	return s.db.PutConnection(ctx, s.account(), c.ID, c.At, sealed)
}

// Connections lists the ledger of connections, newest first. Lines that do not
// prove themselves are left out and logged.
func (s *Store) Connections(ctx context.Context) ([]autocode.Connection, error) {
	rows, err := s.db.Connections(ctx, s.account())
	if err != nil {
		return nil, err
	}
	all := make([]autocode.Connection, 0, len(rows))
	for _, row := range rows {
		var line connection
		err := s.unseal(row.ID, fieldConnection, row.Sealed, &line)
		if err == nil && line.At != row.At.UnixMilli() {
			err = damaged(fieldConnection, errors.New("the time was edited"))
		}
		if err != nil {
			s.log.Error("a line of the ledger is damaged", "id", row.ID, "cause", err)
			continue
		}
		c := autocode.Connection{ID: row.ID, At: row.At, Host: line.Host, Proxy: line.Proxy, Why: line.Why, Sent: line.Sent,
			Received: line.Received, Failure: line.Failure}
		if line.EndedAt > 0 {
			c.EndedAt = time.UnixMilli(line.EndedAt)
		}
		all = append(all, c)
	}
	return all, nil
}

// ClearConnections erases the ledger of connections.
func (s *Store) ClearConnections(ctx context.Context) error {
	return s.db.ClearConnections(ctx, s.account())
}
