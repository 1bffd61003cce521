// Breadth-first search: visit a graph in order of the distance from the start.
package main

import (
	"fmt"
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

type search struct {
	order    []string          // the vertices in the order of their visit
	distance map[string]int    // in edges from the start
	previous map[string]string // from which vertex each was reached
}

func (g graph) breadthFirst(start string) search {
	s := search{distance: map[string]int{start: 0}, previous: map[string]string{}}
	waiting := []string{start} // a queue
	for len(waiting) > 0 {
		vertex := waiting[0]
		waiting = waiting[1:]
		s.order = append(s.order, vertex)
		for _, next := range g[vertex] {
			// A vertex is marked as soon as it enters the queue: if it was reached
			// before, then not by a longer way.
			if _, reached := s.distance[next]; reached {
				continue
			}
			s.distance[next] = s.distance[vertex] + 1
			s.previous[next] = vertex
			waiting = append(waiting, next)
		}
	}
	return s
}

// pathTo returns the path from the start, or nil if the vertex was not reached.
func (s search) pathTo(vertex string) []string {
	if _, reached := s.distance[vertex]; !reached {
		return nil
	}
	path := []string{vertex}
	for previous, ok := s.previous[vertex]; ok; previous, ok = s.previous[previous] {
		path = append(path, previous)
	}
	slices.Reverse(path) // it was followed from its end
	return path
}

func main() {
	g := graph{}
	for _, edge := range []string{"A-B", "A-C", "B-D", "D-E", "E-G", "C-F", "F-G", "H-I"} {
		a, b, _ := strings.Cut(edge, "-")
		g.connect(a, b)
	}
	s := g.breadthFirst("A")

	fmt.Println("visited from A:", strings.Join(s.order, " "))

	var levels [][]string // by distance, which grows by one at most
	for _, vertex := range s.order {
		distance := s.distance[vertex]
		if distance == len(levels) {
			levels = append(levels, nil)
		}
		levels[distance] = append(levels[distance], vertex)
	}
	for distance, vertices := range levels {
		fmt.Printf("distance %d: %s\n", distance, strings.Join(vertices, " "))
	}

	for _, goal := range []string{"G", "E", "H"} {
		path := s.pathTo(goal)
		if path == nil {
			fmt.Printf("to %s: there is no path\n", goal)
			continue
		}
		fmt.Printf("to %s: %s (%d edges)\n", goal, strings.Join(path, " -> "), s.distance[goal])
	}
}
