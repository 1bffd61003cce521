package dial

import (
	"context"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"autocoding/internal/autocode"
)

// dialer makes the connection of one request and writes it down.
type dialer struct {
	network  *Network
	why      autocode.Why
	host     string // whom the request is for, with the port
	proxy    string // the proxy in between, with the port
	timeout  time.Duration
	insecure bool // nothing is encrypted, so it must stay on this computer
}

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	line := autocode.Connection{ID: d.network.NewID(), At: d.network.Now(), Host: d.host, Proxy: d.proxy, Why: d.why}
	if err := d.network.Ledger.Record(ctx, line); err != nil {
		return nil, err
	}
	plain := net.Dialer{Timeout: d.timeout, ControlContext: d.control}
	conn, err := plain.DialContext(ctx, network, address)
	if err != nil {
		line.EndedAt, line.Failure = d.network.Now(), autocode.CodeOf(classify(err, d.proxy != ""))
		_ = d.network.Ledger.Record(context.WithoutCancel(ctx), line) // that it was tried is written already
		return nil, err
	}
	return &counted{Conn: conn, network: d.network, line: line}, nil
}

// control looks at the address that a name stands for: an unencrypted connection
// must not leave this computer, whatever a hosts file says of localhost.
func (d *dialer) control(_ context.Context, _, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err == nil && d.insecure && d.proxy == "" && !IsLoopback(host) {
		return errInsecure
	}
	return err
}

// counted counts the bytes of a connection and writes them down when it is closed.
type counted struct {
	net.Conn
	network        *Network
	line           autocode.Connection
	sent, received atomic.Int64
	once           sync.Once
}

// Read counts what is received.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.received.Add(int64(n))
	return n, err
}

// Write counts what is sent.
func (c *counted) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	c.sent.Add(int64(n))
	return n, err
}

// Close closes the connection and completes its line in the ledger.
func (c *counted) Close() error {
	err := c.Conn.Close()
	c.once.Do(func() {
		c.line.EndedAt, c.line.Sent, c.line.Received = c.network.Now(), c.sent.Load(), c.received.Load()
		_ = c.network.Ledger.Record(context.Background(), c.line) // the session may have ended; its beginning is written
	})
	return err
}
