// A stack and a circular queue, and brackets checked with the stack.
package main

import (
	"fmt"
	"strings"
)

// stack grows and shrinks at one end: last in, first out. A slice does just that.
type stack[T any] []T

func (s *stack[T]) push(item T) { *s = append(*s, item) }

// pop returns false if the stack is empty.
func (s *stack[T]) pop() (T, bool) {
	if len(*s) == 0 {
		var none T
		return none, false
	}
	last := len(*s) - 1
	item := (*s)[last]
	*s = (*s)[:last]
	return item, true
}

// queue takes in at the back and gives from the front: first in, first out. It
// runs in a circle, so that nothing is ever moved.
type queue[T any] struct {
	slots        []T
	front, count int
}

func newQueue[T any](size int) *queue[T] {
	return &queue[T]{slots: make([]T, size)}
}

// add returns false if the queue is full.
func (q *queue[T]) add(item T) bool {
	if q.count == len(q.slots) {
		return false
	}
	// The remainder leads from the last slot back to the first.
	q.slots[(q.front+q.count)%len(q.slots)] = item
	q.count++
	return true
}

// take returns false if the queue is empty.
func (q *queue[T]) take() (T, bool) {
	if q.count == 0 {
		var none T
		return none, false
	}
	item := q.slots[q.front]
	q.front = (q.front + 1) % len(q.slots)
	q.count--
	return item, true
}

// checkBrackets says whether each bracket of the text has its partner.
func checkBrackets(text string) string {
	const opening, closing = "([{", ")]}"
	var open stack[int] // where brackets were opened
	for i := range len(text) {
		kind := strings.IndexByte(closing, text[i])
		switch {
		case strings.IndexByte(opening, text[i]) >= 0:
			open.push(i)
		case kind >= 0:
			// Whatever was opened last must be closed first.
			at, ok := open.pop()
			if !ok {
				return fmt.Sprintf("%c at %d closes nothing", text[i], i)
			}
			if text[at] != opening[kind] {
				return fmt.Sprintf("%c at %d does not close %c", text[i], i, text[at])
			}
		}
	}
	if at, ok := open.pop(); ok {
		return fmt.Sprintf("%c at %d is not closed", text[at], at)
	}
	return "balanced"
}

func main() {
	var numbers stack[int]
	for number := 1; number <= 3; number++ {
		numbers.push(number)
	}
	fmt.Print("stack: push 1 2 3, pop")
	for number, ok := numbers.pop(); ok; number, ok = numbers.pop() {
		fmt.Print(" ", number)
	}
	fmt.Println()

	letters := newQueue[string](3)
	for _, letter := range []string{"A", "B", "C", "D"} {
		if letters.add(letter) {
			fmt.Printf("queue: %s added\n", letter)
		} else {
			fmt.Printf("queue: %s refused, it is full\n", letter)
		}
	}
	if letter, ok := letters.take(); ok {
		fmt.Printf("queue: %s taken\n", letter)
	}
	if letters.add("D") {
		fmt.Printf("queue: D added, slots %s, front at %d\n", strings.Join(letters.slots, " "), letters.front)
	}
	fmt.Print("queue: take")
	for letter, ok := letters.take(); ok; letter, ok = letters.take() {
		fmt.Print(" ", letter)
	}
	fmt.Println()

	for _, text := range []string{"{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"} {
		fmt.Printf("%s: %s\n", text, checkBrackets(text))
	}
}
