package server_test

import (
	"bytes"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/netip"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server"
	"autocoding/internal/server/store"
)

// from makes requests come from an address, as a proxy that is trusted tells.
func from(address string) map[string]string { return map[string]string{"X-Forwarded-For": address} }

func behindProxy(o *server.Options) {
	o.Config.Proxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
}

func (w *world) loginFrom(address, email, password string, more body) answer {
	w.Helper()
	fields := body{"email": email, "password": password}
	for name, v := range more {
		fields[name] = v
	}
	return w.do(request{method: "POST", path: "/accounts/login/", json: fields, header: from(address)})
}

func TestLoginIsThrottledAndNobodyIsLockedOut(t *testing.T) {
	w := begin(t, behindProxy)
	w.do(request{method: "POST", path: "/accounts/register/", header: from("192.0.2.1"), json: body{"email": "ada@example.com", "password1": goodPassword, "password2": goodPassword}}).is(201)
	refresh := w.loginFrom("192.0.2.1", "ada@example.com", goodPassword, nil).is(200).value("refresh")
	for i := range store.FreeFailures {
		w.loginFrom(fmt.Sprintf("198.51.100.%d", i), "ada@example.com", "wrong", nil).is(400)
	}
	a := w.loginFrom("198.51.100.77", "ADA@example.com", "wrong", nil).is(429, "throttled")
	if a.header.Get("Retry-After") != "1" {
		t.Errorf("Retry-After %q", a.header.Get("Retry-After"))
	}
	w.loginFrom("198.51.100.78", "ada@example.com", goodPassword, nil).is(429)                      // from anywhere else
	w.loginFrom("192.0.2.1", "ada@example.com", goodPassword, nil).is(200)                          // not where she is signed in
	w.loginFrom("203.0.113.9", "ada@example.com", goodPassword, body{"refresh": refresh}).is(200)   // nor with a device that is
	w.loginFrom("203.0.113.8", "ada@example.com", goodPassword, body{"refresh": "made up"}).is(429) // which must be real
	for range store.FreeFailures {
		w.loginFrom("198.51.100.79", "nobody@example.com", "wrong", nil).is(400)
	}
	w.loginFrom("198.51.100.80", "nobody@example.com", "wrong", nil).is(429) // an address that nobody has is no different
	w.clock.forward(2 * time.Second)
	w.loginFrom("198.51.100.81", "ada@example.com", goodPassword, nil).is(200)
	w.loginFrom("198.51.100.82", "ada@example.com", "wrong", nil).is(400) // and counts anew

	statuses := map[int]int{}
	for i := range 40 {
		statuses[w.loginFrom("203.0.113.50", fmt.Sprintf("p%d@example.com", i), "x", nil).status]++
	}
	if statuses[400] != 30 || statuses[429] != 10 {
		t.Errorf("forty addresses tried from one: %v", statuses)
	}
	// One household has a whole /64.
	for i := range 31 {
		a = w.loginFrom(fmt.Sprintf("2001:db8::%d", i), fmt.Sprintf("q%d@example.com", i), "x", nil)
	}
	a.is(429)
}

func TestRegistrationIsLimited(t *testing.T) {
	w := begin(t, behindProxy, func(o *server.Options) { o.Config.Registrations = 10 })
	register := func(address, email string) answer {
		return w.do(request{method: "POST", path: "/accounts/register/", header: from(address), json: body{"email": email, "password1": goodPassword, "password2": goodPassword}})
	}
	for i := range 10 {
		register("192.0.2.1", fmt.Sprintf("p%d@example.com", i)).is(201)
	}
	if a := register("192.0.2.1", "p11@example.com").is(429); a.header.Get("Retry-After") != "360" {
		t.Errorf("Retry-After %q", a.header.Get("Retry-After"))
	}
	register("192.0.2.2", "p0@example.com").is(400) // taken
	register("192.0.2.3", "p0@example.com").is(400)
	register("192.0.2.4", "p0@example.com").is(429) // whether it is taken cannot be asked for ever
}

// TestAnAddressIsBelievedOnlyOfATrustedProxy: else everybody could be anybody.
func TestAnAddressIsBelievedOnlyOfATrustedProxy(t *testing.T) {
	w := begin(t)
	var last answer
	for i := range 31 {
		last = w.loginFrom(fmt.Sprintf("192.0.2.%d", i), fmt.Sprintf("p%d@example.com", i), "x", nil)
	}
	last.is(429)
	behind := begin(t, behindProxy)
	for i := range 31 { // what the client itself wrote into the header comes before what the proxy added
		last = behind.loginFrom(fmt.Sprintf("192.0.2.%d, 198.51.100.1", i), fmt.Sprintf("p%d@example.com", i), "x", nil)
	}
	last.is(429)
}

// TestLoginTiming compares addresses that nobody has with passwords that are wrong. It
// guards against a way that is shorter by a hash, not against noise: the benchmark
// LoginTiming tells the difference in milliseconds.
func TestLoginTiming(t *testing.T) {
	n := 60
	if os.Getenv("AUTOCODING_TORTURE") != "" {
		n = 500
	}
	wrong, unknown := loginTimes(t, n)
	if d := (wrong - unknown).Abs(); d > max(wrong, unknown)/2 {
		t.Errorf("median %v for a wrong password, %v for an unknown address", wrong, unknown)
	}
	t.Logf("median %v for a wrong password, %v for an unknown address", wrong, unknown)
}

func loginTimes(t testing.TB, n int) (wrong, unknown time.Duration) {
	t.Helper()
	w := begin(t, behindProxy)
	w.signUp("ada@example.com")
	times := [2][]time.Duration{}
	texts := [2]string{}
	for i := range n {
		for k, email := range []string{"ada@example.com", "eve@example.com"} {
			w.clock.forward(16 * time.Minute) // neither is throttled
			began := time.Now()
			a := w.loginFrom(fmt.Sprintf("10.%d.%d.%d", i>>8, i&255, k), email, "not-the-password", nil)
			times[k] = append(times[k], time.Since(began))
			if a.status == 429 { // a hundred failures: a day passes
				w.clock.forward(25 * time.Hour)
			}
			texts[k] = a.text
		}
	}
	if texts[0] != texts[1] {
		t.Errorf("%q and %q differ", texts[0], texts[1])
	}
	for k := range times {
		slices.Sort(times[k])
	}
	return times[0][n/2], times[1][n/2]
}

func TestPasswordsOfTheOriginalService(t *testing.T) {
	w := begin(t)
	key, err := pbkdf2.Key(sha256.New, goodPassword, []byte("salt"), 1000, 32)
	if err != nil {
		t.Fatal(err)
	}
	legacy := "pbkdf2_sha256$1000$salt$" + base64.StdEncoding.EncodeToString(key)
	id, err := w.db.CreateAccount(t.Context(), autocode.HostedAccount{Email: "old@example.com", Folded: "old@example.com", Password: legacy, CreatedAt: noon}, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.login("old@example.com", "wrong").is(400)
	w.login("old@example.com", goodPassword).is(200)
	a, err := w.db.Account(t.Context(), id)
	if err != nil || !strings.HasPrefix(a.Password, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("%s %v", a.Password, err)
	}
	w.login("old@example.com", goodPassword).is(200)
	for _, broken := range []string{"", "x", "$argon2id$v=19$m=99999999,t=2,p=1$AAAA$AAAA", "pbkdf2_sha256$999999999$s$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$!$!", "pbkdf2_sha256$x"} {
		_, err := w.db.CreateAccount(t.Context(), autocode.HostedAccount{Email: broken, Folded: "b" + fmt.Sprintf("%x", broken) + "@example.com", Password: broken, CreatedAt: noon}, nil)
		if err != nil {
			t.Fatal(err)
		}
		w.login("b"+fmt.Sprintf("%x", broken)+"@example.com", "").is(400)
		w.login("b"+fmt.Sprintf("%x", broken)+"@example.com", "x").is(400)
	}
}

func TestThePasswordIsNormalised(t *testing.T) {
	w := begin(t)
	w.post("/accounts/register/", "", body{"email": "ada@example.com", "password1": "pässword-märz", "password2": "pässword-märz"}).is(201)
	w.login("ada@example.com", "pa\u0308ssword-ma\u0308rz").is(200)
	w.login("ada@example.com", "with\ttab").is(400)
	w.post("/accounts/register/", "", body{"email": "eve@example.com", "password1": "with\ttab-in-it", "password2": "with\ttab-in-it"}).is(400).keys("password1")
}

func TestBodiesThatAreRefused(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	post := func(path, kind, content string) answer {
		t.Helper()
		return w.do(request{method: "POST", path: path, access: access, json: content, header: map[string]string{"Content-Type": kind}})
	}
	const login, ask = "/accounts/login/", "/gpt/request/"
	post(login, "application/json", `[]`).is(400).keys("non_field_errors")
	post(login, "application/json", `"x"`).is(400).keys("non_field_errors")
	for _, broken := range []string{``, ` `, `{`, `{"email":"a"`, `{"email":"a"} {}`, `{"email":"a","email":"b"}`, `{email:1}`, "{\"email\":\"\xff\"}", `nul`, `{"a":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}`} {
		post(login, "application/json", broken).is(400).keys("detail")
	}
	post(login, "application/json", `{"email":{"a":1},"password":["x"]}`).is(400).keys("email", "password")
	post(login, "application/json", `{"email":null,"password":true}`).is(400).keys("email", "password")
	post(login, "application/json", `{"email":"`+strings.Repeat("a", 5000)+`"}`).is(413)
	post(ask, "application/json", `{"detail":"`+strings.Repeat("a", 500_000)+`"}`).is(413)
	post(login, "text/plain", "email=a").is(415)
	post(login, "application/xml", "<a/>").is(415)
	post(login, "multipart/form-data", "x").is(400)
	post(login, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"email\"; filename=\"a.txt\"\r\n\r\nx\r\n--x--\r\n").is(400).keys("email", "password")
	post(login, "multipart/form-data; boundary=x", "--x\r\nbroken").is(400)
	post(login, "application/x-www-form-urlencoded", "email=%zz").is(400)
	post(login, "application/x-www-form-urlencoded", "email=%ff&password=x").is(400)
	// A detail of the largest size, with each byte escaped, is within the limit.
	post(ask, "application/json", `{"language":"go","purpose":"implement","detail":"`+strings.Repeat(`\u0061`, 64<<10)+`"}`).is(200)
	w.do(request{method: "GET", path: "/gpt/request/", access: access}).is(405, "GET")
	w.do(request{method: "GET", path: "/gpt/request/"}).is(401)
	w.do(request{method: "PUT", path: "/accounts/login/"}).is(405)
	w.get("/nothing/", access).is(404)
	w.get("/gpt/", access).is(404)
	w.get("//gpt//response/", access).is(404)
	w.get("/gpt/response/../../accounts/user/", access).is(404)
	w.do(request{method: "POST", path: "/accounts/login", json: body{"email": "ada@example.com", "password": goodPassword}}).is(200) // no slash
	w.do(request{method: "HEAD", path: "/gpt/response/", access: access}).is(200)
	w.do(request{method: "OPTIONS", path: "/accounts/user/"}).is(204)
}

func TestOtherSites(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.Origins = []string{"https://learn.example"} })
	ask := func(origin, method string) answer {
		t.Helper()
		return w.do(request{method: "OPTIONS", path: "/gpt/request/", header: map[string]string{"Origin": origin, "Access-Control-Request-Method": method}}).is(200)
	}
	if a := ask("https://learn.example", "POST"); a.header.Get("Access-Control-Allow-Origin") != "https://learn.example" || a.header.Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("%v", a.header)
	}
	for _, origin := range []string{"https://evil.example", "null", "https://learn.example.evil.example"} {
		if a := ask(origin, "POST"); a.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %v", origin, a.header)
		}
	}
	if a := begin(t).do(request{method: "GET", path: "/healthz", header: map[string]string{"Origin": "https://learn.example"}}); a.header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("none is named, and one is allowed: %v", a.header)
	}
}

// TestTheLogTellsNothingPrivate does everything once and looks.
func TestTheLogTellsNothingPrivate(t *testing.T) {
	w := begin(t)
	access, refresh := w.signUp("private-address@example.com")
	w.login("private-address@example.com", "private-wrong-password")
	w.ask(access, body{"detail": "private question"}).is(200)
	w.tell.does(nil) // panics
	w.ask(access, body{"detail": "private question"}).is(502)
	w.get("/gpt/response/?after=0", access)
	w.get("/gpt/private-path/", access)
	w.post("/accounts/token/refresh/", "", body{"refresh": refresh})
	log := w.log.String()
	for _, line := range []string{`"msg":"request"`, `"route":"/gpt/request/"`, `"status":502`, `"id":"`} {
		if !strings.Contains(log, line) {
			t.Errorf("no %s in the log", line)
		}
	}
	for _, private := range []string{"private", "127.0.0.1", access, refresh, goodPassword, "package main"} {
		if strings.Contains(log, private) {
			t.Errorf("%q is in the log", private)
		}
	}
}

func TestEveryAnswerHasAnIDAndIsNotCached(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.Secure = true })
	a := w.get("/gpt/quota/", "").is(401)
	for name, want := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Strict-Transport-Security": "max-age=31536000", "Content-Language": "en"} {
		if a.header.Get(name) != want {
			t.Errorf("%s: %q", name, a.header.Get(name))
		}
	}
	if id := a.header.Get("X-Request-Id"); id == "" || !strings.Contains(w.log.String(), id) {
		t.Errorf("id %q", id)
	}
}

func TestTheGate(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.PerSecond = 5 })
	turned := 0
	for range 120 {
		if w.get("/healthz", "").status == http.StatusTooManyRequests {
			turned++
		}
	}
	if turned != 20 {
		t.Errorf("%d of 120 turned away, want those beyond 100", turned)
	}
	w.clock.forward(time.Second)
	w.get("/healthz", "").is(200)
	w.clock.forward(2 * time.Minute)
	w.get("/healthz", "").is(200)
}

// TestManyLoginsAtOnce are bounded: the rest is told to come again, and none fails.
func TestManyLoginsAtOnce(t *testing.T) {
	w := begin(t, behindProxy)
	w.signUp("ada@example.com")
	var all sync.WaitGroup
	statuses := make([]int, 200)
	for i := range statuses {
		all.Go(func() {
			a := w.loginFrom(fmt.Sprintf("10.0.%d.1", i), fmt.Sprintf("p%d@example.com", i), "wrong-password", nil)
			if statuses[i] = a.status; a.status == 503 && a.header.Get("Retry-After") != "1" {
				w.Errorf("%v", a.header)
			}
		})
	}
	all.Wait()
	slices.Sort(statuses)
	if got := slices.Compact(statuses); !bytes.Equal(bytesOf(got), bytesOf([]int{400, 503})) && !bytes.Equal(bytesOf(got), bytesOf([]int{400})) {
		t.Errorf("statuses %v", got)
	}
}

func bytesOf(statuses []int) []byte { return fmt.Append(nil, statuses) }
