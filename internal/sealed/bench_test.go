package sealed_test

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// historySize is ten years at five requests a day, and some more.
const historySize = 20_000

var vocabulary = strings.Fields(`search binarySearch index list graph node value count parse server client request response error
	탐색 이진탐색 정렬 배열 함수 그래프 너비우선 깊이우선 소수 판별 구구단 재귀호출 파일입출력 예외처리 동시성 스레드 해시맵 우선순위큐
	for range return func struct class public static void int string bool if else while break continue switch case default`)

func words(random *rand.Rand, n int) string {
	var out strings.Builder
	for out.Len() < n {
		out.WriteString(vocabulary[random.IntN(len(vocabulary))])
		fmt.Fprintf(&out, "%d ", random.IntN(3000))
	}
	return out.String()
}

// filled is a database with historySize generations of 4 KB.
func filled(b *testing.B) (*sqlite.DB, *vault.Vault) {
	b.Helper()
	now := time.UnixMilli(1_800_000_000_000)
	db, _, err := sqlite.Open(b.Context(), sqlite.Options{Dir: b.TempDir(), Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	id := uuid.NewString()
	v, e, _, err := vault.Create(id, "a good password", quick)
	if err != nil {
		b.Fatal(err)
	}
	if err := db.InsertAccount(b.Context(), autocode.Account{ID: id, Email: "a", EmailKey: "a", KDF: e.KDF, ByPassword: e.Password,
		ByRecovery: e.Recovery, CreatedAt: now}); err != nil {
		b.Fatal(err)
	}
	store, err := sealed.Open(b.Context(), db, v, func() time.Time { return now }, slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	random := rand.New(rand.NewPCG(1, 2))
	for i := range historySize {
		g, err := startAt(b.Context(), store, now.Add(time.Duration(i)*time.Minute), words(random, 200), true)
		if err != nil {
			b.Fatal(err)
		}
		g.Answer, g.State, g.EndedAt = words(random, 4000), autocode.Complete, g.CreatedAt
		if err := store.EndGeneration(b.Context(), g); err != nil {
			b.Fatal(err)
		}
	}
	return db, v
}

// BenchmarkHistory measures what a person with ten years of history waits for.
// The goals: unlock and first page 1 s after the key, search 50 ms at the 95th
// percentile.
func BenchmarkHistory(b *testing.B) {
	db, v := filled(b)
	log := slog.New(slog.DiscardHandler)
	open := func() *sealed.Store {
		store, err := sealed.Open(b.Context(), db, v, time.Now, log)
		if err != nil {
			b.Fatal(err)
		}
		return store
	}
	b.Run("unlock and first page", func(b *testing.B) {
		for b.Loop() {
			store := open()
			store.BuildIndex(nil)
			if page, err := store.Page(b.Context(), autocode.Position{}, 50); err != nil || len(page) != 50 {
				b.Fatal(len(page), err)
			}
			b.StopTimer()
			_ = store.Close()
			b.StartTimer()
		}
	})
	b.Run("index", func(b *testing.B) {
		for b.Loop() {
			store := open()
			if err := store.WaitForIndex(b.Context()); err != nil {
				b.Fatal(err)
			}
			_ = store.Close()
		}
	})
	store := open()
	defer func() { _ = store.Close() }()
	if err := store.WaitForIndex(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, query := range []string{"탐색", "이진탐색17", "탐", "search", "s", "binarySearch 정렬", "zzz", "graph node server 함수"} {
		b.Run("search "+query, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := store.Find(b.Context(), autocode.Filter{Text: query}, 0, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := store.Find(b.Context(), autocode.Filter{Languages: []autocode.Language{autocode.Go}}, 0, 50); err != nil {
				b.Fatal(err)
			}
		}
	})
}
