package server

import (
	"context"
	_ "embed" // the OpenAPI document
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"

	"autocoding/internal/wire"
)

// Limits of connections. A stream has a limit for each write instead of WriteTimeout.
const (
	readHeaderTime  = 5 * time.Second
	readTime        = 30 * time.Second
	idleTime        = 60 * time.Second
	maxHeader       = 16 << 10
	mostConnections = 1000
	sweepEvery      = time.Minute
)

// Patience is how long a stop may take.
type Patience struct {
	Notice time.Duration // from "not ready" to the end of answers, for the load balancer to notice
	Finish time.Duration // for requests under way
}

// DefaultPatience suits a load balancer that asks every second or two.
var DefaultPatience = Patience{Notice: 5 * time.Second, Finish: 25 * time.Second}

// Serve answers requests from a listener until ctx ends. Then it stops in order: it is
// not ready any more; after a moment it ends the answers that are under way, which
// stores what came of them, and waits for requests to finish.
func (s *Server) Serve(ctx context.Context, listener net.Listener, patience Patience) error {
	h := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: readHeaderTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug)}
	h.Protocols = new(http.Protocols)
	h.Protocols.SetHTTP1(true) // per-write deadlines hold for a connection, which HTTP/2 would share
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(netutil.LimitListener(listener, mostConnections)) }()
	sweeping, stopSweeping := context.WithCancel(context.Background())
	defer stopSweeping()
	go s.sweep(sweeping)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return s.drain(h, patience)
}

func (s *Server) drain(h *http.Server, patience Patience) error {
	close(s.draining)
	s.Log.Info("draining")
	time.Sleep(patience.Notice) // there is no signal for what a load balancer has noticed
	s.runs.mu.Lock()
	for _, r := range s.runs.by {
		r.cancel(errDraining)
	}
	s.runs.mu.Unlock()
	ended := make(chan struct{})
	go func() {
		s.runs.all.Wait()
		close(ended)
	}()
	ctx, cancel := context.WithTimeout(context.Background(), patience.Finish)
	defer cancel()
	select {
	case <-ended:
	case <-ctx.Done():
		s.Log.Error("answers did not end in time")
	}
	err := h.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		s.Log.Warn("connections did not end in time")
		return h.Close()
	}
	return err
}

func (s *Server) sweep(ctx context.Context) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		limited, cancel := context.WithTimeout(ctx, sweepEvery)
		if err := s.Requests.Sweep(limited, s.Now()); err != nil && ctx.Err() == nil {
			s.Log.Warn("sweeping failed", "cause", err)
		}
		cancel()
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

//go:embed openapi.json
var document []byte

// Document is the OpenAPI document of the API.
func Document() []byte { return document }

func (c *call) openAPI() error {
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(http.StatusOK)
	_, _ = c.w.Write(document) // whoever asked may be gone
	return nil
}

type health struct {
	Status string `json:"status"`
}

func (c *call) alive() error {
	c.json(http.StatusOK, health{"ok"})
	return nil
}

// ready says whether a load balancer may send requests here.
func (c *call) ready() error {
	select {
	case <-c.draining:
		return &httpError{status: http.StatusServiceUnavailable, code: wire.Draining, text: c.say(textDraining), retryAt: c.Now().Add(10 * time.Second)}
	default:
	}
	ctx, cancel := context.WithTimeout(c.r.Context(), 2*time.Second)
	defer cancel()
	if err := c.Requests.Ready(ctx); err != nil {
		return &httpError{status: http.StatusServiceUnavailable, code: "busy", text: c.say(textBusy), retryAt: c.Now().Add(time.Second), err: err}
	}
	c.json(http.StatusOK, health{"ok"})
	return nil
}

// welcome is for whoever opens the address in a browser to see whether it works.
func (c *call) welcome() error {
	c.json(http.StatusOK, struct {
		Name    string `json:"name"`
		OpenAPI string `json:"openapi"`
	}{"Auto Coding account server", "/openapi.json"})
	return nil
}
