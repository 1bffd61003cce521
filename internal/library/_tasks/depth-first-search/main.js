// Depth-first search: follow each path of a graph as far as it goes.
'use strict';

// Returns a map from each vertex to its neighbors. An edge leads both ways, so
// each of its ends is a neighbor of the other.
function makeGraph(edges) {
  const graph = new Map();
  const add = (from, to) => {
    if (!graph.has(from)) {
      graph.set(from, []);
    }
    graph.get(from).push(to);
  };
  for (const [a, b] of edges) {
    add(a, b);
    add(b, a);
  }
  return graph;
}

// Visits a vertex and all that can be reached from it. The set is what keeps the
// search from running in circles.
function visit(graph, vertex, visited, depth) {
  visited.add(vertex);
  console.log('  '.repeat(depth) + vertex);
  for (const next of graph.get(vertex)) {
    if (!visited.has(next)) {
      visit(graph, next, visited, depth + 1);
    }
  }
}

// The same without recursion: the stack holds where the search has yet to go.
// Returns the vertices in the order of their visit.
function reach(graph, start, visited) {
  const order = [];
  const stack = [start];
  while (stack.length > 0) {
    const vertex = stack.pop();
    if (visited.has(vertex)) {
      continue; // it was reached by another way in the meantime
    }
    visited.add(vertex);
    order.push(vertex);
    // Pushed from last to first, the first neighbor is popped first.
    for (const next of graph.get(vertex).toReversed()) {
      if (!visited.has(next)) {
        stack.push(next);
      }
    }
  }
  return order;
}

const graph = makeGraph(['AB', 'AC', 'BD', 'BE', 'CF', 'EF', 'GH']);

console.log('recursive from A:');
visit(graph, 'A', new Set(), 1);

console.log(`with a stack: ${reach(graph, 'A', new Set()).join(' ')}`);

// Each search from a vertex that no earlier one has reached is a component.
const visited = new Set();
for (const vertex of graph.keys()) {
  if (!visited.has(vertex)) {
    console.log(`component: ${reach(graph, vertex, visited).join(' ')}`);
  }
}
