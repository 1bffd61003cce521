package dial

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/mattn/go-ieproxy"

	"autocoding/internal/autocode"
)

// Ledger keeps the list of connections.
type Ledger interface {
	// Record writes a connection down, or again when it ended. A connection that
	// cannot be written down is not made.
	Record(ctx context.Context, c autocode.Connection) error
}

// Limits are how long the steps of a request may take.
type Limits struct {
	Dial   time.Duration // to a connection
	TLS    time.Duration // to an encrypted one
	Header time.Duration // from the request to the head of the answer; 0 for no limit
}

// DefaultLimits serve a service far away.
var DefaultLimits = Limits{Dial: 10 * time.Second, TLS: 10 * time.Second, Header: 60 * time.Second}

// Network makes clients. Its fields are set before first use and not after.
type Network struct {
	// Settings gives the choices of the person who is signed in, for each request.
	Settings func(ctx context.Context) (autocode.Network, error)
	Ledger   Ledger
	Now      func() time.Time
	NewID    func() string // UUIDv7
}

// mostRedirects is how often a service may send a request on to another path.
const mostRedirects = 5

// Client makes a client for one purpose. It has no time limit for the body of an
// answer: that is the caller's, by context.
func (n *Network) Client(why autocode.Why, limits Limits) *http.Client {
	return &http.Client{Transport: &transport{n, why, limits}, CheckRedirect: sameHost}
}

// sameHost follows redirects to other paths of the same host only: a key must not
// reach a stranger.
func sameHost(req *http.Request, via []*http.Request) error {
	first := via[0].URL
	if req.URL.Scheme != first.Scheme || req.URL.Host != first.Host {
		return &autocode.Error{Code: autocode.Protocol, Reason: "redirect", Field: "base_url",
			Message: fmt.Sprintf("The service wants to send the request on to %s. Enter that address, if it is right.", req.URL.Host)}
	}
	if len(via) > mostRedirects {
		return &autocode.Error{Code: autocode.Protocol, Reason: "redirect", Message: "The service sends the request in circles."}
	}
	return nil
}

// transport makes one connection for each request, so that each has its line in the
// ledger and a changed setting holds at once.
type transport struct {
	network *Network
	why     autocode.Why
	limits  Limits
}

// RoundTrip makes a connection and sends the request. Its errors are those of the
// package.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	settings, err := t.network.Settings(req.Context())
	if err != nil {
		return nil, err
	}
	if settings.Offline {
		return nil, &autocode.Error{Code: autocode.Offline, Reason: "switch", Message: "The network is switched off in the settings."}
	}
	insecure := req.URL.Scheme != "https"
	if insecure && !IsLoopback(req.URL.Hostname()) {
		return nil, errInsecure
	}
	roots, err := certificates(settings.ExtraCA)
	if err != nil {
		return nil, err
	}
	proxy, err := proxyFor(settings.Proxy, req)
	if err != nil {
		return nil, err
	}
	d := &dialer{network: t.network, why: t.why, host: hostPort(req.URL), timeout: t.limits.Dial, insecure: insecure}
	if proxy != nil {
		d.proxy = hostPort(proxy)
	}
	one := &http.Transport{
		Proxy:                 func(*http.Request) (*url.URL, error) { return proxy, nil },
		DialContext:           d.dial,
		TLSClientConfig:       &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots},
		TLSHandshakeTimeout:   t.limits.TLS,
		ResponseHeaderTimeout: t.limits.Header,
		ForceAttemptHTTP2:     true,
		DisableKeepAlives:     true,
		// What is compressed may be a bomb; text is small enough as it is.
		DisableCompression:     true,
		MaxResponseHeaderBytes: 64 << 10,
		OnProxyConnectResponse: proxyAnswered,
	}
	resp, err := one.RoundTrip(req)
	if err != nil {
		return nil, classify(err, d.proxy != "")
	}
	return resp, nil
}

var errInsecure = &autocode.Error{Code: autocode.Protocol, Reason: "insecure", Field: "base_url",
	Message: "Without encryption only services on this computer are contacted. Use an address that begins with https."}

// certificates are those of the system and the extra ones; nil for the system's.
func certificates(extra string) (*x509.CertPool, error) {
	if extra == "" {
		return nil, nil
	}
	pool, err := x509.SystemCertPool()
	if err != nil {
		pool = x509.NewCertPool()
	}
	if !pool.AppendCertsFromPEM([]byte(extra)) {
		return nil, autocode.InvalidField("extra_ca", "form", "The extra certificates are not in PEM form.")
	}
	return pool, nil
}

// systemProxy asks the environment, and on Windows and macOS the system's settings.
var systemProxy = ieproxy.GetProxyFunc()

// proxyFor chooses the proxy of a request. Services on this computer have none.
func proxyFor(choice string, req *http.Request) (*url.URL, error) {
	if IsLoopback(req.URL.Hostname()) {
		return nil, nil
	}
	switch choice {
	case autocode.ProxyNone:
		return nil, nil
	case "", autocode.ProxySystem:
		u, err := systemProxy(req)
		if err != nil {
			return nil, &autocode.Error{Code: autocode.Proxy, Message: "The system's proxy setting cannot be read.", Err: err}
		}
		return u, nil
	}
	return ParseProxy(choice)
}

// ParseProxy reads the address of a proxy. It returns Invalid for the field proxy.
func ParseProxy(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "socks5" {
		return nil, autocode.InvalidField("proxy", "form", "A proxy is an address such as http://proxy.example:8080.")
	}
	return u, nil
}

// proxyAnswered makes a proxy that refuses to connect an error that says so.
func proxyAnswered(_ context.Context, _ *url.URL, _ *http.Request, resp *http.Response) error {
	if resp.StatusCode == http.StatusOK {
		return nil
	}
	e := &autocode.Error{Code: autocode.Proxy, Message: "The proxy refused to connect: " + resp.Status + "."}
	if resp.StatusCode == http.StatusProxyAuthRequired {
		e.Reason, e.Message = "auth", "The proxy wants a name and a password."
	}
	return e
}

// IsLoopback reports whether a host is this computer.
func IsLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// classify names the hop at which a request failed.
func classify(err error, proxied bool) error {
	var known *autocode.Error
	if errors.As(err, &known) {
		return known
	}
	var op *net.OpError
	var dns *net.DNSError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	var verify *tls.CertificateVerificationError
	var netErr net.Error
	code, message := autocode.Offline, "The service cannot be reached. Check the address and the network."
	reason := ""
	switch {
	case errors.Is(err, context.Canceled):
		code, message = autocode.Cancelled, "It was stopped."
	case errors.As(err, &op) && op.Op == "proxyconnect", proxied && errors.As(err, &op) && op.Op == "dial":
		code, message = autocode.Proxy, "The proxy cannot be reached."
	case errors.As(err, &unknown):
		code, reason, message = autocode.TLS, "unknown_authority", "The certificate of the service was issued by somebody whom this computer does not trust."
	case errors.As(err, &verify), errors.As(err, &record), handshakeFailed(err, op):
		code, message = autocode.TLS, "There is no trustworthy encrypted connection to the service."
	case errors.As(err, &dns) && !dns.IsTimeout:
		reason, message = "name", "There is no host of this name, or the network is down."
	case errors.As(err, &netErr) && netErr.Timeout(), errors.Is(err, context.DeadlineExceeded):
		code, message = autocode.Timeout, "The service did not answer in time."
	case errors.As(err, &op) && op.Op == "read":
		code, message = autocode.Interrupted, "The connection broke off."
	}
	return &autocode.Error{Code: code, Reason: reason, Message: message, Err: err}
}

// handshakeFailed knows the failures of a handshake that have no type of their own.
func handshakeFailed(err error, op *net.OpError) bool {
	if op != nil && (op.Op == "remote error" || op.Op == "local error") {
		return true
	}
	for ; err != nil; err = errors.Unwrap(err) {
		if strings.HasPrefix(err.Error(), "tls: ") {
			return true
		}
	}
	return false
}
