// Dijkstra's algorithm: the shortest paths from one city to all others.
package main

import (
	"container/heap"
	"fmt"
	"slices"
	"strings"
)

type road struct {
	to string
	km int
}

// graph has the roads that leave each city.
type graph map[string][]road

// connect adds a road. It leads both ways.
func (g graph) connect(a, b string, km int) {
	g[a] = append(g[a], road{b, km})
	g[b] = append(g[b], road{a, km})
}

// queue is a heap of cities: container/heap keeps the nearest at its front.
type queue []road

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].km < q[j].km }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(road)) }

func (q *queue) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}

type result struct {
	distance map[string]int    // the shortest that is known
	previous map[string]string // the city before it on that path
	order    []string          // the nearest first
}

func (g graph) dijkstra(start string) result {
	r := result{distance: map[string]int{start: 0}, previous: map[string]string{}}
	waiting := &queue{{start, 0}}
	for waiting.Len() > 0 {
		nearest := heap.Pop(waiting).(road)
		city := nearest.to
		if nearest.km > r.distance[city] {
			continue // a shorter path was found after this entry was made
		}
		// No way round can be shorter any more: all that wait are at least as far
		// away, and no road has a negative length.
		r.order = append(r.order, city)
		for _, next := range g[city] {
			throughCity := nearest.km + next.km
			if known, ok := r.distance[next.to]; ok && known <= throughCity {
				continue
			}
			r.distance[next.to] = throughCity
			r.previous[next.to] = city
			heap.Push(waiting, road{next.to, throughCity})
		}
	}
	return r
}

// pathTo returns the path from the start to a city that was reached.
func (r result) pathTo(goal string) []string {
	path := []string{goal}
	for city, ok := r.previous[goal]; ok; city, ok = r.previous[city] {
		path = append(path, city)
	}
	slices.Reverse(path) // it was followed from its end
	return path
}

func main() {
	g := graph{}
	g.connect("Seoul", "Incheon", 30)
	g.connect("Seoul", "Gangneung", 170)
	g.connect("Seoul", "Daejeon", 140)
	g.connect("Daejeon", "Daegu", 120)
	g.connect("Daejeon", "Gwangju", 140)
	g.connect("Daegu", "Busan", 90)
	g.connect("Gangneung", "Busan", 350)
	g.connect("Gwangju", "Busan", 200)
	g.connect("Jeju", "Seogwipo", 30)

	r := g.dijkstra("Seoul")

	fmt.Println("from Seoul, the nearest first:")
	for _, city := range r.order {
		fmt.Printf("  %d km %s\n", r.distance[city], city)
	}

	for _, goal := range []string{"Busan", "Gwangju", "Jeju"} {
		if km, ok := r.distance[goal]; ok {
			fmt.Printf("to %s: %s (%d km)\n", goal, strings.Join(r.pathTo(goal), " -> "), km)
		} else {
			fmt.Printf("to %s: there is no road\n", goal)
		}
	}
}
