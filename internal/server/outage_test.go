package server_test

import (
	"io"
	"net"
	"net/url"
	"sync"
	"testing"

	"autocoding/internal/server/store/storetest"
)

// cable lies between a server and its database, and can be pulled.
type cable struct {
	mu     sync.Mutex
	pulled bool
	ends   map[net.Conn]bool
}

// lay gives an address that leads to the database through the cable.
func lay(t *testing.T, address string) (*cable, string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	target := u.Host
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	c := &cable{ends: map[net.Conn]bool{}}
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := (&net.Dialer{}).Dial("tcp", target)
			if err != nil || !c.connect(near, far) {
				_ = near.Close()
				continue
			}
			for _, way := range [][2]net.Conn{{near, far}, {far, near}} {
				go func() {
					_, _ = io.Copy(way[0], way[1])
					_ = way[0].Close()
				}()
			}
		}
	}()
	u.Host = listener.Addr().String()
	return c, u.String()
}

func (c *cable) connect(ends ...net.Conn) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, end := range ends {
		if c.pulled {
			_ = end.Close()
		}
		c.ends[end] = true
	}
	return !c.pulled
}

func (c *cable) pull() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = true
	for end := range c.ends {
		_ = end.Close()
	}
}

func (c *cable) plugIn() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = false
}

// TestTheDatabaseGoesAwayAndComesBack: meanwhile the answer is 503 and says when to come
// again, and an answer that was under way loses nothing.
func TestTheDatabaseGoesAwayAndComesBack(t *testing.T) {
	c, address := lay(t, storetest.Postgres(t))
	w := beginOn(t, address)
	access, _ := w.signUp("ada@example.com")
	give := w.slowly()
	s := w.stream(access, "", "", goFields(newID()))
	give <- "before, "
	text := ""
	next := func() {
		e, ok := s.next()
		if !ok {
			t.Fatal("the stream broke off")
		}
		text += s.piece(e)
	}
	next()
	c.pull()
	for _, r := range []request{
		{method: "GET", path: "/readyz"}, {method: "GET", path: "/gpt/response/", access: access}, {method: "GET", path: "/gpt/quota/", access: access},
		{method: "POST", path: "/accounts/login/", json: body{"email": "ada@example.com", "password": goodPassword}},
		{method: "POST", path: "/accounts/token/refresh/", json: body{"refresh": "x"}}, {method: "POST", path: "/gpt/request/", access: access, json: goFields(newID())},
		{method: "DELETE", path: "/gpt/delete/all/", access: access},
	} {
		if a := w.do(r).is(503, "busy"); a.header.Get("Retry-After") == "" {
			t.Errorf("%s: no Retry-After", r.path)
		}
	}
	w.get("/healthz", "").is(200) // it is alive, though not ready
	give <- "meanwhile, "
	next()
	c.plugIn()
	give <- "after."
	close(give)
	rest, end := s.read()
	if text += rest; text != "before, meanwhile, after." || end.State != "complete" {
		t.Errorf("%q %+v", text, end)
	}
	w.get("/readyz", "").is(200)
	w.get("/gpt/response/", access).is(200, "before, meanwhile, after.")
	w.get("/gpt/quota/", access).is(200, `"remaining":4`)
}
