package server_test

import (
	"strings"
	"testing"
	"time"

	"autocoding/internal/server"
	"autocoding/internal/server/store/storetest"
)

func TestRegister(t *testing.T) {
	w := begin(t)
	register := func(email, first, second string) answer {
		t.Helper()
		return w.post("/accounts/register/", "", body{"email": email, "password1": first, "password2": second})
	}
	a := register("Ada@Example.com", goodPassword, goodPassword).is(201).keys("access", "refresh", "user")
	if a.value("user.email") != "Ada@Example.com" || a.value("user.first_name") != "" || a.value("user.pk") == "" {
		t.Errorf("user: %s", a.text)
	}
	w.get("/accounts/user/", a.value("access")).is(200).keys("pk", "email", "first_name", "last_name")

	register("ada@example.COM", goodPassword, goodPassword).is(400).keys("email")
	register("eve@example.com", goodPassword, "another-Thing-entirely").is(400).keys("non_field_errors")
	register("eve@example.com", "1234567", "1234567").is(400, "at least 8", "digits only").keys("password1")
	register("eve@example.com", "password", "password").is(400, "most common").keys("password1")
	register("eve@example.com", "90210734461", "90210734461").is(400, "digits only").keys("password1")
	register("evelyn@example.com", "evelyn@example", "evelyn@example").is(400, "similar").keys("non_field_errors")
	register("no address", goodPassword, goodPassword).is(400).keys("email")
	w.post("/accounts/register/", "", body{}).is(400).keys("email", "password1", "password2")
	w.post("/accounts/register/", "", nil).is(400)
	w.do(request{method: "POST", path: "/accounts/register/", json: `{"email": `}).is(400, `"detail"`, "JSON parse error - ")
	w.do(request{method: "POST", path: "/accounts/register/", form: body{"email": "form@example.com", "password1": goodPassword, "password2": goodPassword}}).is(201)
	w.do(request{method: "POST", path: "/accounts/register/", multipart: body{"email": "multi@example.com", "password1": goodPassword, "password2": goodPassword}}).is(201)
	// Nobody signed up half.
	w.login("eve@example.com", goodPassword).is(400)
}

func TestTheThirdRule(t *testing.T) {
	w := begin(t)
	w.do(request{method: "POST", path: "/accounts/register/", header: map[string]string{"Accept-Language": "ko-KR,ko;q=0.9,en;q=0.5"},
		json: body{"email": "eve@example.com", "password1": "1234567", "password2": "1234567"}}).is(400, "비밀번호는 8자 이상이어야 합니다.", "숫자로만")
}

func TestRegistrationByInviteAndNotAtAll(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.Registration = server.Invite })
	code, hash := server.NewInvite()
	if err := w.db.CreateInvite(t.Context(), hash, 1, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	join := func(email, invite string) answer {
		fields := body{"email": email, "password1": goodPassword, "password2": goodPassword}
		if invite != "" {
			fields["invite"] = invite
		}
		return w.post("/accounts/register/", "", fields)
	}
	join("ada@example.com", "").is(400).keys("invite")
	join("ada@example.com", "wrong").is(400).keys("invite")
	join("ada@example.com", code).is(201)
	join("eve@example.com", code).is(400).keys("invite")
	closed := begin(t, func(o *server.Options) { o.Config.Registration = server.Closed })
	closed.post("/accounts/register/", "", body{"email": "ada@example.com", "password1": goodPassword, "password2": goodPassword}).is(403, "registration_closed")
}

func TestLoginAndLogout(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		w := beginOn(t, address)
		other := w.instance()
		w.signUp("ada@example.com")
		a := w.login("ADA@example.com", goodPassword).is(200).keys("access", "refresh", "user", "access_expiration", "refresh_expiration")
		if a.header.Get("Set-Cookie") != "" {
			t.Error("cookies although nobody asked for them")
		}
		if got := a.value("access_expiration"); got != "2026-11-26T12:30:00Z" {
			t.Errorf("access until %s", got)
		}
		wrong, unknown := w.login("ada@example.com", "not-the-password"), w.login("nobody@example.com", "not-the-password")
		wrong.is(400).keys("non_field_errors")
		if wrong.text != unknown.text || unknown.status != wrong.status {
			t.Errorf("%q and %q differ", wrong.text, unknown.text)
		}
		w.post("/accounts/login/", "", body{"email": "ada@example.com"}).is(400).keys("password")
		access, refresh := a.value("access"), a.value("refresh")
		w.post("/accounts/token/verify/", "", body{"token": access}).is(200).keys()
		w.post("/accounts/token/verify/", "", body{"token": refresh}).is(200).keys()
		w.post("/accounts/token/verify/", "", body{"token": "nonsense"}).is(401, "token_not_valid").keys("detail", "code")
		w.post("/accounts/token/verify/", "", body{}).is(400).keys("token")

		w.post("/accounts/logout/", access, body{"refresh": refresh}).is(200).keys("detail")
		for _, at := range []string{w.url, other} { // at once, on every instance
			w.do(request{method: "GET", path: "/accounts/user/", access: access, url: at}).is(401, "token_not_valid", "messages")
			w.do(request{method: "POST", path: "/accounts/token/refresh/", json: body{"refresh": refresh}, url: at}).is(401).keys("detail", "code")
		}
		w.post("/accounts/logout/", access, body{}).is(401)
		// One of the two is enough: an access token may have expired.
		b := w.login("ada@example.com", goodPassword).is(200)
		w.post("/accounts/logout/", "", body{"refresh": b.value("refresh")}).is(200)
		w.get("/accounts/user/", b.value("access")).is(401)
	})
}

func TestBearer(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	for _, path := range []string{"/accounts/user/", "/gpt/response/", "/gpt/quota/"} {
		a := w.get(path, "").is(401).keys("detail")
		if !strings.HasPrefix(a.header.Get("WWW-Authenticate"), "Bearer") {
			t.Errorf("%s: %v", path, a.header)
		}
		w.get(path, "nonsense").is(401).keys("detail", "code", "messages")
	}
	for header, status := range map[string]int{"Token " + access: 401, "Bearer": 401, "Bearer a b": 401, "bearer " + access: 200} {
		w.do(request{method: "GET", path: "/accounts/user/", header: map[string]string{"Authorization": header}}).is(status)
	}
	w.clock.forward(31*time.Minute + time.Second)
	w.get("/accounts/user/", access).is(401, "token_not_valid")
}

func TestRefresh(t *testing.T) {
	w := begin(t)
	_, first := w.signUp("ada@example.com")
	refresh := func(token string) answer {
		t.Helper()
		return w.post("/accounts/token/refresh/", "", body{"refresh": token})
	}
	second := refresh(first).is(200).keys("access", "access_expiration", "refresh", "refresh_expiration")
	// The answer was lost: the old token works once more, and its first successor no longer.
	w.clock.forward(10 * time.Second)
	third := refresh(first).is(200)
	w.post("/accounts/token/verify/", "", body{"token": second.value("refresh")}).is(401)
	w.get("/accounts/user/", third.value("access")).is(200) // it arrived
	refresh(first).is(401, "token_not_valid")               // somebody else has it: the session is over
	w.get("/accounts/user/", third.value("access")).is(401)
	refresh(third.value("refresh")).is(401)
	if a := refresh("nonsense").is(401, "token_not_valid").keys("detail", "code"); a.header.Get("WWW-Authenticate") == "" {
		t.Errorf("%v", a.header)
	}
	w.post("/accounts/token/refresh/", "", body{}).is(401, "token_not_valid")

	_, late := w.signUp("eve@example.com")
	refresh(late).is(200)
	w.clock.forward(61 * time.Second)
	refresh(late).is(401)
	_, idle := w.signUp("ida@example.com")
	w.clock.forward(31 * 24 * time.Hour)
	refresh(idle).is(401)
	// One that is used ends all the same after ninety days, and says so.
	_, used := w.signUp("una@example.com")
	began := w.clock.Now()
	for range 3 {
		w.clock.forward(29 * 24 * time.Hour)
		a := refresh(used).is(200)
		used = a.value("refresh")
		if got, want := a.value("refresh_expiration"), began.AddDate(0, 0, 90); want.Sub(w.clock.Now()) < 30*24*time.Hour && got != want.Format(time.RFC3339) {
			t.Errorf("until %s, want %s", got, want)
		}
	}
	w.clock.forward(4 * 24 * time.Hour)
	refresh(used).is(401)
}

func TestNamesPasswordAndTheEndOfAnAccount(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	w.do(request{method: "PATCH", path: "/accounts/user/", access: access, json: body{"first_name": "에이다"}}).is(200, "에이다")
	w.do(request{method: "PUT", path: "/accounts/user/", access: access, json: body{"first_name": "Ada", "last_name": "Lovelace", "email": "x@y.z", "pk": 99}}).
		is(200, "Lovelace", "ada@example.com")
	w.do(request{method: "PATCH", path: "/accounts/user/", access: access, json: body{"first_name": strings.Repeat("가", 151)}}).is(400).keys("first_name")
	w.do(request{method: "PATCH", path: "/accounts/user/", access: access, json: body{"first_name": "a\x00b"}}).is(400).keys("first_name")
	w.do(request{method: "PATCH", path: "/accounts/user/", access: access, json: body{"frist_name": "x"}}).is(400).keys("frist_name")
	w.get("/accounts/user/", access).is(200, `"first_name":"Ada"`)

	elsewhere := w.login("ada@example.com", goodPassword).value("access")
	change := func(old, first, second string) answer {
		t.Helper()
		return w.post("/accounts/password/change/", access, body{"old_password": old, "new_password1": first, "new_password2": second})
	}
	const another = "sunny-Friday-market"
	change("wrong", another, another).is(400).keys("old_password")
	change(goodPassword, another, "other").is(400).keys("new_password2")
	change(goodPassword, "password", "password").is(400, "most common").keys("new_password2")
	w.post("/accounts/password/change/", access, body{"new_password1": another, "new_password2": another}).is(400).keys("old_password")
	w.get("/accounts/user/", elsewhere).is(200)
	change(goodPassword, another, another).is(200).keys("detail")
	w.get("/accounts/user/", elsewhere).is(401)
	w.get("/accounts/user/", access).is(200)
	w.login("ada@example.com", goodPassword).is(400)

	w.ask(access, nil).is(200)
	gone := func(password string) answer {
		t.Helper()
		return w.do(request{method: "DELETE", path: "/accounts/user/", access: access, json: body{"password": password}})
	}
	w.do(request{method: "DELETE", path: "/accounts/user/", access: access}).is(400).keys("password")
	gone("wrong").is(400).keys("password")
	gone(another).is(204)
	w.get("/accounts/user/", access).is(401)
	w.login("ada@example.com", another).is(400)
	w.signUp("ada@example.com")
}

func TestCookiesOnlyWhereTheyAreAskedFor(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.Cookies = true })
	w.signUp("ada@example.com")
	a := w.login("ada@example.com", goodPassword).is(200)
	cookies := a.header.Values("Set-Cookie")
	if len(cookies) != 2 {
		t.Fatalf("%v", cookies)
	}
	for _, c := range cookies {
		for _, word := range []string{"HttpOnly", "Secure", "SameSite=Strict"} {
			if !strings.Contains(c, word) {
				t.Errorf("no %s in %s", word, c)
			}
		}
	}
	with := func(method, path, site string) answer {
		t.Helper()
		return w.do(request{method: method, path: path, header: map[string]string{"Cookie": "my-app-auth=" + a.value("access") + "; my-refresh-token=" + a.value("refresh"), "Sec-Fetch-Site": site}})
	}
	with("GET", "/accounts/user/", "same-origin").is(200)
	with("DELETE", "/gpt/delete/all/", "cross-site").is(403)
	with("POST", "/accounts/token/refresh/", "cross-site").is(403)
	with("POST", "/accounts/token/refresh/", "same-origin").is(200)
}
