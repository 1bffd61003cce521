// Depth-first search: follow each path of a graph as far as it goes.
package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// graph has the neighbors of each vertex.
type graph map[string][]string

// connect adds an edge. It leads both ways, so each of its ends is a neighbor of
// the other.
func (g graph) connect(a, b string) {
	g[a] = append(g[a], b)
	g[b] = append(g[b], a)
}

// visit prints a vertex and all that can be reached from it. The set of visited
// ones is what keeps the search from running in circles.
func (g graph) visit(vertex string, visited map[string]bool, depth int) {
	visited[vertex] = true
	fmt.Println(strings.Repeat("  ", depth) + vertex)
	for _, next := range g[vertex] {
		if !visited[next] {
			g.visit(next, visited, depth+1)
		}
	}
}

// reach does the same without recursion: the stack holds where the search has yet
// to go. It returns the vertices in the order of their visit.
func (g graph) reach(start string, visited map[string]bool) []string {
	var order []string
	stack := []string{start}
	for len(stack) > 0 {
		vertex := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if visited[vertex] {
			continue // it was reached by another way in the meantime
		}
		visited[vertex] = true
		order = append(order, vertex)
		// Pushed from last to first, the first neighbor is popped first.
		for _, next := range slices.Backward(g[vertex]) {
			if !visited[next] {
				stack = append(stack, next)
			}
		}
	}
	return order
}

func show(label string, order []string) {
	fmt.Printf("%s: %s\n", label, strings.Join(order, " "))
}

func main() {
	g := graph{}
	for _, edge := range [][2]string{{"A", "B"}, {"A", "C"}, {"B", "D"}, {"B", "E"}, {"C", "F"}, {"E", "F"}, {"G", "H"}} {
		g.connect(edge[0], edge[1])
	}

	fmt.Println("recursive from A:")
	g.visit("A", map[string]bool{}, 1)

	show("with a stack", g.reach("A", map[string]bool{}))

	// Each search from a vertex that no earlier one has reached is a component.
	// The keys are sorted, since a map has no order.
	visited := map[string]bool{}
	for _, vertex := range slices.Sorted(maps.Keys(g)) {
		if !visited[vertex] {
			show("component", g.reach(vertex, visited))
		}
	}
}
