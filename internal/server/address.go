package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// remote is the address that a request comes from. What a header says is believed only
// of proxies that were named, and only as far as those wrote it.
func (s *Server) remote(r *http.Request) netip.Addr {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	at := from.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		if !s.trusted(at) {
			break
		}
		next, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			break
		}
		at = next.Unmap()
	}
	return at
}

func (s *Server) trusted(at netip.Addr) bool {
	return slices.ContainsFunc(s.Config.Proxies, func(p netip.Prefix) bool { return p.Contains(at) })
}

// network is what limits count by: an IPv4 address, or the /64 of an IPv6 address,
// which one household has.
func network(at netip.Addr) string {
	bits := 32
	if at.Is6() {
		bits = 64
	}
	prefix, err := at.Prefix(bits)
	if err != nil {
		return "unknown"
	}
	return prefix.String()
}

// allowOrigin says to browsers which other sites may use the API. It reports whether
// the request was a mere question about that, and is answered.
func (s *Server) allowOrigin(w http.ResponseWriter, r *http.Request) bool {
	origin := r.Header.Get("Origin")
	preflight := r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
	if origin != "" && slices.Contains(s.Config.Origins, origin) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id, Auto-Coding-State")
		if s.Config.Cookies {
			h.Set("Access-Control-Allow-Credentials", "true")
		}
		if preflight {
			h.Set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
			h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept-Language, Last-Event-ID")
			h.Set("Access-Control-Max-Age", "600")
		}
	}
	if preflight {
		w.WriteHeader(http.StatusOK)
	}
	return preflight
}

// gate is a coarse limit in front of everything, in memory: what one network may ask of
// one instance. The limits that must be exact lie in the database.
type gate struct {
	perSecond int
	mu        sync.Mutex
	by        map[string]*rate.Limiter
	swept     time.Time
}

// gateBurst is how many seconds' worth may come at once.
const gateBurst = 20

func newGate(perSecond int) *gate {
	return &gate{perSecond: perSecond, by: map[string]*rate.Limiter{}}
}

func (g *gate) pass(network string, now time.Time) (retryAt time.Time, ok bool) {
	if g.perSecond == 0 {
		return now, true
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if now.Sub(g.swept) > time.Minute {
		for name, l := range g.by {
			if l.TokensAt(now) >= float64(g.perSecond*gateBurst) {
				delete(g.by, name)
			}
		}
		g.swept = now
	}
	l, known := g.by[network]
	if !known {
		l = rate.NewLimiter(rate.Limit(g.perSecond), g.perSecond*gateBurst)
		g.by[network] = l
	}
	return now.Add(time.Second), l.AllowN(now, 1)
}
