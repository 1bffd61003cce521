package server_test

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
	"autocoding/internal/wire"
)

// event is one of a stream.
type event struct {
	id, name, data string
}

// stream is a streamed answer under way.
type stream struct {
	*world
	resp   *http.Response
	lines  *bufio.Scanner
	cancel context.CancelFunc
}

func (w *world) stream(access, url, last string, fields body) *stream {
	w.Helper()
	header := map[string]string{"Accept": "text/event-stream"}
	if last != "" {
		header["Last-Event-ID"] = last
	}
	req := w.httpRequest(request{method: "POST", path: "/gpt/request/", access: access, json: fields, header: header, url: url})
	ctx, cancel := context.WithCancel(w.Context())
	resp, err := http.DefaultClient.Do(req.WithContext(ctx))
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { cancel(); _ = resp.Body.Close() })
	if resp.StatusCode != 200 || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/event-stream") {
		w.Fatalf("%d %v", resp.StatusCode, resp.Header)
	}
	return &stream{w, resp, bufio.NewScanner(resp.Body), cancel}
}

// next gives the next event; ok is false at the end of the stream.
func (s *stream) next() (e event, ok bool) {
	for s.lines.Scan() {
		line := s.lines.Text()
		switch name, value, _ := strings.Cut(line, ": "); {
		case line == "" && e.name != "":
			return e, true
		case name == "id":
			e.id = value
		case name == "event":
			e.name = value
		case name == "data":
			e.data = value
		}
	}
	return e, false
}

// read gives all text to the end, and how it ended.
func (s *stream) read() (string, wire.End) {
	s.Helper()
	text := ""
	for {
		e, ok := s.next()
		if !ok {
			s.Fatalf("no end after %q", text)
		}
		if e.name == wire.EventEnd {
			var end wire.End
			if err := json.Unmarshal([]byte(e.data), &end); err != nil {
				s.Fatal(err)
			}
			return text, end
		}
		text += s.piece(e)
	}
}

func (s *stream) piece(e event) string {
	s.Helper()
	var p wire.Piece
	if err := json.Unmarshal([]byte(e.data), &p); err != nil || e.name != wire.EventPiece {
		s.Fatalf("%+v: %v", e, err)
	}
	return p.Text
}

// slowly lets a test hand out an answer piece by piece.
func (w *world) slowly() (give chan<- string) {
	pieces := make(chan string)
	w.tell.does(func(ctx context.Context, _ autocode.Request, emit func(string) error) (autocode.Result, error) {
		for {
			select {
			case p, more := <-pieces:
				if !more {
					return autocode.Result{Finish: autocode.FinishStop, Model: "model-1"}, nil
				}
				if err := emit(p); err != nil {
					return autocode.Result{}, err
				}
			case <-ctx.Done():
				return autocode.Result{}, &autocode.Error{Code: autocode.Cancelled, Err: ctx.Err()}
			}
		}
	})
	return pieces
}

// underWay begins a streamed answer and waits for its first piece.
func (w *world) underWay(access, id, first string) (s *stream, give chan<- string) {
	w.Helper()
	give = w.slowly()
	s = w.stream(access, "", "", goFields(id))
	give <- first
	if e, _ := s.next(); s.piece(e) != first {
		w.Fatalf("%+v", e)
	}
	return s, give
}

func goFields(id string) body {
	return body{"language": "go", "purpose": "implement", "detail": "큐", "request_id": id}
}

func TestStream(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		w := beginOn(t, address)
		other := w.instance()
		access, _ := w.signUp("ada@example.com")
		give := w.slowly()
		id := newID()
		s := w.stream(access, "", "", goFields(id))
		give <- "안녕"
		first, _ := s.next()
		if s.piece(first) != "안녕" || first.id != "6" {
			t.Fatalf("%+v", first)
		}
		give <- "하세요\n<b> & \u2028"
		second, _ := s.next()
		s.cancel() // the client goes away, in the middle
		give <- " 끝"

		// It comes again, to another instance, with the same request.
		again := w.stream(access, other, first.id, goFields(id))
		go func() {
			give <- "!"
			close(give)
		}()
		text, end := again.read()
		if text != "하세요\n<b> & \u2028 끝!" || s.piece(second) != "하세요\n<b> & \u2028" || end.State != "complete" || end.Model != "model-1" || end.Size != len("안녕하세요\n<b> & \u2028 끝!") {
			t.Errorf("%q %+v", text, end)
		}
		for _, at := range []string{w.url, other} {
			text, end = w.stream(access, at, "", goFields(id)).read()
			if text != "안녕하세요\n<b> & \u2028 끝!" || end.State != "complete" {
				t.Errorf("afterwards: %q %+v", text, end)
			}
			if text, _ = w.stream(access, at, "7", goFields(id)).read(); !strings.HasPrefix(text, "하") { // 7 is in the middle of a character
				t.Errorf("from the middle of a character: %q", text)
			}
			if text, end = w.stream(access, at, "9999", goFields(id)).read(); text != "" || end.State != "complete" {
				t.Errorf("from behind the end: %q %+v", text, end)
			}
		}
		if w.tell.count() != 1 {
			t.Errorf("asked %d times", w.tell.count())
		}
		w.get("/gpt/response/", access).is(200, "안녕하세요")
	})
}

func TestStop(t *testing.T) {
	w := begin(t)
	other := w.instance()
	access, _ := w.signUp("ada@example.com")
	for _, at := range []string{"", other} { // the instance that answers, and another one
		id := newID()
		s, _ := w.underWay(access, id, "some")
		w.do(request{method: "POST", path: "/gpt/request/" + id + "/stop/", access: access, url: at}).is(204)
		if at != "" {
			w.clock.forward(6 * time.Second) // for the next sign of life
		}
		if _, end := s.read(); end.State != "stopped" || end.Size != 4 {
			t.Errorf("%+v", end)
		}
		w.do(request{method: "POST", path: "/gpt/request/" + id + "/stop/", access: access}).is(204) // it is over
	}
	w.get("/gpt/response/?limit=5", access).is(200, `"state":"stopped"`)
	w.do(request{method: "POST", path: "/gpt/request/" + newID() + "/stop/", access: access}).is(404)
	w.do(request{method: "POST", path: "/gpt/request/nonsense/stop/", access: access}).is(404)
}

// TestAStreamSaysHowItFailed has no other way than to say it in the stream.
func TestAStreamSaysHowItFailed(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	w.tell.does(func(context.Context, autocode.Request, func(string) error) (autocode.Result, error) {
		return autocode.Result{}, autocode.Errorf(autocode.EngineAuth, "bad key")
	})
	text, end := w.stream(access, "", "", goFields(newID())).read()
	if text != "" || end.State != "failed" || end.Code != "engine_auth" || end.Detail == "" {
		t.Errorf("%q %+v", text, end)
	}
	// What is refused beforehand has its status, stream or not.
	w.do(request{method: "POST", path: "/gpt/request/", access: access, header: map[string]string{"Accept": "text/event-stream"}, json: body{}}).is(400)
}

func TestADeletedRequestEndsItsStream(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	s, _ := w.underWay(access, newID(), "some")
	w.do(request{method: "DELETE", path: "/gpt/delete/all/", access: access}).is(204)
	w.clock.forward(6 * time.Second)
	if _, end := s.read(); end.Code != "not_found" {
		t.Errorf("%+v", end)
	}
	w.get("/gpt/response/", access).is(200, "[]")
}

// TestAnInstanceThatWasBelievedToBeGone finds that another one has ended its request,
// and says so: the request is not deleted.
func TestAnInstanceThatWasBelievedToBeGone(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	s, give := w.underWay(access, newID(), "some")
	if err := w.db.Sweep(t.Context(), w.clock.Now().Add(store.Lease+time.Second)); err != nil {
		t.Fatal(err)
	}
	give <- " more"
	for {
		e, ok := s.next()
		if !ok {
			t.Fatal("no end")
		}
		if e.name == wire.EventEnd {
			if !strings.Contains(e.data, `"code":"interrupted"`) {
				t.Errorf("%s", e.data)
			}
			break
		}
	}
	w.get("/gpt/response/", access).is(200, `"answer":"some"`)
}

// TestHeld follows an answer that is not to be stored: sealed while it is held, for
// whoever has the key, and gone when it was confirmed.
func TestHeld(t *testing.T) {
	path := filepath.Join(t.TempDir(), "accountd.db")
	w := beginOn(t, path)
	other := w.instance()
	access, _ := w.signUp("ada@example.com")
	key := make([]byte, 32)
	_, _ = rand.Read(key)
	id := newID()
	fields := goFields(id)
	fields["store"], fields["detail"] = false, "a private question"
	w.post("/gpt/request/", access, fields).is(400).keys("key")
	fields["key"] = "too short"
	w.post("/gpt/request/", access, fields).is(400).keys("key")
	fields["key"] = base64.StdEncoding.EncodeToString(key)
	stored := goFields(newID())
	stored["key"] = fields["key"]
	w.post("/gpt/request/", access, stored).is(400).keys("key") // a key without store: false says two things

	give := w.slowly()
	s := w.stream(access, "", "", fields)
	give <- "a private answer, "
	first, _ := s.next()
	s.cancel()
	w.do(request{method: "POST", path: "/gpt/request/" + id + "/confirm/", access: access}).is(409)
	go func() {
		give <- "and more"
		close(give)
	}()
	if text, end := w.stream(access, other, first.id, fields).read(); text != "and more" || end.State != "complete" {
		t.Errorf("%q %+v", text, end)
	}
	if text, _ := w.stream(access, other, "", fields).read(); text != "a private answer, and more" {
		t.Errorf("%q", text)
	}
	wrong := goFields(id)
	wrong["store"], wrong["detail"], wrong["key"] = false, "a private question", base64.StdEncoding.EncodeToString(make([]byte, 32))
	w.post("/gpt/request/", access, wrong).is(422)
	w.get("/gpt/response/", access).is(200, "[]")

	onDisk := func(text string) bool {
		found := false
		for _, ending := range []string{"", "-wal", "-shm"} {
			raw, err := os.ReadFile(path + ending)
			found = found || err == nil && strings.Contains(string(raw), text)
		}
		return found
	}
	if !onDisk(id) {
		t.Fatal("the database is somewhere else: this search proves nothing")
	}
	for _, private := range []string{"a private question", "a private answer", "and more", string(key)} {
		if onDisk(private) {
			t.Errorf("%q is readable in the database", private)
		}
	}
	pieces := heldPieces(t, w, id)
	w.do(request{method: "POST", path: "/gpt/request/" + id + "/confirm/", access: access}).is(204)
	w.do(request{method: "POST", path: "/gpt/request/" + id + "/confirm/", access: access}).is(404)
	w.post("/gpt/request/", access, fields).is(404)
	w.get("/gpt/quota/", access).is(200, `"remaining":4`)
	if err := w.db.Sweep(t.Context(), w.clock.Now()); err != nil {
		t.Fatal(err)
	}
	for _, p := range pieces {
		if onDisk(string(p.Data)) {
			t.Error("the sealed bytes are in the database after they were confirmed")
		}
	}
}

func heldPieces(t *testing.T, w *world, id string) []autocode.HostedPiece {
	t.Helper()
	a, err := w.db.AccountByEmail(t.Context(), "ada@example.com")
	if err != nil {
		t.Fatal(err)
	}
	r, err := w.db.Request(t.Context(), a.ID, id)
	if err != nil {
		t.Fatal(err)
	}
	pieces, err := w.db.Pieces(t.Context(), r.ID, 0)
	if err != nil || len(pieces) == 0 {
		t.Fatalf("%d pieces: %v", len(pieces), err)
	}
	return pieces
}

// TestRequestsOfOneAccountComeOneAfterTheOther: the second waits for the first, and a
// crowd does not.
func TestRequestsOfOneAccountComeOneAfterTheOther(t *testing.T) {
	w := begin(t)
	other := w.instance()
	access, _ := w.signUp("ada@example.com")
	s, give := w.underWay(access, newID(), "first")
	var waiting sync.WaitGroup
	statuses := make(chan int, 40)
	for i := range 40 {
		url := w.url
		if i%2 == 1 {
			url = other
		}
		waiting.Go(func() {
			statuses <- w.do(request{method: "POST", path: "/gpt/request/", access: access, json: goFields(newID()), url: url}).status
		})
	}
	got := map[int]int{}
	for range 40 - 2*8 { // those who find eight others waiting are turned away at once
		got[<-statuses]++
	}
	w.tell.answers("quick")
	close(give)
	if _, end := s.read(); end.State != "complete" {
		t.Errorf("%+v", end)
	}
	waiting.Wait()
	close(statuses)
	for status := range statuses {
		got[status]++
	}
	if got[200] != 4 || got[429] != 36 {
		t.Errorf("%v, want 4 answered and 36 turned away", got)
	}
	if n := w.tell.count(); n != 5 {
		t.Errorf("the engine was asked %d times", n)
	}
}

// TestAnInstanceThatIsGone leaves a request behind, which another instance ends.
func TestAnInstanceThatIsGone(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	a, err := w.db.AccountByEmail(t.Context(), "ada@example.com")
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := w.db.Reserve(t.Context(), autocode.HostedRequest{Account: a.ID, RequestID: newID(), Body: []byte("x"), Language: autocode.Go, Purpose: autocode.Implement,
		Detail: "x", CreatedAt: w.clock.Now()}, "a run that is gone", 5)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.db.Append(t.Context(), r.ID, "a run that is gone", &autocode.HostedPiece{Size: 4, Data: []byte("half")}, w.clock.Now()); err != nil {
		t.Fatal(err)
	}
	w.clock.forward(store.Lease + time.Second)
	w.ask(access, nil).is(200)
	w.get("/gpt/response/?limit=9", access).is(200, `"answer":"half"`, `"state":"interrupted"`)
	w.get("/gpt/quota/", access).is(200, fmt.Sprintf(`"remaining":%d`, 3))
}
