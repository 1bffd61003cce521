package server_test

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode/utf8"

	"autocoding/internal/server"
)

// FuzzBody sends bodies of every kind to every form: no 5xx, and always JSON.
func FuzzBody(f *testing.F) {
	w := begin(f, func(o *server.Options) { o.Config.DailyLimit = 1 << 30 })
	access, _ := w.signUp("ada@example.com")
	handler := server.New(w.options(func(o *server.Options) { o.Config.DailyLimit = 1 << 30 })).Handler()
	paths := []string{"/accounts/register/", "/accounts/login/", "/accounts/token/refresh/", "/accounts/token/verify/", "/accounts/password/change/", "/gpt/request/"}
	for _, seed := range []struct{ kind, body string }{
		{"application/json", `{"language":"go","purpose":"implement","detail":"x","store":false,"key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}`},
		{"application/json", `{"email":"a@b.co","password":"x","password1":"12345678","password2":"12345678","token":"x","refresh":null}`},
		{"application/json", "{\"detail\":\"\\u0000\\ud800\"}"}, {"application/json", "[[[[[[[["}, {"application/json; charset=x", "{}"},
		{"application/x-www-form-urlencoded", "email=a%40b.co&password=%ff"}, {"multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\na@b.co\r\n--x--\r\n"},
		{"text/plain", "x"}, {";;;", "x"}, {"", "x"},
	} {
		for i := range paths {
			f.Add(uint8(i), seed.kind, []byte(seed.body))
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, kind string, content []byte) {
		req := httptest.NewRequestWithContext(t.Context(), "POST", paths[int(which)%len(paths)], strings.NewReader(string(content)))
		req.Header["Content-Type"] = []string{kind}
		req.Header.Set("Authorization", "Bearer "+access)
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, req)
		if rec.Code >= 500 || rec.Code < 200 {
			t.Errorf("%d for %q %q: %s", rec.Code, kind, content, rec.Body)
		}
		if !json.Valid(rec.Body.Bytes()) {
			t.Errorf("no JSON: %s", rec.Body)
		}
	})
}

// FuzzStream lets an engine say anything, and reads it back from anywhere: what comes is
// the answer from there on, and nothing else.
func FuzzStream(f *testing.F) {
	w := begin(f, func(o *server.Options) { o.Config.DailyLimit = 1 << 30 })
	access, _ := w.signUp("ada@example.com")
	f.Add("hello\nworld\r\n\r\ndata: x\nid: 7", uint8(3), uint16(0))
	f.Add("안녕하세요", uint8(4), uint16(7))
	f.Add("\x00\xff\u2028\ufeff", uint8(1), uint16(1))
	f.Fuzz(func(t *testing.T, text string, cut uint8, from uint16) {
		w := &world{TB: t, url: w.url, db: w.db, clock: w.clock, log: w.log, keys: w.keys, tell: w.tell}
		whole := strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
		if whole == "" {
			return
		}
		at := min(int(cut), len(whole))
		for !utf8.RuneStart(append([]byte(whole), 0)[at]) {
			at--
		}
		w.tell.answers(whole[:at], whole[at:])
		id := newID()
		got, end := w.stream(access, "", "", goFields(id)).read()
		if got != whole || end.State != "complete" || end.Size != len(whole) {
			t.Fatalf("%q became %q, %+v", whole, got, end)
		}
		start := min(int(from), len(whole))
		for start > 0 && start < len(whole) && !utf8.RuneStart(whole[start]) {
			start--
		}
		if got, _ := w.stream(access, "", fmt.Sprint(from), goFields(id)).read(); got != whole[start:] {
			t.Errorf("from %d: %q, want %q", from, got, whole[start:])
		}
	})
}
