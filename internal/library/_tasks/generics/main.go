// Generics: one function and one type for any type.
package main

import (
	"cmp"
	"fmt"
)

// larger works for each type that has an order.
func larger[T cmp.Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

// Stack holds values of one type, whichever that is.
type Stack[T any] struct{ items []T }

// Push puts an item on top.
func (s *Stack[T]) Push(item T) { s.items = append(s.items, item) }

// Pop takes the top item; false means that the stack is empty.
func (s *Stack[T]) Pop() (T, bool) {
	if len(s.items) == 0 {
		var zero T
		return zero, false
	}
	last := len(s.items) - 1
	item := s.items[last]
	s.items = s.items[:last]
	return item, true
}

// Len counts the items.
func (s *Stack[T]) Len() int { return len(s.items) }

func main() {
	fmt.Println("larger:", larger(3, 7))
	fmt.Println("larger:", larger("apple", "pear"))

	var numbers Stack[int]
	for i := 1; i <= 3; i++ {
		numbers.Push(i)
	}
	if number, ok := numbers.Pop(); ok {
		fmt.Printf("top: %d, %d left\n", number, numbers.Len())
	}

	var letters Stack[string]
	letters.Push("a")
	letters.Push("c")
	if letter, ok := letters.Pop(); ok {
		fmt.Printf("top: %s, %d left\n", letter, letters.Len())
	}
	letters.Pop()
	if _, ok := letters.Pop(); !ok {
		fmt.Println("empty")
	}
}
