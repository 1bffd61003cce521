package settings

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"net/url"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// Vault is the part of the signed-in account's database this package needs.
type Vault interface {
	Value(ctx context.Context, name string, value any) (bool, error)
	PutValue(ctx context.Context, name string, value any) error
	PutConnection(ctx context.Context, c autocode.Connection) error
	Connections(ctx context.Context) ([]autocode.Connection, error)
	ClearConnections(ctx context.Context) error
}

// network is how autocode.Network is stored.
type network struct {
	Offline bool   `json:"offline,omitempty"`
	Proxy   string `json:"proxy,omitempty"`
	ExtraCA string `json:"extra_ca,omitempty"`
}

const networkName = "network"

// Network gives how connections of the account are made.
func (s *Service) Network(ctx context.Context) (autocode.Network, error) {
	vault, err := s.Vault()
	if err != nil {
		return autocode.Network{}, err
	}
	n := network{Proxy: autocode.ProxySystem}
	_, err = vault.Value(ctx, networkName, &n)
	return autocode.Network(n), err
}

// SetNetwork stores how connections of the account are made. It returns Invalid for
// the fields proxy or extra_ca.
func (s *Service) SetNetwork(ctx context.Context, n autocode.Network) error {
	n.Proxy = strings.TrimSpace(n.Proxy)
	if err := checkProxy(n.Proxy); err != nil {
		return err
	}
	if _, err := Certificates(n.ExtraCA); err != nil {
		return err
	}
	vault, err := s.Vault()
	if err != nil {
		return err
	}
	return vault.PutValue(ctx, networkName, network(n))
}

func checkProxy(proxy string) error {
	if proxy == autocode.ProxySystem || proxy == autocode.ProxyNone {
		return nil
	}
	u, err := url.Parse(proxy)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "socks5" || strings.ContainsAny(proxy, " \t\r\n") {
		return autocode.InvalidField("proxy", "form", "A proxy is an address such as http://proxy.example:8080.")
	}
	return nil
}

// Certificate is a certificate that is trusted besides the system's.
type Certificate struct {
	Name    string // of whom it is
	Expires time.Time
}

// Certificates reads a PEM file; none of an empty text. It returns Invalid for the
// field extra_ca.
func Certificates(text string) ([]Certificate, error) {
	if text == "" {
		return nil, nil
	}
	bad := autocode.InvalidField("extra_ca", "form", "This is not a file with certificates in PEM form.")
	var all []Certificate
	for rest := []byte(text); ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if block.Type != "CERTIFICATE" {
			return nil, bad
		}
		c, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, bad
		}
		name := c.Subject.CommonName
		if name == "" {
			name = c.Subject.String()
		}
		all = append(all, Certificate{name, c.NotAfter})
	}
	if len(all) == 0 {
		return nil, bad
	}
	return all, nil
}

// Record writes a connection into the ledger of the account. Without an account
// nothing may connect: Unauthenticated.
func (s *Service) Record(ctx context.Context, c autocode.Connection) error {
	vault, err := s.Vault()
	if err != nil {
		return err
	}
	return vault.PutConnection(ctx, c)
}

// Connections lists the ledger of connections, newest first.
func (s *Service) Connections(ctx context.Context) ([]autocode.Connection, error) {
	vault, err := s.Vault()
	if err != nil {
		return nil, err
	}
	return vault.Connections(ctx)
}

// ClearConnections erases the ledger of connections.
func (s *Service) ClearConnections(ctx context.Context) error {
	vault, err := s.Vault()
	if err != nil {
		return err
	}
	return vault.ClearConnections(ctx)
}
