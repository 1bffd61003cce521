// Multiplies two matrices.
'use strict';

/** Each entry is a row of a times a column of b: the products of their entries, added. */
function multiply(a, b) {
  if (a[0].length !== b.length) {
    throw new RangeError('the first needs as many columns as the second has rows');
  }
  return a.map((row) => b[0].map((_, column) => row.reduce((sum, entry, k) => sum + entry * b[k][column], 0)));
}

const a = [[1, 2, 3], [4, 5, 6]];
const b = [[7, 8], [9, 10], [11, 12]];
console.log('2 x 3 times 3 x 2 is 2 x 2:');
for (const row of multiply(a, b)) {
  console.log(row.map((entry) => String(entry).padStart(5)).join(''));
}
