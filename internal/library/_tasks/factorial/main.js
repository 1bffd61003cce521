// Factorials by recursion: a function that calls itself.
'use strict';

// Returns n! of a BigInt. An ordinary number is exact only up to 2^53, which
// 19! already exceeds; a BigInt (written 1n) has as many digits as it needs.
function factorial(n) {
  if (n < 0n) {
    throw new RangeError('n must not be negative');
  }
  if (n === 0n) {
    return 1n; // the base case: without it the calls would never end
  }
  return n * factorial(n - 1n); // a smaller problem of the same kind
}

// Works like factorial, but shows each call and what it returns.
function traced(n, depth = 0) {
  const indent = '  '.repeat(depth);
  console.log(`${indent}factorial(${n})`);
  const result = n === 0n ? 1n : n * traced(n - 1n, depth + 1);
  console.log(`${indent}= ${result}`);
  return result;
}

traced(4n);
console.log();

for (let n = 0n; n <= 20n; n++) {
  console.log(`${String(n).padStart(2)}! = ${factorial(n)}`);
}
console.log();

for (const n of [-1n, 21n]) {
  try {
    console.log(`factorial(${n}) = ${factorial(n)}`);
  } catch (error) {
    console.log(`factorial(${n}): ${error.message}`);
  }
}
