// Binary search: find a number in a sorted array by halving the range.
'use strict';

// Returns the first position whose number is not smaller than wanted: where
// wanted is, or where it would have to be inserted (the length if behind all).
function insertionPoint(numbers, wanted) {
  let low = 0;
  let high = numbers.length; // the answer lies in low..high
  while (low < high) {
    // Dividing gives a fraction in JavaScript, so it is rounded down.
    const middle = Math.floor((low + high) / 2);
    if (numbers[middle] < wanted) {
      low = middle + 1; // it can only be to the right of middle
    } else {
      high = middle; // it is at middle or to the left of it
    }
  }
  return low;
}

// Returns the index of wanted, or -1 if it is not there.
function binarySearch(numbers, wanted) {
  const at = insertionPoint(numbers, wanted);
  return numbers[at] === wanted ? at : -1; // behind the end is undefined
}

// How many halvings leave nothing of a range of count numbers.
function mostSteps(count) {
  let steps = 0;
  for (; count > 0; count = Math.floor(count / 2)) {
    steps++;
  }
  return steps;
}

const numbers = [3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95];
console.log(`numbers: ${numbers.join(' ')}`);

for (const wanted of [21, 95, 3, 50]) {
  const at = binarySearch(numbers, wanted);
  if (at >= 0) {
    console.log(`${wanted}: found at index ${at}`);
  } else {
    console.log(`${wanted}: not found, it would go to index ${insertionPoint(numbers, wanted)}`);
  }
}

// JavaScript has no binary search of its own; indexOf looks at each element.
console.log(`library: 42 is at index ${numbers.indexOf(42)}`);

console.log(`at most ${mostSteps(1_000_000)} steps among 1000000 numbers`);
