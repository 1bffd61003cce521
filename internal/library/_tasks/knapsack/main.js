// The 0/1 knapsack problem: which items are worth most and still fit?
'use strict';

// Returns a table in which best[i][room] is the highest value that the first i
// items allow within room. Each row needs only the one before it.
function fill(items, capacity) {
  const best = [new Array(capacity + 1).fill(0)]; // nothing to take
  for (const { weight, value } of items) {
    const before = best.at(-1);
    best.push(before.map((left, room) =>
      // Leave the item or take it, whichever is worth more.
      weight > room ? left : Math.max(left, before[room - weight] + value)));
  }
  return best;
}

// Goes back through the table: an item was taken if it made a difference.
function trace(best, items, capacity) {
  const taken = [];
  let room = capacity;
  for (let i = items.length; i > 0; i--) {
    if (best[i][room] !== best[i - 1][room]) {
      taken.push(items[i - 1]);
      room -= items[i - 1].weight;
    }
  }
  return taken.reverse();
}

// Takes whatever fits, in the order of the items: quick, but not always best.
function greedy(items, capacity) {
  let room = capacity;
  return items.filter(({ weight }) => {
    const fits = weight <= room;
    if (fits) {
      room -= weight;
    }
    return fits;
  });
}

function show(label, taken) {
  const names = taken.map((item) => item.name).join(', ');
  const weight = taken.reduce((sum, item) => sum + item.weight, 0);
  const value = taken.reduce((sum, item) => sum + item.value, 0);
  console.log(`${label}: ${names} = ${weight} kg, value ${value}`);
}

function showRow(label, numbers) {
  const cells = numbers.map((number) => String(number).padStart(3));
  console.log(label.padEnd(12) + cells.join(''));
}

const items = [ // ordered by value per kg, the highest first
  { name: 'tent', weight: 6, value: 30 },
  { name: 'stove', weight: 3, value: 14 },
  { name: 'sleeping bag', weight: 4, value: 18 },
  { name: 'camera', weight: 2, value: 9 },
  { name: 'food', weight: 5, value: 20 },
];
const capacity = 10;

const best = fill(items, capacity);
showRow('kg', [...best[0].keys()]); // the indexes 0 to capacity
items.forEach(({ name }, i) => showRow(name, best[i + 1]));

show('greedy', greedy(items, capacity));
show('best', trace(best, items, capacity));
