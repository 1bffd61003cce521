package dial_test

import (
	"context"
	"crypto/tls"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/dial"
)

// bench is a network with settings and a ledger that a test can look at.
type bench struct {
	*dial.Network
	mu       sync.Mutex
	changed  *sync.Cond
	settings autocode.Network
	lines    []autocode.Connection // in the order of their beginning
	refuse   error
}

func newBench() *bench {
	b := &bench{}
	b.changed = sync.NewCond(&b.mu)
	n := 0
	b.Network = &dial.Network{Ledger: b, Now: func() time.Time { return time.UnixMilli(1000) },
		NewID: func() string { b.mu.Lock(); defer b.mu.Unlock(); n++; return fmt.Sprint(n) },
		Settings: func(context.Context) (autocode.Network, error) {
			b.mu.Lock()
			defer b.mu.Unlock()
			return b.settings, nil
		}}
	return b
}

func (b *bench) Record(_ context.Context, c autocode.Connection) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.refuse != nil {
		return b.refuse
	}
	b.changed.Broadcast()
	for i := range b.lines {
		if b.lines[i].ID == c.ID {
			b.lines[i] = c
			return nil
		}
	}
	b.lines = append(b.lines, c)
	return nil
}

// line gives a line of the ledger once it is complete.
func (b *bench) line(i int) autocode.Connection {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.lines[i].EndedAt.IsZero() {
		b.changed.Wait()
	}
	return b.lines[i]
}

// count is how many lines there are.
func (b *bench) count() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.lines)
}

// get asks for a page and gives what came and how the error is called.
func (b *bench) get(t *testing.T, url string) (text string, code autocode.Code, reason string) {
	t.Helper()
	limits := dial.Limits{Dial: time.Second, TLS: time.Second, Header: 300 * time.Millisecond}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := b.Client(autocode.WhyTest, limits).Do(req)
	if err != nil {
		var e *autocode.Error
		if !errors.As(err, &e) || e.Message == "" {
			t.Fatalf("an error without a code or words: %v", err)
		}
		return "", e.Code, e.Reason
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body), "", ""
}

func hello(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") }

func pemOf(s *httptest.Server) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
}

func TestEveryConnectionHasALine(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(hello))
	defer s.Close()
	b := newBench()
	for range 2 {
		if text, code, _ := b.get(t, s.URL); text != "hello" || code != "" {
			t.Fatal(text, code)
		}
	}
	if b.count() != 2 {
		t.Fatalf("%d lines", b.count())
	}
	c := b.line(0)
	if c.Host != strings.TrimPrefix(s.URL, "http://") || c.Why != autocode.WhyTest || c.Proxy != "" || c.Failure != "" ||
		c.Sent < 40 || c.Received < 60 || c.EndedAt.IsZero() {
		t.Errorf("%+v", c)
	}
	s.Close()
	if _, code, _ := b.get(t, s.URL); code != autocode.Offline {
		t.Error(code)
	}
	if last := b.line(2); last.Failure != autocode.Offline || last.EndedAt.IsZero() {
		t.Errorf("%+v", last)
	}
}

func TestWhatCannotBeWrittenDownIsNotContacted(t *testing.T) {
	asked := false
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer s.Close()
	b := newBench()
	b.refuse = autocode.Errorf(autocode.StorageFull, "The disk is full.")
	if _, code, _ := b.get(t, s.URL); code != autocode.StorageFull || asked {
		t.Error(code, asked)
	}
}

func TestTheSwitch(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(hello))
	defer s.Close()
	b := newBench()
	b.settings.Offline = true
	if _, code, reason := b.get(t, s.URL); code != autocode.Offline || reason != "switch" || b.count() != 0 {
		t.Error(code, reason)
	}
	b.settings.Offline = false
	if text, _, _ := b.get(t, s.URL); text != "hello" {
		t.Error(text)
	}
}

func TestWithoutEncryptionNothingLeavesThisComputer(t *testing.T) {
	b := newBench()
	for _, url := range []string{"http://192.0.2.1/", "http://example.com/", "http://localhost.example.com/", "http://0.0.0.0/"} {
		if _, code, reason := b.get(t, url); code != autocode.Protocol || reason != "insecure" || b.count() != 0 {
			t.Error(url, code, reason)
		}
	}
	s := httptest.NewServer(http.HandlerFunc(hello))
	defer s.Close()
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URL, "http://"))
	if text, code, _ := b.get(t, "http://localhost:"+port); text != "hello" {
		t.Error(code)
	}
}

func TestCertificates(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(hello))
	defer s.Close()
	b := newBench()
	if _, code, reason := b.get(t, s.URL); code != autocode.TLS || reason != "unknown_authority" {
		t.Error(code, reason)
	}
	b.settings.ExtraCA = pemOf(s)
	if text, code, _ := b.get(t, s.URL); text != "hello" {
		t.Error(code)
	}
	b.settings.ExtraCA = "no certificate"
	if _, code, _ := b.get(t, s.URL); code != autocode.Invalid {
		t.Error(code)
	}
	t.Run("for another host", func(t *testing.T) {
		b := newBench()
		b.settings.ExtraCA = pemOf(s)
		_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URL, "https://"))
		if _, code, _ := b.get(t, "https://localhost:"+port); code != autocode.TLS {
			t.Error(code)
		}
	})
	t.Run("of an old protocol", func(t *testing.T) {
		old := httptest.NewUnstartedServer(http.HandlerFunc(hello))
		old.TLS = &tls.Config{MaxVersion: tls.VersionTLS11}
		old.StartTLS()
		defer old.Close()
		b := newBench()
		b.settings.ExtraCA = pemOf(old)
		if _, code, _ := b.get(t, old.URL); code != autocode.TLS {
			t.Error(code)
		}
	})
	t.Run("where there is no TLS", func(t *testing.T) {
		plain := httptest.NewServer(http.HandlerFunc(hello))
		defer plain.Close()
		if _, code, _ := newBench().get(t, strings.Replace(plain.URL, "http:", "https:", 1)); code != autocode.TLS {
			t.Error(code)
		}
	})
}

func TestSlowness(t *testing.T) {
	release := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer s.Close()
	defer close(release)
	if _, code, _ := newBench().get(t, s.URL); code != autocode.Timeout {
		t.Error(code)
	}
}

func TestNoSuchName(t *testing.T) {
	if _, code, reason := newBench().get(t, "https://no-such-host.invalid/"); code != autocode.Offline || reason != "name" {
		t.Error(code, reason)
	}
}

// connectProxy is a proxy that tunnels to one host whatever was asked for.
func connectProxy(t *testing.T, to string, status int) (address string, asked *[]string) {
	t.Helper()
	asked = &[]string{}
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*asked = append(*asked, r.Method+" "+r.Host)
		if status != http.StatusOK {
			w.WriteHeader(status)
			return
		}
		there, err := (&net.Dialer{}).DialContext(r.Context(), "tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		w.WriteHeader(http.StatusOK)
		here, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		go func() { _, _ = io.Copy(there, buffered); _ = there.Close() }()
		_, _ = io.Copy(here, there)
		_ = here.Close()
	}))
	t.Cleanup(proxy.Close)
	return proxy.URL, asked
}

func TestProxy(t *testing.T) {
	// The certificate of the test server is for example.com.
	s := httptest.NewTLSServer(http.HandlerFunc(hello))
	defer s.Close()
	to := strings.TrimPrefix(s.URL, "https://")
	b := newBench()
	b.settings.ExtraCA = pemOf(s)
	address, asked := connectProxy(t, to, http.StatusOK)
	b.settings.Proxy = address
	if text, code, _ := b.get(t, "https://example.com/"); text != "hello" {
		t.Fatal(code)
	}
	if fmt.Sprint(*asked) != "[CONNECT example.com:443]" {
		t.Error(*asked)
	}
	if c := b.line(0); c.Host != "example.com:443" || c.Proxy != strings.TrimPrefix(address, "http://") {
		t.Errorf("%+v", c)
	}
	t.Run("services on this computer have none", func(t *testing.T) {
		if text, code, _ := b.get(t, s.URL); text != "hello" || len(*asked) != 1 {
			t.Error(code, *asked)
		}
	})
	t.Run("that refuses", func(t *testing.T) {
		for status, reason := range map[int]string{407: "auth", 403: "", 502: ""} {
			b.settings.Proxy, _ = connectProxy(t, to, status)
			if _, code, got := b.get(t, "https://example.com/"); code != autocode.Proxy || got != reason {
				t.Error(status, code, got)
			}
		}
	})
	t.Run("that is not there", func(t *testing.T) {
		b.settings.Proxy = "http://127.0.0.1:1"
		if _, code, _ := b.get(t, "https://example.com/"); code != autocode.Proxy {
			t.Error(code)
		}
	})
	t.Run("that is no address", func(t *testing.T) {
		b.settings.Proxy = "proxy"
		if _, code, _ := b.get(t, "https://example.com/"); code != autocode.Invalid {
			t.Error(code)
		}
	})
}

func TestRedirects(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(hello))
	defer other.Close()
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/here":
			http.Redirect(w, r, "/there", http.StatusFound)
		case "/away":
			http.Redirect(w, r, other.URL, http.StatusFound)
		case "/round":
			http.Redirect(w, r, s.URL+"/round", http.StatusFound)
		default:
			hello(w, r)
		}
	}))
	defer s.Close()
	b := newBench()
	if text, code, _ := b.get(t, s.URL+"/here"); text != "hello" {
		t.Error(code)
	}
	for _, path := range []string{"/away", "/round"} {
		if _, code, reason := b.get(t, s.URL+path); code != autocode.Protocol || reason != "redirect" {
			t.Error(path, code, reason)
		}
	}
}
