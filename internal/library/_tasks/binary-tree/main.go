// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node.
package main

import (
	"cmp"
	"fmt"
	"strings"
)

// tree is a node with all that is below it; nil is the empty tree.
type tree[T cmp.Ordered] struct {
	value       T
	left, right *tree[T]
}

// find returns the link (the root, or the left or right of a node) to the value,
// or the empty link at which it would have to be inserted.
func find[T cmp.Ordered](link **tree[T], value T) **tree[T] {
	for *link != nil && (*link).value != value {
		if value < (*link).value {
			link = &(*link).left
		} else {
			link = &(*link).right
		}
	}
	return link
}

// insert does nothing if the value is there already.
func insert[T cmp.Ordered](root **tree[T], value T) {
	if link := find(root, value); *link == nil {
		*link = &tree[T]{value: value}
	}
}

func remove[T cmp.Ordered](root **tree[T], value T) {
	link := find(root, value)
	switch node := *link; {
	case node == nil:
		return
	case node.left == nil:
		*link = node.right // no child or one: it moves up
	case node.right == nil:
		*link = node.left
	default:
		// Two children: the next larger value takes its place. It is the smallest
		// on the right and has no left child, so its node is easy to remove.
		next := &node.right
		for (*next).left != nil {
			next = &(*next).left
		}
		node.value = (*next).value
		*next = (*next).right
	}
}

// Methods may be called on nil, so that the walks need no test of their own for
// each child.

func (t *tree[T]) inOrder(visit func(T)) {
	if t != nil {
		t.left.inOrder(visit)
		visit(t.value)
		t.right.inOrder(visit)
	}
}

func (t *tree[T]) preOrder(visit func(T)) {
	if t != nil {
		visit(t.value)
		t.left.preOrder(visit)
		t.right.preOrder(visit)
	}
}

func (t *tree[T]) postOrder(visit func(T)) {
	if t != nil {
		t.left.postOrder(visit)
		t.right.postOrder(visit)
		visit(t.value)
	}
}

func (t *tree[T]) height() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.left.height(), t.right.height())
}

// draw shows the tree turned to the left: the root is at the margin.
func (t *tree[T]) draw(depth int) {
	if t != nil {
		t.right.draw(depth + 1)
		fmt.Printf("%s%v\n", strings.Repeat("    ", depth), t.value)
		t.left.draw(depth + 1)
	}
}

// show prints what a walk visits.
func show(label string, walk func(visit func(int))) {
	fmt.Print(label, ":")
	walk(func(value int) { fmt.Print(" ", value) })
	fmt.Println()
}

func main() {
	var root *tree[int]
	for _, value := range []int{50, 30, 70, 20, 40, 60, 80, 10} {
		insert(&root, value)
	}
	root.draw(0)
	show("in-order", root.inOrder)
	show("pre-order", root.preOrder)
	show("post-order", root.postOrder)
	fmt.Println("height:", root.height())
	for _, value := range []int{60, 65} {
		if *find(&root, value) != nil {
			fmt.Printf("%d: found\n", value)
		} else {
			fmt.Printf("%d: not found\n", value)
		}
	}

	remove(&root, 10)
	show("remove 10, a leaf", root.inOrder)
	remove(&root, 50)
	show("remove 50, the root", root.inOrder)
	root.draw(0)
}
