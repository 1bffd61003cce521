package openai_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/openai"
)

// An answer of 200 KB in pieces as models send them.
const (
	streamed   = 200 << 10
	pieceBytes = 100
)

// tempo serves the answer, with so much time between the pieces.
func tempo(between time.Duration) http.HandlerFunc {
	events := []byte(data(chunk(strings.Repeat("x", pieceBytes), "")))
	last := []byte(data(chunk("", "stop"), "[DONE]"))
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		flush := http.NewResponseController(w)
		next := time.Now()
		for range streamed / pieceBytes {
			if between > 0 {
				next = next.Add(between)
				time.Sleep(time.Until(next))
			}
			_, _ = w.Write(events)
			_ = flush.Flush()
		}
		_, _ = w.Write(last)
	}
}

// BenchmarkStream reads 200 KB at 2,000 pieces in a second, and as quickly as they
// come, and compares it with reading the socket alone.
func BenchmarkStream(b *testing.B) {
	for _, c := range []struct {
		name    string
		between time.Duration
	}{{"2000 pieces in a second", time.Second / 2000}, {"as quickly as they come", 0}} {
		b.Run(c.name, func(b *testing.B) {
			s := newService(b, tempo(c.between))
			e := s.engine(openai.Config{})
			e.Limits = openai.DefaultLimits
			var engine, socket time.Duration
			for b.Loop() {
				start := time.Now()
				length := 0
				_, err := e.Answer(b.Context(), autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "a queue", Reply: autocode.English},
					func(piece string) error { length += len(piece); return nil })
				if err != nil || length < streamed-pieceBytes {
					b.Fatal(length, err)
				}
				engine += time.Since(start)
				socket += readSocket(b, s.URL)
			}
			b.ReportMetric(float64(engine)/float64(socket), "×socket")
		})
	}
}

func readSocket(b *testing.B, url string) time.Duration {
	b.Helper()
	start := time.Now()
	response, err := http.Post(url+"/v1/chat/completions", "application/json", strings.NewReader("{}"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if _, err := io.Copy(io.Discard, bufio.NewReader(response.Body)); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkStop measures from the person's wish to the end of the answer while it
// streams.
func BenchmarkStop(b *testing.B) {
	s := newService(b, stall(data(chunk("Hel", ""))))
	e := s.engine(openai.Config{})
	e.Limits = openai.DefaultLimits
	stopped := errors.New("stopped")
	var total time.Duration
	for b.Loop() {
		ctx, stop := context.WithCancelCause(b.Context())
		came := make(chan struct{}, 1)
		done := make(chan error, 1)
		go func() {
			_, err := e.Answer(ctx, autocode.Request{Language: autocode.Go, Purpose: autocode.Implement, Detail: "a queue", Reply: autocode.English},
				func(string) error { came <- struct{}{}; return nil })
			done <- err
		}()
		<-came
		start := time.Now()
		stop(stopped)
		if err := <-done; !errors.Is(err, stopped) {
			b.Fatal(err)
		}
		total += time.Since(start)
	}
	b.ReportMetric(float64(total.Microseconds())/float64(b.N)/1000, "ms/stop")
}
