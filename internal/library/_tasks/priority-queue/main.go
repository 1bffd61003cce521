// A priority queue made of a binary heap: the most urgent task comes first.
package main

import "fmt"

// priorityQueue is a tree that lies in a slice: the children of i are at 2i+1 and
// 2i+2, its parent is at (i-1)/2. No child comes before its parent.
type priorityQueue[T any] struct {
	heap   []T
	before func(a, b T) bool
}

func (q *priorityQueue[T]) push(item T) {
	// The new item begins at the end and rises while it comes before its parent.
	q.heap = append(q.heap, item)
	i := len(q.heap) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if !q.before(q.heap[i], q.heap[parent]) {
			return
		}
		q.heap[i], q.heap[parent] = q.heap[parent], q.heap[i]
		i = parent
	}
}

// pop returns false if the queue is empty.
func (q *priorityQueue[T]) pop() (T, bool) {
	var none T
	if len(q.heap) == 0 {
		return none, false
	}
	first, last := q.heap[0], len(q.heap)-1
	// The last item moves to the top and sinks below its smaller child.
	q.heap[0] = q.heap[last]
	q.heap[last] = none // so that the slice does not keep it alive
	q.heap = q.heap[:last]
	for i := 0; ; {
		child := 2*i + 1
		if child+1 < len(q.heap) && q.before(q.heap[child+1], q.heap[child]) {
			child++
		}
		if child >= len(q.heap) || !q.before(q.heap[child], q.heap[i]) {
			return first, true
		}
		q.heap[i], q.heap[child] = q.heap[child], q.heap[i]
		i = child
	}
}

type task struct {
	priority int // the smaller, the more urgent
	order    int // among equals the one that came first goes first
	name     string
}

func (t task) String() string { return fmt.Sprintf("%d %s", t.priority, t.name) }

func main() {
	queue := priorityQueue[task]{before: func(a, b task) bool {
		if a.priority != b.priority {
			return a.priority < b.priority
		}
		return a.order < b.order
	}}
	added := 0
	add := func(priority int, name string) {
		queue.push(task{priority, added, name})
		added++
	}
	add(3, "write report")
	add(1, "stop the leak")
	add(2, "call the bank")
	add(5, "water plants")
	add(1, "answer the alarm")
	add(4, "clean desk")

	fmt.Print("heap:")
	for _, t := range queue.heap {
		fmt.Print(" ", t.priority)
	}
	fmt.Println()

	for range 2 {
		if t, ok := queue.pop(); ok {
			fmt.Println(t)
		}
	}
	add(2, "repair the pump")
	fmt.Println("new: 2 repair the pump")
	for t, ok := queue.pop(); ok; t, ok = queue.pop() {
		fmt.Println(t)
	}
}
