package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"autocoding/internal/autocode"
	"autocoding/internal/dial"
	"autocoding/internal/paths"
	"autocoding/internal/server"
	"autocoding/internal/server/store"
)

// setting is something that whoever runs the server decides, by the environment or by a
// flag, which wins.
type setting struct {
	env, flag string
	standard  string
	usage     string
	set       func(c *config, value string) error
}

// config is what the settings say.
type config struct {
	addr       string
	database   string
	dataDir    string
	signingKey string
	baseURL    string
	model      string
	key        string
	cert, tls  string
	debug      bool
	server     server.Config
}

var settings = []setting{
	{"ACCOUNTD_ADDR", "addr", "127.0.0.1:8000", "address and port to listen on", func(c *config, v string) error {
		host, port, err := net.SplitHostPort(v)
		if n, errPort := strconv.ParseUint(port, 10, 16); err != nil || errPort != nil || n > 65535 {
			return errors.New("want an address and a port, such as 127.0.0.1:8000 or :8000")
		}
		if host != "" && host != "localhost" && net.ParseIP(host) == nil {
			return errors.New("want the number of an address before the port, such as 0.0.0.0:8000")
		}
		c.addr = v
		return nil
	}},
	{"ACCOUNTD_DATA_DIR", "data-dir", "", "folder of the database and the signing key (default: accountd in the folder for application data)", func(c *config, v string) (err error) {
		if v == "" {
			if v, err = paths.DataDir(""); err != nil {
				return err
			}
			v = filepath.Join(v, "accountd")
		}
		c.dataDir, err = filepath.Abs(v)
		return err
	}},
	{"ACCOUNTD_DATABASE", "database", "", "a file for SQLite, or a postgres:// address (default: accountd.db in the data folder)", func(c *config, v string) error {
		if v == "" {
			v = filepath.Join(c.dataDir, "accountd.db")
		}
		c.database = v
		return message(store.Check(v))
	}},
	{"ACCOUNTD_SIGNING_KEY", "signing-key", "", "PEM file with Ed25519 keys; the first private one signs (default: signing-key.pem in the data folder, made when missing)", func(c *config, v string) error {
		c.signingKey = v
		return nil
	}},
	{"ACCOUNTD_OPENAI_BASE_URL", "openai-base-url", "", "address of an OpenAI-compatible service, with the version; without it AI requests are answered with 503", func(c *config, v string) error {
		c.baseURL = v
		u, err := url.Parse(v)
		switch {
		case v == "":
			return nil
		case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
			return errors.New("want an address such as https://api.openai.com/v1")
		case u.User != nil || u.RawQuery != "" || u.Fragment != "":
			return errors.New("want an address without a name, a password, a ? or a #")
		case u.Scheme == "http" && !dial.IsLoopback(u.Hostname()):
			return errors.New("without encryption only services on this computer are asked: use https")
		}
		return nil
	}},
	{"ACCOUNTD_OPENAI_MODEL", "openai-model", "", "name of the model", func(c *config, v string) error {
		c.model = strings.TrimSpace(v)
		if (c.model == "") != (c.baseURL == "") {
			return errors.New("the address of a service and the name of a model are needed together: ACCOUNTD_OPENAI_BASE_URL and ACCOUNTD_OPENAI_MODEL")
		}
		return nil
	}},
	{"OPENAI_API_KEY", "", "", "key of the service; by the environment only, so that it is in no list of processes", func(c *config, v string) error {
		c.key = strings.TrimSpace(v)
		if strings.ContainsAny(c.key, " \t\r\n") {
			return errors.New("the key has a space in it")
		}
		return nil
	}},
	{"ACCOUNTD_DAILY_LIMIT", "daily-limit", strconv.Itoa(autocode.QuotaLimit), "AI requests of an account in 24 hours", number(1, 10_000, func(c *config, n int) { c.server.DailyLimit = n })},
	{"ACCOUNTD_REGISTRATION", "registration", server.Open, "who may sign up: open, invite (see accountd invite) or closed", func(c *config, v string) error {
		if v != server.Open && v != server.Invite && v != server.Closed {
			return errors.New("want open, invite or closed")
		}
		c.server.Registration = v
		return nil
	}},
	{"ACCOUNTD_REGISTRATIONS_PER_HOUR", "registrations-per-hour", "10", "sign-ups from one network in an hour; a class behind one address needs more", number(1, 10_000, func(c *config, n int) { c.server.Registrations = n })},
	{"ACCOUNTD_CORS_ORIGINS", "cors-origins", "", "origins of web pages that may use the API, separated by commas", func(c *config, v string) error {
		for _, origin := range list(v) {
			u, err := url.Parse(origin)
			if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.Scheme+"://"+u.Host != origin {
				return fmt.Errorf("%q is no origin: want https://example.com, without a path; * is not possible", origin)
			}
			c.server.Origins = append(c.server.Origins, origin)
		}
		return nil
	}},
	{"ACCOUNTD_COOKIES", "cookies", "false", "true sets the tokens as cookies too (HttpOnly, Secure, SameSite=Strict)", yes(func(c *config, on bool) { c.server.Cookies = on })},
	{"ACCOUNTD_TLS_CERT", "tls-cert", "", "PEM file with the certificate", func(c *config, v string) error { c.cert = v; return nil }},
	{"ACCOUNTD_TLS_KEY", "tls-key", "", "PEM file with its key", func(c *config, v string) error {
		c.tls = v
		if (c.tls == "") != (c.cert == "") {
			return errors.New("certificate and key are needed together: ACCOUNTD_TLS_CERT and ACCOUNTD_TLS_KEY")
		}
		c.server.Secure = c.tls != ""
		return nil
	}},
	{"ACCOUNTD_TRUSTED_PROXIES", "trusted-proxies", "", "networks of proxies that end TLS in front, such as 10.0.0.0/8, separated by commas", func(c *config, v string) error {
		for _, one := range list(v) {
			prefix, err := netip.ParsePrefix(one)
			if at, errAddr := netip.ParseAddr(one); errAddr == nil {
				prefix, err = netip.PrefixFrom(at, at.BitLen()), nil
			}
			if err != nil || prefix.Bits() == 0 {
				return fmt.Errorf("%q is no network: want 10.0.0.0/8 or 192.0.2.7", one)
			}
			c.server.Proxies = append(c.server.Proxies, prefix)
		}
		if len(c.server.Proxies) > 0 {
			c.server.Secure = true
		}
		host, _, _ := net.SplitHostPort(c.addr)
		if c.cert == "" && len(c.server.Proxies) == 0 && !dial.IsLoopback(host) {
			return errors.New("passwords must not travel in the clear: beyond this computer a certificate (ACCOUNTD_TLS_CERT, ACCOUNTD_TLS_KEY) or the network of the proxy that has one is needed")
		}
		return nil
	}},
	{"ACCOUNTD_REQUESTS_PER_SECOND", "requests-per-second", "200", "coarse limit for one network; 0 for none", number(0, 1_000_000, func(c *config, n int) { c.server.PerSecond = n })},
	{"ACCOUNTD_DEBUG", "debug", "false", "true logs more, though nothing private", yes(func(c *config, on bool) { c.debug = on })},
}

func number(least, most int, set func(*config, int)) func(*config, string) error {
	return func(c *config, v string) error {
		n, err := strconv.Atoi(v)
		if err != nil || n < least || n > most {
			return fmt.Errorf("want a number from %d to %d", least, most)
		}
		set(c, n)
		return nil
	}
}

func yes(set func(*config, bool)) func(*config, string) error {
	return func(c *config, v string) error {
		on, err := strconv.ParseBool(v)
		if err != nil {
			return errors.New("want true or false")
		}
		set(c, on)
		return nil
	}
}

func list(v string) []string {
	return strings.FieldsFunc(v, func(r rune) bool { return r == ',' || r == ' ' })
}

// message keeps of an error what is meant for people: a cause may hold a password.
func message(err error) error {
	var e *autocode.Error
	if errors.As(err, &e) {
		return errors.New(e.Message)
	}
	return err
}

// readConfig reads the environment and the flags. Everything that is wrong is told at
// once, by the name of its setting.
func readConfig(args []string, env func(string) (string, bool), out io.Writer) (config, []string, error) {
	flags := flag.NewFlagSet("accountd", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.Usage = func() { usage(out) }
	values := map[string]*string{}
	for _, s := range settings {
		if s.flag != "" {
			values[s.flag] = flags.String(s.flag, "", s.usage)
		}
	}
	if err := flags.Parse(args); err != nil {
		return config{}, nil, err
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	var c config
	var errs []error
	for _, s := range settings {
		value, name := s.standard, s.env
		if v, there := env(s.env); there && v != "" {
			value = v
		}
		if given[s.flag] {
			value, name = *values[s.flag], "--"+s.flag
		}
		if err := s.set(&c, value); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	errs = append(errs, unknownSettings(os.Environ())...)
	return c, flags.Args(), errors.Join(errs...)
}

// unknownSettings finds slips such as ACCOUNTD_DAYLY_LIMIT, which would otherwise be
// noticed when it is too late.
func unknownSettings(environ []string) (errs []error) {
	for _, line := range environ {
		name, _, _ := strings.Cut(line, "=")
		known := !strings.HasPrefix(name, "ACCOUNTD_")
		for _, s := range settings {
			known = known || s.env == name
		}
		if !known {
			errs = append(errs, fmt.Errorf("%s: there is no such setting", name))
		}
	}
	return errs
}

func usage(out io.Writer) {
	_, _ = fmt.Fprint(out, `accountd is the account server of Auto Coding.

  accountd [flags]                  serve
  accountd check-config [flags]     say whether the settings are right, and end
  accountd invite [flags] [uses]    make an invitation for so many people (1), good for 30 days
  accountd password [flags] email   read a new password for an account from standard input
  accountd forget-keys [flags]      let the next instance that starts decide about the signing key,
                                    after one was lost; nobody is signed out

Settings come from the environment or from flags, which win:

`)
	for _, s := range settings {
		name := s.env
		if s.flag != "" {
			name += "  --" + s.flag
		}
		standard := ""
		if s.standard != "" {
			standard = " (default: " + s.standard + ")"
		}
		_, _ = fmt.Fprintf(out, "  %s\n        %s%s\n", name, s.usage, standard)
	}
}
