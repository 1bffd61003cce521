package sealed_test

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// historySize is ten years at five requests a day, and some more; a tenth of it
// with -short.
func historySize() int {
	if testing.Short() {
		return 2_000
	}
	return 20_000
}

// corpus is the text of the library's programs: what histories are made of.
func corpus(b *testing.B) []string {
	b.Helper()
	files, err := filepath.Glob("../library/_tasks/*/*")
	if err != nil || len(files) < 45 {
		b.Fatal(len(files), err)
	}
	var text []string
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text = append(text, strings.SplitAfter(string(content), "\n")...)
	}
	return text
}

// piece is n bytes of lines of the corpus, with names of its own here and there.
func piece(random *rand.Rand, lines []string, n int) string {
	var out strings.Builder
	for at := random.IntN(len(lines)); out.Len() < n; at = (at + 1) % len(lines) {
		if random.IntN(10) == 0 {
			at = random.IntN(len(lines))
		}
		out.WriteString(lines[at])
		if random.IntN(4) == 0 {
			fmt.Fprintf(&out, "item%d := 값%d // 이름%d\n", random.IntN(5000), random.IntN(5000), random.IntN(5000))
		}
	}
	return out.String()
}

// filled is a database with many generations of 4 KB.
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
	random, lines := rand.New(rand.NewPCG(1, 2)), corpus(b)
	for i := range historySize() {
		g, err := startAt(b.Context(), store, now.Add(time.Duration(i)*time.Minute), piece(random, lines, 200), true)
		if err != nil {
			b.Fatal(err)
		}
		g.Answer, g.State, g.EndedAt = piece(random, lines, 4000), autocode.Complete, g.CreatedAt
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
	for _, query := range []string{"소수", "이진 탐색", "탐", "search", "s", "binarySearch 정렬", "item4711", "print sorted value 함수"} {
		b.Run("search "+query, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := store.Find(b.Context(), autocode.Filter{Text: query}, 0, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("uses for statistics", func(b *testing.B) {
		for b.Loop() {
			if all, err := store.Uses(b.Context()); err != nil || len(all) != historySize() {
				b.Fatal(len(all), err)
			}
		}
	})
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := store.Find(b.Context(), autocode.Filter{Languages: []autocode.Language{autocode.Go}}, 0, 50); err != nil {
				b.Fatal(err)
			}
		}
	})
}
