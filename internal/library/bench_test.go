package library_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

func BenchmarkOpen(b *testing.B) {
	b.Run("built in", func(b *testing.B) {
		for b.Loop() {
			if _, err := library.Open(); err != nil {
				b.Fatal(err)
			}
		}
		archive, err := os.Stat("tasks.zip")
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(archive.Size())/1024, "KiB-built-in")
	})
	b.Run("40 tasks", func(b *testing.B) {
		files := madeUp(40)
		for b.Loop() {
			if _, err := library.Load(files, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	large, err := library.Load(madeUp(40), nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []struct {
		name string
		l    *library.Library
	}{{"built in", open(b)}, {"40 tasks", large}} {
		for name, query := range map[string]string{
			"a name":     "이진 탐색",
			"slips":      "이진탬색 binray serach",
			"initials":   "ㅇㅈㅌㅅ",
			"a sentence": "정렬된 배열에서 이진 탐색을 하는 함수를 만들어 줘",
			"nothing":    "please write a websocket chat server with rooms, private messages and a moderator who may ban people",
			"pages":      strings.Repeat("고객이 주문한 상품의 재고를 확인하고 배송 일정을 계산하는 unfamiliar vocabulary everywhere ", 100),
		} {
			b.Run(size.name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					size.l.Search(query, autocode.Go, 10)
				}
			})
		}
	}
}

// madeUp gives folders of tasks with made-up words, as many of them as a real
// task has, always the same.
func madeUp(tasks int) fstest.MapFS {
	random := rand.New(rand.NewPCG(1, 2))
	syllable := func() string { return string(rune('가' + random.IntN('힣'-'가'))) }
	word := func(part func() string, atLeast, more int) string {
		var b strings.Builder
		for range atLeast + random.IntN(more) {
			b.WriteString(part())
		}
		return b.String()
	}
	korean := func() string { return word(syllable, 2, 3) }
	letter := func() string { return string(rune('a' + random.IntN(26))) }
	english := func() string { return word(letter, 4, 7) }
	words := func(one func() string, n int) string {
		var all []string
		for range n {
			all = append(all, one())
		}
		return strings.Join(all, " ")
	}
	list := func(one func() string) string {
		var all []string
		for range 15 {
			all = append(all, fmt.Sprintf("%q", words(one, 1+random.IntN(3))))
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	files := fstest.MapFS{}
	for i := range tasks {
		slug := fmt.Sprintf("task-%d", i)
		toml := fmt.Sprintf("difficulty = 1\noutput = \"1\\n\"\n[title]\nko = %q\nen = %q\n[explain]\nko = %q\nen = %q\n[words]\nko = %s\nen = %s\n",
			words(korean, 2), words(english, 2), words(korean, 100), words(english, 120), list(korean), list(english))
		for _, language := range autocode.Languages() {
			toml += fmt.Sprintf("[language.%q]\nko = %q\nen = %q\n", string(language), words(korean, 12), words(english, 15))
			files[slug+"/"+language.FileName()] = &fstest.MapFile{Data: []byte(strings.Repeat(words(english, 8)+"\n", 40))}
		}
		files[slug+"/task.toml"] = &fstest.MapFile{Data: []byte(toml)}
	}
	return files
}
