package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// handlerTime bounds what a handler does with the database; AI requests have limits of
// their own.
const handlerTime = 25 * time.Second

// route is a path and what it does, by method.
type route struct {
	path    string // as http.ServeMux has it
	open    bool   // needs no access token
	methods map[string]func(*call) error
}

// routes are the whole API. openapi.json tells the same, and a test compares them.
func routes() []route {
	type methods = map[string]func(*call) error
	return []route{
		{"/accounts/register/{$}", true, methods{"POST": (*call).register}},
		{"/accounts/login/{$}", true, methods{"POST": (*call).login}},
		{"/accounts/logout/{$}", true, methods{"POST": (*call).logout}},
		{"/accounts/token/refresh/{$}", true, methods{"POST": (*call).refresh}},
		{"/accounts/token/verify/{$}", true, methods{"POST": (*call).verify}},
		{"/accounts/user/{$}", false, methods{"GET": (*call).user, "PUT": (*call).rename, "PATCH": (*call).rename, "DELETE": (*call).deleteUser}},
		{"/accounts/password/change/{$}", false, methods{"POST": (*call).changePassword}},
		{"/gpt/request/{$}", false, methods{"POST": (*call).ask}},
		{"/gpt/request/{request_id}/stop/{$}", false, methods{"POST": (*call).stop}},
		{"/gpt/request/{request_id}/confirm/{$}", false, methods{"POST": (*call).confirm}},
		{"/gpt/response/{$}", false, methods{"GET": (*call).list}},
		{"/gpt/quota/{$}", false, methods{"GET": (*call).quota}},
		{"/gpt/delete/all/{$}", false, methods{"DELETE": (*call).deleteAll}},
		{"/gpt/delete/{id}/{$}", false, methods{"DELETE": (*call).deleteOne}},
		{"/healthz", true, methods{"GET": (*call).alive}},
		{"/readyz", true, methods{"GET": (*call).ready}},
		{"/openapi.json", true, methods{"GET": (*call).openAPI}},
		{"/{$}", true, methods{"GET": (*call).welcome}},
	}
}

// call is one request under way.
type call struct {
	*Server
	w        http.ResponseWriter
	r        *http.Request
	id       string // for the log and whoever asks about it
	route    string
	network  netip.Addr // where it comes from
	language autocode.Reply
	session  autocode.HostedSession // of the access token
	status   int
	code     string
	started  time.Time
}

// Handler answers requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range routes() {
		mux.HandleFunc(r.path, func(w http.ResponseWriter, req *http.Request) {
			c, ok := w.(*responseWriter)
			if !ok {
				panic("not below the chain")
			}
			c.call.route = strings.TrimSuffix(r.path, "{$}")
			c.call.r = req
			if err := c.call.dispatch(r); err != nil {
				c.call.fail(err)
			}
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		if c, ok := w.(*responseWriter); ok {
			c.call.fail(&httpError{status: http.StatusNotFound, text: c.call.say(textNotFound)})
		}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.serve(mux, w, r) })
}

// serve is the chain that every request passes.
func (s *Server) serve(mux *http.ServeMux, w http.ResponseWriter, r *http.Request) {
	c := &call{Server: s, r: r, id: s.NewID(), started: s.Now(), language: replyLanguage(r.Header.Get("Accept-Language")), network: s.remote(r)}
	rw := &responseWriter{ResponseWriter: w, call: c}
	c.w = rw
	defer c.finish()
	h := w.Header()
	h.Set("X-Request-Id", c.id)
	h.Set("Content-Language", string(c.language))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Cache-Control", "no-store")
	h.Set("Vary", "Accept-Language, Origin")
	if s.Config.Secure {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	if s.allowOrigin(rw, r) {
		return
	}
	if retryAt, ok := s.gate.pass(network(c.network), s.Now()); !ok {
		c.fail(&autocode.Error{Code: autocode.Throttled, RetryAt: retryAt})
		return
	}
	// As the original has it: a path has a slash at its end. Ours do not mind one without.
	at := r.URL.Path
	if (strings.HasPrefix(at, "/accounts/") || strings.HasPrefix(at, "/gpt/")) && !strings.HasSuffix(at, "/") {
		at += "/"
		r.URL.Path, r.URL.RawPath = at, ""
	}
	// ServeMux would redirect a path with .. or //, which says nothing useful to a program.
	if clean := path.Clean(at); clean != at && clean+"/" != at {
		c.fail(&httpError{status: http.StatusNotFound, text: c.say(textNotFound)})
		return
	}
	mux.ServeHTTP(rw, r)
}

// finish logs the request, and answers one whose handler panicked.
func (c *call) finish() {
	if p := recover(); p != nil {
		if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
			panic(p)
		}
		c.Log.Error("panic", "id", c.id, "value", fmt.Sprint(p), "stack", string(debug.Stack()))
		if c.status != 0 {
			panic(http.ErrAbortHandler) // something was sent: the caller must see that it broke off
		}
		c.fail(errors.New("panic"))
	}
	level := slog.LevelInfo
	if strings.HasSuffix(c.route, "z") { // the load balancer's, every second
		level = slog.LevelDebug
	}
	c.Log.Log(c.r.Context(), level, "request", "id", c.id, "method", c.r.Method, "route", c.route, "status", c.status, "code", c.code,
		"ms", c.Now().Sub(c.started).Milliseconds())
}

func (c *call) dispatch(r route) error {
	method := c.r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	ctx := c.r.Context()
	if c.route != "/gpt/request/" && c.route != "/gpt/response/" {
		limited, cancel := context.WithTimeout(ctx, handlerTime)
		defer cancel()
		c.r = c.r.WithContext(limited)
	}
	if !r.open && method != http.MethodOptions {
		if err := c.authenticate(); err != nil {
			return err
		}
	}
	if handle, ok := r.methods[method]; ok {
		return handle(c)
	}
	allowed := []string{http.MethodOptions}
	for m := range r.methods {
		if allowed = append(allowed, m); m == http.MethodGet {
			allowed = append(allowed, http.MethodHead)
		}
	}
	slices.Sort(allowed)
	c.w.Header().Set("Allow", strings.Join(allowed, ", "))
	if method == http.MethodOptions {
		c.w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return &httpError{status: http.StatusMethodNotAllowed, text: c.sayf(textMethod, c.r.Method)}
}

// json answers with a value.
func (c *call) json(status int, v any) {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err) // a struct of ours that is no JSON
	}
	_ = c.writeLimit() // an answer that took long has none left; whoever asked may be gone
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(status)
	_, _ = c.w.Write(append(raw, '\n')) // likewise
}

// responseWriter remembers the status, and the call that it answers.
type responseWriter struct {
	http.ResponseWriter
	call *call
}

// WriteHeader notes the status.
func (w *responseWriter) WriteHeader(status int) {
	if w.call.status == 0 {
		w.call.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write notes the status that is implied.
func (w *responseWriter) Write(b []byte) (int, error) {
	if w.call.status == 0 {
		w.call.status = http.StatusOK
	}
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController find what is below.
func (w *responseWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
