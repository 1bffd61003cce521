// Command uibridge serves the built frontend and the bound structs over HTTP, so
// that a browser can be driven through the real program: the same assets, the
// same content security policy, the same Go methods. One process serves one data
// folder. It is for tests and is never packaged.
//
//	go run ./internal/cmd/uibridge -data-dir /tmp/x
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	"autocoding/app"
	"autocoding/internal/desktop"
	"autocoding/internal/wiring"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:0", "address to listen on, loopback only")
	dist := flag.String("dist", "frontend/dist", "folder of the built frontend")
	dataDir := flag.String("data-dir", "", "the data folder")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := serve(ctx, *addr, *dist, *dataDir); err != nil {
		log.Fatal(err) //nolint:gocritic // the signal handler ends with the process
	}
}

func serve(ctx context.Context, addr, dist, dataDir string) error {
	if dataDir == "" {
		return errors.New("name a data folder with -data-dir")
	}
	var listening net.ListenConfig
	listener, err := listening.Listen(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	hub := newHub()
	bound, end := open(ctx, hub, dataDir)
	mux := http.NewServeMux()
	mux.Handle("POST /bridge/call", callHandler(bound.Bound()))
	mux.Handle("GET /bridge/events", hub)
	mux.HandleFunc("GET /bridge/desktop", hub.desktopHandler)
	mux.HandleFunc("GET /bridge.js", script(bound.Bound()))
	mux.Handle("GET /", page(dist))
	server := &http.Server{Handler: desktop.SecurityHeaders(sameOrigin(mux)), ReadHeaderTimeout: 5 * time.Second}
	fmt.Printf("http://%s/\n", listener.Addr())
	go func() {
		<-ctx.Done()
		hub.close()
		timeout, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(timeout)
	}()
	err = server.Serve(listener)
	if errors.Is(err, http.ErrServerClosed) {
		err = nil
	}
	return errors.Join(err, end())
}

// open starts the program as main does for the window. Calls that are under way
// when the server ends may finish, so they do not end with ctx.
func open(ctx context.Context, hub *hub, dataDir string) (*app.App, func() error) {
	bound, lasting := app.New(slog.Default()), context.WithoutCancel(ctx)
	launched := wiring.Launch(ctx, wiring.Options{DataDir: dataDir, Window: true, Shell: wiring.Shell{
		Session: bound.OnSession, Generation: bound.OnGeneration, History: bound.OnHistory, Index: bound.OnIndex, Pull: bound.OnPull}},
		func(p *wiring.App, restore wiring.Restorer) {
			bound.Start(lasting, hub, app.Cases(p.Cases), app.FactsOf(wiring.Version, p.DataDir, p.Repair), restore)
		},
		func(err error, anew func(context.Context) error) {
			bound.Fail(lasting, hub, app.FactsOf(wiring.Version, wiring.Folder(dataDir), nil), err, anew)
		})
	return bound, func() error { return launched.Close(lasting) }
}

// sameOrigin refuses calls from other pages of the same browser.
func sameOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
			http.Error(w, "another origin", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
