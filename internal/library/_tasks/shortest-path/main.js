// Dijkstra's algorithm: the shortest paths from one city to all others.
'use strict';

// Returns a map from each city to the roads that leave it. A road leads both ways.
function makeGraph(roads) {
  const graph = new Map();
  const add = (from, to, km) => {
    if (!graph.has(from)) {
      graph.set(from, []);
    }
    graph.get(from).push({ to, km });
  };
  for (const [a, b, km] of roads) {
    add(a, b, km);
    add(b, a, km);
  }
  return graph;
}

// Returns the nearest of the cities. JavaScript has no priority queue; looking at
// each is quick enough for a small graph.
function nearest(cities, distance) {
  let best;
  for (const city of cities) {
    if (best === undefined || distance.get(city) < distance.get(best)) {
      best = city;
    }
  }
  return best;
}

// Returns the shortest distance of each city that can be reached, and the city
// before it on that path.
function dijkstra(graph, start) {
  const distance = new Map(); // finished, the nearest first
  const previous = new Map();
  const known = new Map([[start, 0]]); // the shortest distance so far
  const waiting = new Set([start]);
  while (waiting.size > 0) {
    const city = nearest(waiting, known);
    // No way round can be shorter any more: all that wait are at least as far away,
    // and no road has a negative length.
    waiting.delete(city);
    distance.set(city, known.get(city));
    for (const { to, km } of graph.get(city)) {
      const throughCity = known.get(city) + km;
      if (throughCity < (known.get(to) ?? Infinity)) {
        known.set(to, throughCity);
        previous.set(to, city);
        waiting.add(to);
      }
    }
  }
  return { distance, previous };
}

// Returns the path from the start to a city that was reached.
function pathTo(goal, previous) {
  const path = [];
  for (let city = goal; city !== undefined; city = previous.get(city)) {
    path.push(city);
  }
  return path.reverse(); // it was followed from its end
}

const graph = makeGraph([
  ['Seoul', 'Incheon', 30],
  ['Seoul', 'Gangneung', 170],
  ['Seoul', 'Daejeon', 140],
  ['Daejeon', 'Daegu', 120],
  ['Daejeon', 'Gwangju', 140],
  ['Daegu', 'Busan', 90],
  ['Gangneung', 'Busan', 350],
  ['Gwangju', 'Busan', 200],
  ['Jeju', 'Seogwipo', 30],
]);
const { distance, previous } = dijkstra(graph, 'Seoul');

console.log('from Seoul, the nearest first:');
for (const [city, km] of distance) {
  console.log(`  ${km} km ${city}`);
}

for (const goal of ['Busan', 'Gwangju', 'Jeju']) {
  if (distance.has(goal)) {
    console.log(`to ${goal}: ${pathTo(goal, previous).join(' -> ')} (${distance.get(goal)} km)`);
  } else {
    console.log(`to ${goal}: there is no road`);
  }
}
