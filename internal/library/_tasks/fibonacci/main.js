// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways. From F(79) on they are
// too large for an ordinary number, so these are BigInts, written 0n and 1n.
'use strict';

let calls = 0; // how often the recursive functions were called

// Follows the definition, which computes the same numbers again and again.
function recursive(n) {
  calls++;
  if (n < 2) {
    return BigInt(n); // F(0) = 0 and F(1) = 1
  }
  return recursive(n - 1) + recursive(n - 2);
}

// The same, but what is known is looked up (memoization).
function memoized(n, memo = new Map()) {
  calls++;
  if (n < 2) {
    return BigInt(n);
  }
  if (!memo.has(n)) {
    memo.set(n, memoized(n - 1, memo) + memoized(n - 2, memo));
  }
  return memo.get(n);
}

// Gives one number after the other, the quickest way: each step needs only the two
// numbers before. A generator runs only as far as its caller asks.
function* fibonacci() {
  let [current, next] = [0n, 1n];
  for (;;) {
    yield current;
    // Both are computed before either changes.
    [current, next] = [next, current + next];
  }
}

// Returns the first numbers in an array.
function first(count) {
  const numbers = [];
  for (const number of fibonacci()) {
    if (numbers.length === count) {
      break;
    }
    numbers.push(number);
  }
  return numbers;
}

console.log(`first 20: ${first(20).join(' ')}`);

// The function must be called before calls is read, hence the variable.
const result = recursive(25);
console.log(`recursive: F(25) = ${result}, ${calls} calls`);

for (const n of [25, 90]) {
  calls = 0;
  const number = memoized(n);
  console.log(`memoized: F(${n}) = ${number}, ${calls} calls`);
}

console.log(`loop: F(90) = ${first(91).at(-1)}`);
