// A hash map made by hand; it counts the words of a sentence.
package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

type entry struct {
	key   string
	value int
}

type hashMap struct {
	buckets [][]entry
	count   int
}

func newHashMap() *hashMap {
	return &hashMap{buckets: make([][]entry, 4)}
}

// hash makes a number of a text. Each byte changes all that came before; the
// number wraps around where it exceeds 32 bits.
func hash(key string) uint32 {
	var h uint32
	for _, b := range []byte(key) {
		h = 31*h + uint32(b)
	}
	return h
}

// find returns the bucket of the key and its place there, or -1.
func (m *hashMap) find(key string) (bucket *[]entry, at int) {
	bucket = &m.buckets[hash(key)%uint32(len(m.buckets))]
	return bucket, slices.IndexFunc(*bucket, func(e entry) bool { return e.key == key })
}

func (m *hashMap) get(key string) (int, bool) {
	bucket, at := m.find(key)
	if at < 0 {
		return 0, false
	}
	return (*bucket)[at].value, true
}

func (m *hashMap) put(key string, value int) {
	bucket, at := m.find(key)
	if at >= 0 {
		(*bucket)[at].value = value
		return
	}
	// Full buckets would be slow: there are never more entries than buckets.
	if m.count == len(m.buckets) {
		m.grow()
		bucket, _ = m.find(key)
	}
	*bucket = append(*bucket, entry{key, value})
	m.count++
}

func (m *hashMap) remove(key string) bool {
	bucket, at := m.find(key)
	if at < 0 {
		return false
	}
	*bucket = slices.Delete(*bucket, at, at+1)
	m.count--
	return true
}

// grow doubles the buckets. An entry may belong elsewhere now: all are put in
// again.
func (m *hashMap) grow() {
	old := m.buckets
	m.buckets = make([][]entry, 2*len(old))
	for _, e := range slices.Concat(old...) {
		bucket, _ := m.find(e.key)
		*bucket = append(*bucket, e)
	}
}

func main() {
	text := "The sea and the shore, the wind and the sun: the sea is calm."
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })

	counts := newHashMap()
	for _, word := range words {
		count, _ := counts.get(word) // 0 if it is not there
		counts.put(word, count+1)
	}

	fmt.Printf("%d entries in %d buckets\n", counts.count, len(counts.buckets))
	for i, bucket := range counts.buckets {
		fmt.Printf("%d:", i)
		for _, e := range bucket {
			fmt.Printf(" %s=%d", e.key, e.value)
		}
		fmt.Println()
	}
	for _, key := range []string{"sea", "moon"} {
		if value, ok := counts.get(key); ok {
			fmt.Printf("get %s: %d\n", key, value)
		} else {
			fmt.Printf("get %s: nothing\n", key)
		}
	}
	if counts.remove("is") {
		fmt.Printf("remove is: %d entries left\n", counts.count)
	}

	// Go's own map is a hash map. range goes over it in another order each time,
	// so the keys are sorted first.
	builtIn := map[string]int{}
	for _, word := range words {
		builtIn[word]++
	}
	delete(builtIn, "is")
	fmt.Print("by word:")
	for _, key := range slices.Sorted(maps.Keys(builtIn)) {
		fmt.Printf(" %s=%d", key, builtIn[key])
	}
	fmt.Println()
}
