// A singly linked list: nodes each of which knows the next one.
package main

import (
	"fmt"
	"iter"
)

type node[T any] struct {
	value T
	next  *node[T] // nil in the last node
}

// linkedList is ready to use as it is: its zero value is the empty list.
type linkedList[T comparable] struct {
	head *node[T]
}

func (l *linkedList[T]) addFirst(value T) {
	l.head = &node[T]{value, l.head}
}

// addLast walks to the end. A link is the address of a place that points to a
// node: the head, or the next of a node. So the empty list is nothing special.
func (l *linkedList[T]) addLast(value T) {
	link := &l.head
	for *link != nil {
		link = &(*link).next
	}
	*link = &node[T]{value: value}
}

// find returns the link to the first node with the value, or the last link,
// which is nil.
func (l *linkedList[T]) find(value T) **node[T] {
	link := &l.head
	for *link != nil && (*link).value != value {
		link = &(*link).next
	}
	return link
}

// insertAfter inserts value behind the first node with target, if there is one.
func (l *linkedList[T]) insertAfter(target, value T) bool {
	at := *l.find(target)
	if at == nil {
		return false
	}
	at.next = &node[T]{value, at.next}
	return true
}

// remove removes the first node with the value, if there is one.
func (l *linkedList[T]) remove(value T) bool {
	link := l.find(value)
	if *link == nil {
		return false
	}
	*link = (*link).next // the list now leads around the node
	return true
}

// reverse turns the arrows round one by one.
func (l *linkedList[T]) reverse() {
	var before *node[T]
	for n := l.head; n != nil; {
		// The right side is read before anything on the left changes.
		n.next, before, n = before, n, n.next
	}
	l.head = before
}

// all lets range walk over the list.
func (l *linkedList[T]) all() iter.Seq[T] {
	return func(yield func(T) bool) {
		for n := l.head; n != nil; n = n.next {
			if !yield(n.value) {
				return // the loop was left
			}
		}
	}
}

func show(label string, list *linkedList[int]) {
	fmt.Print(label, ": ")
	separator := ""
	for value := range list.all() {
		fmt.Print(separator, value)
		separator = " -> "
	}
	fmt.Println()
}

func main() {
	var list linkedList[int]
	list.addLast(20)
	list.addLast(30)
	show("add 20 and 30 at the end", &list)
	list.addFirst(10)
	show("add 10 in front", &list)
	list.insertAfter(20, 25)
	show("insert 25 after 20", &list)
	list.remove(10)
	show("remove 10", &list)
	if !list.remove(99) {
		fmt.Println("remove 99: not found")
	}
	list.reverse()
	show("reversed", &list)

	length := 0
	for range list.all() {
		length++
	}
	fmt.Println("length:", length)
}
