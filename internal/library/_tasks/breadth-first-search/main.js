// Breadth-first search: visit a graph in order of the distance from the start.
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

// Returns the distance of each vertex that was reached, in the order of the visits,
// and from which vertex it was reached.
function breadthFirst(graph, start) {
  const distance = new Map([[start, 0]]);
  const previous = new Map();
  const waiting = [start];
  // for...of also reaches what is added meanwhile. Taking from the front with shift
  // could move all the rest each time.
  for (const vertex of waiting) {
    for (const next of graph.get(vertex)) {
      // A vertex is marked as soon as it enters the queue: if it was reached before,
      // then not by a longer way.
      if (distance.has(next)) {
        continue;
      }
      distance.set(next, distance.get(vertex) + 1);
      previous.set(next, vertex);
      waiting.push(next);
    }
  }
  return { distance, previous };
}

// Returns the path from the start to a vertex that was reached.
function pathTo(goal, previous) {
  const path = [];
  for (let vertex = goal; vertex !== undefined; vertex = previous.get(vertex)) {
    path.push(vertex);
  }
  return path.reverse(); // it was followed from its end
}

const graph = makeGraph(['AB', 'AC', 'BD', 'DE', 'EG', 'CF', 'FG', 'HI']);
const { distance, previous } = breadthFirst(graph, 'A');

console.log(`visited from A: ${[...distance.keys()].join(' ')}`);

const levels = [];
for (const [vertex, steps] of distance) {
  levels[steps] ??= []; // only if there is no list yet
  levels[steps].push(vertex);
}
levels.forEach((vertices, steps) => console.log(`distance ${steps}: ${vertices.join(' ')}`));

for (const goal of ['G', 'E', 'H']) {
  if (!distance.has(goal)) {
    console.log(`to ${goal}: there is no path`);
    continue;
  }
  console.log(`to ${goal}: ${pathTo(goal, previous).join(' -> ')} (${distance.get(goal)} edges)`);
}
