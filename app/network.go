package app

import (
	"context"

	"autocoding/internal/autocode"
	"autocoding/internal/settings"
)

// Network is the bound struct of connections: how they are made, and their ledger.
type Network struct{ b *bridge }

// NetworkSettings say how the account's connections are made.
type NetworkSettings struct {
	Offline      bool          `json:"offline"`
	Proxy        string        `json:"proxy"`        // system, none or an address
	Certificates []Certificate `json:"certificates"` // trusted besides the system's
}

// Certificate is a certificate that is trusted besides the system's.
type Certificate struct {
	Name    string `json:"name"`
	Expires int64  `json:"expires"` // Unix milliseconds
}

func networkSettings(n autocode.Network) (NetworkSettings, error) {
	certificates, err := settings.Certificates(n.ExtraCA)
	return NetworkSettings{n.Offline, n.Proxy, each(certificates, func(c settings.Certificate) Certificate {
		return Certificate{c.Name, ms(c.Expires)}
	})}, err
}

// Settings tells how connections are made.
func (n *Network) Settings() (NetworkSettings, error) {
	return call(n.b, "network.settings", quick, func(ctx context.Context, c Cases) (NetworkSettings, error) {
		current, err := c.Settings.Network(ctx)
		if err != nil {
			return NetworkSettings{}, err
		}
		return networkSettings(current)
	})
}

// SetOffline turns the network on or off.
func (n *Network) SetOffline(offline bool) error {
	return n.change("network.setOffline", func(s *autocode.Network) { s.Offline = offline })
}

// SetProxy chooses the proxy: system, none or an address.
func (n *Network) SetProxy(proxy string) error {
	return n.change("network.setProxy", func(s *autocode.Network) { s.Proxy = proxy })
}

// DropCertificates trusts the system's certificates only.
func (n *Network) DropCertificates() error {
	return n.change("network.dropCertificates", func(s *autocode.Network) { s.ExtraCA = "" })
}

func (n *Network) change(op string, edit func(*autocode.Network)) error {
	return do(n.b, op, quick, func(ctx context.Context, c Cases) error {
		s, err := c.Settings.Network(ctx)
		if err != nil {
			return err
		}
		edit(&s)
		return c.Settings.SetNetwork(ctx, s)
	})
}

// maxCertificates bounds a file of certificates, in bytes.
const maxCertificates = 1 << 20

// ChooseCertificates asks for a file with certificates that are trusted besides the
// system's, and tells how connections are made then. title is that of the dialog.
func (n *Network) ChooseCertificates(title string) (NetworkSettings, error) {
	return call(n.b, "network.chooseCertificates", person, func(ctx context.Context, c Cases) (NetworkSettings, error) {
		s, err := c.Settings.Network(ctx)
		if err != nil {
			return NetworkSettings{}, err
		}
		name, text, err := n.b.wait().desktop.OpenText(title, maxCertificates)
		if err == nil && name != "" {
			s.ExtraCA = text
			err = c.Settings.SetNetwork(ctx, s)
		}
		if err != nil {
			return NetworkSettings{}, err
		}
		return networkSettings(s)
	})
}

// Connection is a line of the ledger of connections.
type Connection struct {
	ID       string `json:"id"`
	At       int64  `json:"at"`
	EndedAt  int64  `json:"endedAt"` // 0 while it is open
	Host     string `json:"host"`
	Proxy    string `json:"proxy"`
	Why      string `json:"why"`
	Sent     int64  `json:"sent"`
	Received int64  `json:"received"`
	Failure  string `json:"failure"`
}

// Connections lists the ledger, newest first.
func (n *Network) Connections() ([]Connection, error) {
	return call(n.b, "network.connections", quick, func(ctx context.Context, c Cases) ([]Connection, error) {
		all, err := c.Settings.Connections(ctx)
		return each(all, func(l autocode.Connection) Connection {
			return Connection{l.ID, ms(l.At), ms(l.EndedAt), l.Host, l.Proxy, string(l.Why), l.Sent, l.Received, string(l.Failure)}
		}), err
	})
}

// ClearConnections erases the ledger.
func (n *Network) ClearConnections() error {
	return do(n.b, "network.clearConnections", slow, func(ctx context.Context, c Cases) error { return c.Settings.ClearConnections(ctx) })
}
