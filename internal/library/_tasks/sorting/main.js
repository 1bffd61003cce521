// Sorting: a merge sort written by hand, and the sort of arrays.
'use strict';

// Returns the values in ascending order and leaves the original as it is.
function mergeSorted(values) {
  if (values.length < 2) {
    return [...values]; // nothing or a single value is sorted already
  }
  const middle = Math.floor(values.length / 2);
  return merge(mergeSorted(values.slice(0, middle)), mergeSorted(values.slice(middle)));
}

// Makes one sorted array of two: takes the smaller of their first values until
// one is used up, then the rest of the other.
function merge(left, right) {
  const merged = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    // <= takes equal values from the left, which keeps their order.
    merged.push(left[l] <= right[r] ? left[l++] : right[r++]);
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}

function show(label, numbers) {
  console.log(`${label} ${numbers.join(' ')}`);
}

const original = [38, 27, 43, 3, 9, 82, 10, 27];
show('before:    ', original);
show('merge sort:', mergeSorted(original));

// Without a function, sort would compare texts: 10 before 3, since '1' < '3'.
// toSorted (Node 20 and later) gives a new array, sort changes the array itself.
show('built in:  ', original.toSorted((a, b) => a - b));
show('descending:', original.toSorted((a, b) => b - a));

const students = [
  { name: 'Jun', score: 72 },
  { name: 'Yuna', score: 88 },
  { name: 'Mina', score: 95 },
  { name: 'Alex', score: 88 },
];
// The name decides only where the difference of the scores is 0.
students.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'en'));
console.log('by score, then by name:');
for (const { name, score } of students) {
  console.log(`  ${score} ${name}`);
}
