package server_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server"
)

// TestSlowLoris holds five hundred connections open and says nothing: they are dropped,
// and others are answered meanwhile.
func TestSlowLoris(t *testing.T) {
	w := begin(t)
	access, _ := w.signUp("ada@example.com")
	host := strings.TrimPrefix(w.url, "http://")
	var all sync.WaitGroup
	dropped := make(chan bool, 500)
	for range 500 {
		c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", host)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(c, "POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nX-A: "); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			defer func() { _ = c.Close() }()
			_ = c.SetReadDeadline(time.Now().Add(30 * time.Second))
			_, err := io.ReadAll(c)
			var late net.Error
			held := errors.As(err, &late) && late.Timeout()
			dropped <- !held
		})
	}
	for range 50 {
		w.get("/gpt/quota/", access).is(200)
	}
	all.Wait()
	close(dropped)
	held := 0
	for ok := range dropped {
		if !ok {
			held++
		}
	}
	if held > 0 {
		t.Errorf("%d of 500 are still held", held)
	}
}

func TestHeadersThatAreTooLarge(t *testing.T) {
	w := begin(t)
	req := w.httpRequest(request{method: "GET", path: "/healthz", header: map[string]string{"X-Large": strings.Repeat("x", 64<<10)}})
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("status %d", resp.StatusCode)
	}
}

// TestRawRequests sends what no client would.
func TestRawRequests(t *testing.T) {
	w := begin(t)
	host := strings.TrimPrefix(w.url, "http://")
	for _, raw := range []string{
		"GET / HTTP/1.1\r\n\r\n", "NONSENSE\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", "GET //gpt//request/../.. HTTP/1.1\r\nHost: x\r\n\r\n",
		"POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
		"POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET /gpt/delete/%2e%2e/ HTTP/1.1\r\nHost: x\r\n\r\n",
		"CONNECT evil:443 HTTP/1.1\r\nHost: x\r\n\r\n", "GET http://evil/ HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
	} {
		c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", host)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(c, raw); err != nil {
			t.Fatal(err)
		}
		_ = c.SetReadDeadline(time.Now().Add(20 * time.Second))
		line, err := bufio.NewReader(c).ReadString('\n')
		_ = c.Close()
		if err != nil || strings.Contains(line, " 5") {
			t.Errorf("%q: %q %v", raw, line, err)
		}
	}
}

// TestAStopLosesNothing: pieces that came are stored, whoever watches is told, and the
// server is not ready any more.
func TestAStopLosesNothing(t *testing.T) {
	w := begin(t)
	s := server.New(w.options())
	ctx, stop := context.WithCancel(t.Context())
	listener := httptest.NewUnstartedServer(nil).Listener
	at := "http://" + listener.Addr().String()
	ended := make(chan error, 1)
	go func() {
		ended <- s.Serve(ctx, listener, server.Patience{Notice: time.Second, Finish: 10 * time.Second})
	}()
	const people = 50
	received := make([]string, people)
	started, done := make(chan struct{}, people), sync.WaitGroup{}
	w.tell.does(func(ctx context.Context, req autocode.Request, emit func(string) error) (autocode.Result, error) {
		for i := 0; ; i++ {
			select {
			case <-ctx.Done():
				return autocode.Result{}, &autocode.Error{Code: autocode.Cancelled, Err: ctx.Err()}
			case <-time.After(10 * time.Millisecond):
				if err := emit(fmt.Sprintf("%s %d\n", req.Detail, i)); err != nil {
					return autocode.Result{}, err
				}
			}
		}
	})
	access := make([]string, people)
	for i := range people {
		access[i], _ = w.signUp(fmt.Sprintf("p%d@example.com", i))
		fields := goFields(newID())
		fields["detail"] = fmt.Sprintf("person %d", i)
		st := w.stream(access[i], at, "", fields)
		done.Go(func() {
			e, _ := st.next()
			received[i] = st.piece(e)
			started <- struct{}{}
			text, end := st.read()
			received[i] += text
			if end.State != "interrupted" || end.Code != "draining" || end.Detail == "" || end.Size != len(received[i]) {
				w.Errorf("%+v after %d bytes", end, len(received[i]))
			}
		})
	}
	for range people {
		<-started
	}
	stop()
	for { // until it says so
		resp, err := http.Get(at + "/readyz")
		if err != nil {
			break
		}
		_ = resp.Body.Close()
		if resp.StatusCode == http.StatusServiceUnavailable {
			break
		}
	}
	done.Wait()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	for i := range people { // through the instance that stays
		var all []struct{ Answer, State string }
		w.get("/gpt/response/?limit=5", access[i]).is(200).read(&all)
		if len(all) != 1 || all[0].Answer != received[i] || all[0].State != "interrupted" {
			t.Fatalf("person %d: stored %d bytes, received %d", i, len(all[0].Answer), len(received[i]))
		}
	}
}

// TestTheRefreshAnswerIsCutAtEveryByte: wherever the connection breaks, the client gets
// on with the token that it still has.
func TestTheRefreshAnswerIsCutAtEveryByte(t *testing.T) {
	w := begin(t, func(o *server.Options) { o.Config.Registrations = 10_000 })
	_, token := w.signUp("ada@example.com")
	whole := len(w.post("/accounts/token/refresh/", "", body{"refresh": token}).is(200).text)
	for cut := 0; cut <= whole; cut += 7 {
		_, token := w.signUp(fmt.Sprintf("p%d-%s@example.com", cut, newID()))
		req := w.httpRequest(request{method: "POST", path: "/accounts/token/refresh/", json: body{"refresh": token}})
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		part, _ := io.ReadAll(io.LimitReader(resp.Body, int64(cut)))
		_ = resp.Body.Close()
		var got struct{ Refresh string }
		if json.Unmarshal(part, &got) == nil && got.Refresh != "" {
			token = got.Refresh
		}
		w.clock.forward(50 * time.Second)
		a := w.post("/accounts/token/refresh/", "", body{"refresh": token}).is(200)
		w.get("/accounts/user/", a.value("access")).is(200)
	}
}
