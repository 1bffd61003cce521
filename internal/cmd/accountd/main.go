// Command accountd is the account server of Auto Coding: accounts, AI requests and
// histories for a class, a team or oneself. It reads its settings, joins the packages
// that do the work, and serves until it is told to end. It has neither a window nor C
// in it.
package main

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strconv"
	"syscall"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
	"autocoding/internal/dial"
	"autocoding/internal/openai"
	"autocoding/internal/server"
	"autocoding/internal/server/store"
	"autocoding/internal/token"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(40) // a password's hash takes 19 MB for a moment: they shall not pile up
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends it at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// The exit codes: bad settings are told apart from a server that failed.
const (
	exitFailed = 1
	exitConfig = 2
)

func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	command := ""
	if len(args) > 0 && slices.Contains([]string{"check-config", "invite", "password", "forget-keys", "help"}, args[0]) {
		command, args = args[0], args[1:]
	}
	if command == "help" {
		usage(out)
		return 0
	}
	c, rest, err := readConfig(args, os.LookupEnv, errOut)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil && len(rest) > map[string]int{"invite": 1, "password": 1}[command] {
		err = fmt.Errorf("%q: there is no such command", rest[0])
	}
	if err != nil {
		_, _ = fmt.Fprintf(errOut, "accountd: the settings are not right:\n%v\n", err)
		return exitConfig
	}
	switch command {
	case "check-config":
		err = c.check(out)
	case "invite":
		err = c.invite(ctx, rest, out)
	case "forget-keys":
		err = c.forgetKeys(ctx)
	case "password":
		err = c.password(ctx, rest, in, out)
	default:
		err = c.serve(ctx, errOut)
	}
	if err != nil {
		_, _ = fmt.Fprintf(errOut, "accountd: %v\n", err)
		return exitFailed
	}
	return 0
}

// check says whether the settings are right, and makes nothing.
func (c config) check(out io.Writer) error {
	if _, err := c.keys(true); err != nil {
		return err
	}
	if _, err := c.certificate(); err != nil {
		return err
	}
	answers := "AI requests are answered with 503: no service is named"
	if c.baseURL != "" {
		answers = "AI requests go to " + c.baseURL
	}
	_, err := fmt.Fprintf(out, "The settings are right.\nlisten on %s\n%s\n", c.addr, answers)
	return err
}

// invite makes an invitation and prints its code, which is kept nowhere.
func (c config) invite(ctx context.Context, args []string, out io.Writer) error {
	uses := 1
	if len(args) > 0 {
		var err error
		if uses, err = strconv.Atoi(args[0]); err != nil || uses < 1 || uses > 10_000 {
			return fmt.Errorf("%q: want how many people may use the invitation, from 1 to 10000", args[0])
		}
	}
	s, err := store.Open(ctx, c.database)
	if err != nil {
		return err
	}
	code, hash := server.NewInvite()
	if err := errors.Join(s.CreateInvite(ctx, hash, uses, time.Now().AddDate(0, 0, 30)), s.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, code)
	return err
}

// forgetKeys is the way out for somebody who lost the signing key.
func (c config) forgetKeys(ctx context.Context) error {
	s, err := store.Open(ctx, c.database)
	if err != nil {
		return err
	}
	return errors.Join(s.ForgetKeys(ctx), s.Close())
}

// serve answers requests until ctx ends.
func (c config) serve(ctx context.Context, errOut io.Writer) error {
	level := slog.LevelInfo
	if c.debug {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewJSONHandler(errOut, &slog.HandlerOptions{Level: level}))
	keys, err := c.keys(false)
	if err != nil {
		return err
	}
	certificate, err := c.certificate()
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, c.database)
	if err != nil {
		return fmt.Errorf("ACCOUNTD_DATABASE: %w", message(err))
	}
	defer func() {
		if err := s.Close(); err != nil {
			log.Error("the database did not close", "cause", err)
		}
	}()
	if err := s.AgreeOnKeys(ctx, keys.IDs(), time.Now()); err != nil {
		return fmt.Errorf("ACCOUNTD_SIGNING_KEY: %w", message(err))
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.addr)
	if err != nil {
		return fmt.Errorf("ACCOUNTD_ADDR: %w", err)
	}
	if certificate != nil {
		listener = tls.NewListener(listener, certificate)
	}
	log.Info("listening", "addr", listener.Addr().String(), "tls", certificate != nil, "postgres", store.IsPostgres(c.database), "engine", c.baseURL != "")
	patience := server.DefaultPatience
	if certificate == nil && len(c.server.Proxies) == 0 {
		patience.Notice = 0 // on this computer only: no load balancer has to notice
	}
	return server.New(c.options(s, keys, log)).Serve(ctx, listener, patience)
}

// options joins the packages.
func (c config) options(s *store.Store, keys *token.Keys, log *slog.Logger) server.Options {
	o := server.Options{Config: c.server, Accounts: s, Sessions: s, Throttles: s, Requests: s, Tokens: &token.Access{Keys: keys, Now: time.Now},
		Rules: rules(), Secret: keys.Secret("keyed"), Now: time.Now, NewID: newID, Log: log}
	if c.baseURL != "" {
		network := &dial.Network{Settings: func(context.Context) (autocode.Network, error) {
			return autocode.Network{Proxy: autocode.ProxySystem}, nil
		},
			Ledger: ledger{log}, Now: time.Now, NewID: newID}
		o.Engine = &openai.Engine{Config: openai.Config{BaseURL: c.baseURL, Key: c.key, Model: c.model},
			Client: network.Client(autocode.WhyAnswer, dial.DefaultLimits), Limits: openai.DefaultLimits, Now: time.Now, NewID: newID}
	}
	return o
}

// rules are those of the desktop.
func rules() server.Rules {
	return server.Rules{Email: account.CheckEmail, Fold: account.FoldEmail, Password: account.PasswordReasons, Normalize: account.NormalizePassword}
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

// ledger writes connections to the AI service into the log.
type ledger struct{ log *slog.Logger }

// Record logs a connection that has ended.
func (l ledger) Record(ctx context.Context, c autocode.Connection) error {
	if !c.EndedAt.IsZero() {
		l.log.DebugContext(ctx, "connection", "host", c.Host, "failure", c.Failure, "sent", c.Sent, "received", c.Received)
	}
	return nil
}
