package server_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server"
	"autocoding/internal/server/store/storetest"
)

func TestRequest(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		w := beginOn(t, address)
		access, _ := w.signUp("ada@example.com")
		a := w.ask(access, nil).is(200).keys("language", "purpose", "detail", "answer")
		if a.value("answer") != "```go\npackage main\n```" || a.value("language") != "Go" || a.value("purpose") != "기능구현" || a.value("detail") != "이진 탐색" {
			t.Errorf("%s", a.text)
		}
		page := []string{"c", "c++", "c#", "go", "java", "javascript", "kotlin", "python", "swift"}
		for i, stored := range autocode.Languages() {
			for _, spelling := range []string{page[i], string(stored)} {
				eve, _ := w.signUp(fmt.Sprintf("person-%d-%s@example.com", i, newID()))
				if got := w.ask(eve, body{"language": spelling, "purpose": "리팩토링"}).is(200).value("language"); got != string(stored) {
					t.Errorf("%s is stored as %s", spelling, got)
				}
			}
		}
		before := w.tell.count()
		w.ask(access, body{"language": "cobol"}).is(400).keys("language")
		w.ask(access, body{"purpose": "poetry"}).is(400).keys("purpose")
		w.ask(access, body{"detail": "  \n"}).is(400).keys("detail")
		w.ask(access, body{"detail": strings.Repeat("x", 64<<10+1)}).is(400).keys("detail")
		w.ask(access, body{"detail": "a\x00b"}).is(400).keys("detail")
		w.post("/gpt/request/", access, body{}).is(400).keys("language", "purpose", "detail")
		w.ask(access, body{"stor": false}).is(400).keys("stor")
		w.ask(access, body{"store": "maybe"}).is(400).keys("store")
		w.ask(access, body{"request_id": "7"}).is(400).keys("request_id")
		w.ask(access, body{"reply": "fr"}).is(400).keys("reply")
		w.do(request{method: "POST", path: "/gpt/request/", access: access, json: body{"language": "go", "purpose": "implement", "detail": "x"}, header: map[string]string{"Last-Event-ID": "x"}}).is(400).keys("Last-Event-ID")
		if w.tell.count() != before {
			t.Error("the engine was asked for what is refused")
		}
		if got := w.get("/gpt/quota/", access).is(200); got.value("remaining") != "4" || got.value("next_free_at") != "2026-11-27T12:00:00Z" {
			t.Errorf("%s", got.text)
		}
	})
}

func TestTheSixthRequest(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	for i := range 5 {
		w.ask(access, nil).is(200)
		w.get("/gpt/response/", access).is(200) // only POST counts
		if i == 0 {
			w.clock.forward(time.Hour)
			access = w.login("ada@example.com", goodPassword).value("access")
		}
	}
	a := w.ask(access, nil).is(429, `"quota"`).keys("detail", "code")
	if a.header.Get("Retry-After") != fmt.Sprint(23*3600) {
		t.Errorf("Retry-After %s", a.header.Get("Retry-After"))
	}
	if n := w.tell.count(); n != 5 {
		t.Errorf("the engine was asked %d times", n)
	}
	w.do(request{method: "DELETE", path: "/gpt/delete/all/", access: access}).is(204)
	w.ask(access, nil).is(429) // deleting gives nothing back
	w.clock.forward(23*time.Hour - time.Second)
	access = w.login("ada@example.com", goodPassword).value("access")
	w.ask(access, nil).is(429)
	w.clock.forward(time.Second)
	w.ask(access, nil).is(200)
	w.ask(access, nil).is(429)
}

func TestHistory(t *testing.T) {
	w := begin(t)
	ada, _ := w.signUp("ada@example.com")
	eve, _ := w.signUp("eve@example.com")
	if a := w.get("/gpt/response/", ada).is(200); strings.TrimSpace(a.text) != "[]" {
		t.Errorf("%s", a.text)
	}
	for i := range 3 {
		w.ask(ada, body{"detail": fmt.Sprintf("question %d", i)}).is(200)
	}
	w.ask(eve, nil).is(200)
	var all []map[string]any
	w.get("/gpt/response/", ada).is(200).read(&all)
	if len(all) != 3 || all[0]["detail"] != "question 0" || all[2]["detail"] != "question 2" || len(all[0]) != 6 || all[0]["purpose"] != "기능구현" {
		t.Fatalf("%v", all)
	}
	var page []map[string]any
	w.get(fmt.Sprintf("/gpt/response/?limit=1&after=%.0f", all[0]["id"]), ada).is(200).read(&page)
	if len(page) != 1 || page[0]["id"] != all[1]["id"] || page[0]["state"] != "complete" || page[0]["model"] != "model-1" {
		t.Errorf("%v", page)
	}
	for _, query := range []string{"limit=0", "limit=x", "limit=201", "after=-1"} {
		w.get("/gpt/response/?"+query, ada).is(400)
	}
	erase := func(access, id string) answer {
		t.Helper()
		return w.do(request{method: "DELETE", path: "/gpt/delete/" + id + "/", access: access})
	}
	first := fmt.Sprintf("%.0f", all[0]["id"])
	theirs, unknown := erase(eve, first), erase(eve, "999999")
	theirs.is(404)
	if theirs.text != unknown.text || unknown.status != 404 {
		t.Errorf("%q and %q differ", theirs.text, unknown.text)
	}
	erase(ada, "x").is(404)
	erase(ada, "-1").is(404)
	erase(ada, "99999999999999999999").is(404)
	erase(ada, first).is(204)
	erase(ada, first).is(404)
	w.do(request{method: "DELETE", path: "/gpt/delete/all/", access: ada}).is(204)
	w.get("/gpt/response/", ada).is(200, "[]")
	w.get("/gpt/response/", eve).is(200, "이진 탐색") // somebody else's stays
}

// TestALongHistory is sent as one list although it is read in parts.
func TestALongHistory(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.DailyLimit = 10_000 })
	access, _ := w.signUp("ada@example.com")
	for i := range 205 {
		w.ask(access, body{"detail": fmt.Sprintf("question %d", i)}).is(200)
	}
	var all []struct{ Detail string }
	w.get("/gpt/response/", access).is(200).read(&all)
	if len(all) != 205 || all[204].Detail != "question 204" {
		t.Errorf("%d rows", len(all))
	}
}

func TestWithoutAnEngine(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Engine = nil })
	access, _ := w.signUp("ada@example.com")
	w.ask(access, nil).is(503, `"no_engine"`)
	w.ask(access, body{"language": "cobol"}).is(400)
	w.get("/gpt/response/", access).is(200)
	w.get("/gpt/quota/", access).is(200, `"remaining":5`)
}

// TestAModelThatFails gives back what brought nothing, says so with the right status,
// and keeps what came.
func TestAModelThatFails(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	fails := func(err error, pieces ...string) {
		w.tell.does(func(_ context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
			for _, p := range pieces {
				if err := emit(p); err != nil {
					return autocode.Result{}, err
				}
			}
			return autocode.Result{}, err
		})
	}
	for code, status := range map[autocode.Code]int{
		autocode.EngineAuth: 502, autocode.EngineBilling: 502, autocode.EngineModel: 502, autocode.EngineServer: 502, autocode.Offline: 502, autocode.TLS: 502,
		autocode.Proxy: 502, autocode.Protocol: 502, autocode.EngineRate: 503, autocode.Timeout: 504,
	} {
		fails(&autocode.Error{Code: code, RetryAt: w.clock.Now().Add(7 * time.Second), Message: "secret cause"})
		a := w.ask(access, nil).is(status, string(code))
		if strings.Contains(a.text, "secret cause") {
			t.Errorf("%s tells the cause: %s", code, a.text)
		}
		if code == autocode.EngineRate && a.header.Get("Retry-After") != "7" {
			t.Errorf("Retry-After %q", a.header.Get("Retry-After"))
		}
		w.get("/gpt/quota/", access).is(200, `"remaining":5`)
		w.clock.forward(time.Minute)
	}
	fresh, _ := w.signUp("eve@example.com")
	w.tell.does(func(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
		panic("of an engine")
	})
	w.ask(fresh, nil).is(502)
	w.tell.does(func(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
		return autocode.Result{Finish: autocode.FinishStop}, nil
	})
	w.ask(fresh, nil).is(502, `"protocol"`) // an end without a word is no answer
	w.get("/gpt/quota/", fresh).is(200, `"remaining":5`)

	fails(&autocode.Error{Code: autocode.Interrupted}, "half an ans")
	w.ask(fresh, nil).is(502, `"interrupted"`, "half an ans")
	w.get("/gpt/quota/", fresh).is(200, `"remaining":4`)
	w.get("/gpt/response/?limit=5", fresh).is(200, "half an ans", `"state":"interrupted"`)
	w.tell.does(func(_ context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
		return autocode.Result{Finish: autocode.FinishLength}, emit("long")
	})
	if a := w.ask(fresh, nil).is(200, "long"); a.header.Get("Auto-Coding-State") != "cut" {
		t.Errorf("%v", a.header)
	}
	w.tell.does(func(_ context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
		return autocode.Result{Finish: autocode.FinishStop}, emit("nul\x00 and \xff")
	})
	w.ask(fresh, nil).is(200, "nul\uFFFD and \uFFFD")
	w.tell.does(func(_ context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
		for {
			if err := emit(strings.Repeat("x", 100_000)); err != nil {
				return autocode.Result{}, err
			}
		}
	})
	if a := w.ask(fresh, nil).is(200); a.header.Get("Auto-Coding-State") != "cut" || len(a.text) > 1<<20+1000 {
		t.Errorf("%d bytes, %v", len(a.text), a.header)
	}
}

func TestTheSameRequestTwice(t *testing.T) {
	w := begin(t)
	other := w.instance()
	access, _ := w.signUp("ada@example.com")
	id := newID()
	first := w.ask(access, body{"request_id": id}).is(200)
	w.tell.answers("something else")
	again := w.do(request{method: "POST", path: "/gpt/request/", access: access, url: other,
		json: body{"language": "Go", "purpose": "implement", "detail": "이진 탐색", "request_id": strings.ToUpper(id)}}).is(200)
	if again.text != first.text || w.tell.count() != 1 {
		t.Errorf("%s after %d answers", again.text, w.tell.count())
	}
	w.ask(access, body{"request_id": id, "detail": "another"}).is(422, "conflict")
	w.get("/gpt/quota/", access).is(200, `"remaining":4`)
	w.do(request{method: "DELETE", path: "/gpt/delete/all/", access: access}).is(204)
	w.ask(access, body{"request_id": id}).is(404)
	// Another account's ids are its own.
	eve, _ := w.signUp("eve@example.com")
	w.ask(eve, body{"request_id": id}).is(200, "something else")
	// One that failed may be asked again by the same id.
	failing := newID()
	w.tell.does(func(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
		return autocode.Result{}, autocode.Errorf(autocode.EngineServer, "failed")
	})
	w.ask(eve, body{"request_id": failing}).is(502)
	w.tell.answers("now")
	w.ask(eve, body{"request_id": failing}).is(200, "now")
}

func TestThePromptKnowsTheLanguageOfThePerson(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	w.do(request{method: "POST", path: "/gpt/request/", access: access, header: map[string]string{"Accept-Language": "ko"}, json: body{"language": "python", "purpose": "기능구현", "detail": "x"}}).is(200)
	w.ask(access, body{"reply": "ko"}).is(200)
	w.ask(access, nil).is(200)
	var got []string
	for _, r := range w.tell.asked {
		got = append(got, string(r.Reply))
	}
	if raw, _ := json.Marshal(got); string(raw) != `["ko","ko","en"]` {
		t.Errorf("%s", raw)
	}
}
