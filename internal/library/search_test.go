package library_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

// TestQueries reads every file of testdata/queries; general.txt explains their form.
func TestQueries(t *testing.T) {
	l := open(t)
	files, err := filepath.Glob("testdata/queries/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no queries: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			checkQueries(t, l, string(content))
		})
	}
}

func checkQueries(t *testing.T, l *library.Library, queries string) {
	t.Helper()
	for number, line := range strings.Split(queries, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		query, want, found := strings.Cut(line, " => ")
		if !found {
			t.Fatalf("line %d: no ' => '", number+1)
		}
		slug, mark, _ := strings.Cut(want, " ")
		if _, err := l.Program(slug, autocode.Go); err != nil && slug != "-" {
			t.Fatalf("line %d: there is no task %q", number+1, slug)
		}
		checkHits(t, query, l.Search(query, autocode.Go, 0), slug, mark)
	}
}

func checkHits(t *testing.T, query string, hits []library.Hit, slug, mark string) {
	t.Helper()
	got := describe(hits)
	at := slices.IndexFunc(hits, func(h library.Hit) bool { return h.Task.Slug == slug })
	best := len(hits) > 0 && hits[0].Best
	switch {
	case slug == "-":
		if len(hits) > 0 {
			t.Errorf("%q finds %s, want nothing", query, got)
		}
	case mark == "?":
		if at < 0 || at > 2 {
			t.Errorf("%q finds %s, want %s among the first three", query, got, slug)
		}
	case at != 0:
		t.Errorf("%q finds %s, want %s first", query, got, slug)
	case mark == "~" && best:
		t.Errorf("%q finds %s, want it to be offered only", query, got)
	case mark == "!" && !best:
		t.Errorf("%q finds %s, want %s to be clearly the best", query, got, slug)
	}
}

func describe(hits []library.Hit) string {
	if len(hits) == 0 {
		return "nothing"
	}
	var out []string
	for _, h := range hits {
		text := h.Task.Slug
		if h.Best {
			text += " (best)"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

func TestSpellingsThatUnicodeAllows(t *testing.T) {
	l := open(t)
	for name, c := range map[string]struct{ query, slug string }{
		"Korean as macOS writes it":   {"\u110b\u1175\u110c\u1175\u11ab \u1110\u1161\u11b7\u1109\u1162\u11a8", "binary-search"},
		"a double final so":           {"\u1100\u116e\u1100\u116e\u1103\u1161\u11ab", "multiplication-table"},
		"first consonants so":         {"\u110b\u110c\u1110\u1109", "binary-search"},
		"full-width letters":          {"ｂｉｎａｒｙ ｓｅａｒｃｈ", "binary-search"},
		"accents":                     {"fáctorial", "factorial"},
		"accents apart":               {"fa\u0301ctorial", "factorial"},
		"consonants a keyboard joins": {"ㅂㅎㅈㄹ", "sorting"},
		"signs all around":            {"«이진 탐색»!?", "binary-search"},
	} {
		checkHits(t, name+": "+c.query, l.Search(c.query, autocode.Go, 0), c.slug, "")
	}
}

func TestSearchReadsTheNoteOfTheLanguage(t *testing.T) {
	l := open(t)
	query := "uint8array entry bytes zeros" // said of the sieve in JavaScript only
	if hits := l.Search(query, autocode.C, 0); len(hits) > 0 {
		t.Errorf("for C it finds %s", describe(hits))
	}
	query = "Uint8Array byte zeros"
	checkHits(t, query, l.Search(query, autocode.JavaScript, 0), "primes", "")
}

func TestSearchKeepsTheLimit(t *testing.T) {
	l := open(t)
	query := "factorial, primes, sorting and binary search"
	all := l.Search(query, autocode.Go, 0)
	if len(all) != 4 || all[0].Best {
		t.Fatalf("finds %s", describe(all))
	}
	if some := l.Search(query, autocode.Go, 3); !slices.Equal(some, all[:3]) {
		t.Errorf("three of them are %s", describe(some))
	}
}

func TestSearchFindsWhatIsAskedForBeforePastedCode(t *testing.T) {
	l := open(t)
	pasted := strings.Repeat("for (int i = 0; i < n; i++) { total += matrix[i][j] * weight; }\n", 1000)
	query := "이진 탐색 함수를 만들어 줘. 지금 코드는 이렇다:\n" + pasted
	hits := l.Search(query, autocode.C, 0)
	if len(hits) == 0 || hits[0].Task.Slug != "binary-search" {
		t.Errorf("finds %s", describe(hits))
	}
}

func TestSearchMayBeUsedByMany(t *testing.T) {
	l := open(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			checkHits(t, "prmie numbers", l.Search("prmie numbers", autocode.Go, 0), "primes", "!")
		})
	}
	all.Wait()
}

func FuzzSearch(f *testing.F) {
	l := open(f)
	for _, seed := range []string{"이진 탐색", "ㅇㅈ탐 색", "\u110b\u1175\u11ab\u11ab", "a-_-b", "\xff\xfe", "١٢٣", "이이이이이이이이", "-", "İstanbul", strings.Repeat("소수", 50)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		hits := l.Search(query, autocode.Go, 0)
		for i, h := range hits {
			if h.Score < 0 || h.Score > 1 || (i > 0 && h.Score > hits[i-1].Score) || (h.Best && i > 0) {
				t.Fatalf("%q finds %+v at %d", query, h, i)
			}
		}
	})
}
