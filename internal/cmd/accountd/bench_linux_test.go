package main_test

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	_ "modernc.org/sqlite"             // the driver "sqlite"

	"autocoding/internal/server/store"
	"autocoding/internal/server/store/storetest"
)

// clients is how many ask at once in the benchmarks.
const clients = 32

// eachSetup runs a benchmark with both databases, with one instance and with two.
func eachSetup(b *testing.B, run func(b *testing.B, instances []*process, address string)) {
	b.Helper()
	m := startModel(b, 0)
	for _, database := range []string{"SQLite", "PostgreSQL"} {
		for n := 1; n <= 2; n++ {
			b.Run(fmt.Sprintf("%s/%d", database, n), func(b *testing.B) {
				address := filepath.Join(b.TempDir(), "accountd.db")
				if database == "PostgreSQL" {
					address = storetest.Postgres(b)
				}
				settings := m.with(address, b.TempDir())
				settings["ACCOUNTD_DAILY_LIMIT"] = "10000"
				var instances []*process
				for range n {
					instances = append(instances, start(b, settings))
				}
				run(b, instances, address)
			})
		}
	}
}

// load lets many clients call at once for b.N calls, and reports calls a second, the
// 99th percentile, and both as ratios to a call that asks nothing of the database.
func load(b *testing.B, instances []*process, call func(client, i int, p *process) int) {
	b.Helper()
	measure := func(n int, call func(client, i int, p *process) int) (perSecond float64, p99 time.Duration) {
		times := make([]time.Duration, n)
		var next, bad int
		var mu sync.Mutex
		var all sync.WaitGroup
		began := time.Now()
		for client := range clients {
			all.Go(func() {
				for {
					mu.Lock()
					i := next
					next++
					mu.Unlock()
					if i >= n {
						return
					}
					at := time.Now()
					status := call(client, i, instances[client%len(instances)])
					times[i] = time.Since(at)
					if status != 200 {
						mu.Lock()
						bad++
						mu.Unlock()
					}
				}
			})
		}
		all.Wait()
		if bad > 0 {
			b.Errorf("%d of %d failed", bad, n)
		}
		perSecond = float64(n) / time.Since(began).Seconds()
		slices.Sort(times)
		return perSecond, times[n*99/100]
	}
	baseRate, baseP99 := measure(2000, func(_, _ int, p *process) int {
		status, _ := p.call("GET", "/healthz", "", nil)
		return status
	})
	b.ResetTimer()
	rate, p99 := measure(max(b.N, clients), call)
	b.StopTimer()
	b.ReportMetric(rate, "calls/s")
	b.ReportMetric(float64(p99.Microseconds())/1000, "p99-ms")
	b.ReportMetric(baseRate/rate, "x-healthz")
	b.ReportMetric(float64(p99)/float64(baseP99), "x-healthz-p99")
}

func BenchmarkResponses(b *testing.B) {
	eachSetup(b, func(b *testing.B, instances []*process, _ string) {
		access, _ := instances[0].signUp("ada@example.com")
		for range 50 {
			if status, got := instances[0].call("POST", "/gpt/request/", access, question("")); status != 200 {
				b.Fatal(status, got)
			}
		}
		load(b, instances, func(_, _ int, p *process) int {
			status, _ := p.call("GET", "/gpt/response/", access, nil)
			return status
		})
	})
}

func BenchmarkRefresh(b *testing.B) {
	eachSetup(b, func(b *testing.B, instances []*process, _ string) {
		tokens := make([]string, clients)
		for i := range tokens {
			_, tokens[i] = instances[0].signUp(fmt.Sprintf("p%d@example.com", i))
		}
		load(b, instances, func(client, _ int, p *process) int {
			status, got := p.call("POST", "/accounts/token/refresh/", "", map[string]any{"refresh": tokens[client]})
			tokens[client] = fmt.Sprint(got["refresh"])
			return status
		})
	})
}

// BenchmarkLogin is bound by the hash of the password, on purpose.
func BenchmarkLogin(b *testing.B) {
	m := startModel(b, 0)
	for _, database := range []string{"SQLite", "PostgreSQL"} {
		b.Run(database, func(b *testing.B) {
			address := filepath.Join(b.TempDir(), "accountd.db")
			if database == "PostgreSQL" {
				address = storetest.Postgres(b)
			}
			settings := m.with(address, b.TempDir())
			settings["ACCOUNTD_TRUSTED_PROXIES"] = "127.0.0.1"
			p := start(b, settings)
			for i := range clients {
				p.signUp(fmt.Sprintf("p%d@example.com", i))
			}
			load(b, []*process{p}, func(client, i int, p *process) int {
				status, _ := p.loginFrom(i, fmt.Sprintf("p%d@example.com", client), goodPassword)
				return status
			})
		})
	}
}

// BenchmarkMemory tells what an instance needs at rest, and how much more while two
// hundred people sign in at once.
func BenchmarkMemory(b *testing.B) {
	for range b.N {
		p := start(b, map[string]string{"ACCOUNTD_DATA_DIR": b.TempDir(), "ACCOUNTD_TRUSTED_PROXIES": "127.0.0.1"})
		rest := p.memory(b, "VmRSS")
		var all sync.WaitGroup
		for i := range 200 {
			all.Go(func() { p.loginFrom(i, fmt.Sprintf("p%d@example.com", i), "wrong") })
		}
		all.Wait()
		b.ReportMetric(rest, "rest-MB")
		b.ReportMetric(p.memory(b, "VmHWM")-rest, "growth-MB")
		p.kill()
	}
}

// BenchmarkSlowLoris compares what others wait while five hundred sockets are held open
// by somebody who says nothing, with what they wait otherwise.
func BenchmarkSlowLoris(b *testing.B) {
	p := start(b, map[string]string{"ACCOUNTD_DATA_DIR": b.TempDir()})
	access, _ := p.signUp("ada@example.com")
	p99 := func() time.Duration {
		times := make([]time.Duration, 500)
		for i := range times {
			at := time.Now()
			if status, _ := p.call("GET", "/gpt/quota/", access, nil); status != 200 {
				b.Fatal(status)
			}
			times[i] = time.Since(at)
		}
		slices.Sort(times)
		return times[len(times)*99/100]
	}
	for range b.N {
		alone := p99()
		var held []net.Conn
		for range 500 {
			c, err := (&net.Dialer{}).DialContext(context.Background(), "tcp", strings.TrimPrefix(p.url, "http://"))
			if err != nil {
				b.Fatal(err)
			}
			held = append(held, c)
			if _, err := io.WriteString(c, "POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nX-A: "); err != nil {
				b.Fatal(err)
			}
		}
		beside := p99()
		for _, c := range held {
			_ = c.Close()
		}
		b.ReportMetric(float64(beside.Microseconds())/1000, "p99-ms")
		b.ReportMetric(float64(beside)/float64(alone), "x-alone")
	}
}

// memory reads a line of what Linux tells about a process, in MB.
func (p *process) memory(b *testing.B, name string) float64 {
	b.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			kb, err := strconv.ParseFloat(strings.Fields(value)[0], 64)
			if err != nil {
				b.Fatal(err)
			}
			return kb / 1024
		}
	}
	b.Fatalf("no %s", name)
	return 0
}

// BenchmarkGrowth compares a database of a thousand rows with one of a million: what a
// person reads of her own must not cost more.
func BenchmarkGrowth(b *testing.B) {
	for _, database := range []string{"SQLite", "PostgreSQL"} {
		b.Run(database, func(b *testing.B) {
			address, driver := filepath.Join(b.TempDir(), "accountd.db"), "sqlite"
			if database == "PostgreSQL" {
				address, driver = storetest.Postgres(b), "pgx"
			}
			m := startModel(b, 0)
			p := start(b, m.with(address, b.TempDir()))
			access, _ := p.signUp("ada@example.com")
			for range 5 {
				p.call("POST", "/gpt/request/", access, question(""))
			}
			median := func() time.Duration {
				times := make([]time.Duration, 400)
				for i := range times {
					at := time.Now()
					if status, _ := p.call("GET", "/gpt/response/", access, nil); status != 200 {
						b.Fatal(status)
					}
					if status, _ := p.call("GET", "/gpt/quota/", access, nil); status != 200 {
						b.Fatal(status)
					}
					times[i] = time.Since(at)
				}
				slices.Sort(times)
				return times[200]
			}
			fill(b, driver, address, 1_000)
			small := median()
			fill(b, driver, address, 1_000_000)
			large := median()
			b.ReportMetric(float64(small.Microseconds())/1000, "ms-1k")
			b.ReportMetric(float64(large)/float64(small), "x-at-1M")
		})
	}
}

// fill gives a thousand other accounts so many requests together.
func fill(b *testing.B, driver, address string, rows int) {
	b.Helper()
	db, err := sql.Open(driver, address)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	ctx := context.Background()
	series := "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
	tag := fmt.Sprint(rows)
	for _, statement := range []string{
		fmt.Sprintf("INSERT INTO account (email, folded, password, created_at) "+series+" SELECT 'x' || i || '-"+tag+"', 'x' || i || '-"+tag+"', 'x', 0 FROM n", 1, 1000),
		fmt.Sprintf("INSERT INTO request (account_id, request_id, body, language, purpose, detail, answer, state, created_at, run, lease) "+series+
			" SELECT (SELECT min(id) FROM account WHERE folded = 'x1-"+tag+"') + i %% 1000, 'r' || i || '-"+tag+"', '', 'Go', 'implement', 'detail', 'answer', 'complete', 0, '', 0 FROM n", 1, rows),
		"INSERT INTO quota_use (account_id, request_id, at, state) SELECT account_id, request_id, created_at, 'used' FROM request WHERE request_id LIKE 'r%-" + tag + "'",
		"ANALYZE",
	} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			b.Fatal(err)
		}
	}
	if store.IsPostgres(address) {
		return
	}
	if _, err := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		b.Fatal(err)
	}
}
