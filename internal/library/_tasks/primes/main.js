// Prime numbers: test one by division, find many with a sieve.
'use strict';

// Returns the smallest divisor of n above 1; for a prime that is n itself.
function smallestDivisor(n) {
  // A divisor above the square root always has a partner below it, so that it is
  // enough to try up to the root.
  for (let d = 2; d * d <= n; d++) {
    if (n % d === 0) {
      return d;
    }
  }
  return n;
}

function isPrime(n) {
  return n >= 2 && smallestDivisor(n) === n;
}

// The sieve of Eratosthenes: returns all primes up to limit.
function primesUpTo(limit) {
  const primes = [];
  // A Uint8Array holds a small number per byte and begins with zeros.
  const composite = new Uint8Array(limit + 1);
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) {
      continue;
    }
    primes.push(i);
    // Smaller multiples of i have a smaller divisor: start at i * i.
    for (let multiple = i * i; multiple <= limit; multiple += i) {
      composite[multiple] = 1;
    }
  }
  return primes;
}

// Says whether n is prime, and why if it is not.
function kind(n) {
  if (isPrime(n)) {
    return `${n} is prime`;
  }
  if (n < 2) {
    return `${n} is not prime: primes begin with 2`;
  }
  const divisor = smallestDivisor(n);
  return `${n} is not prime: ${divisor} x ${n / divisor}`;
}

console.log(`primes up to 50: ${primesUpTo(50).join(' ')}`);

const primes = primesUpTo(10000);
console.log(`primes up to 10000: ${primes.length}, the largest is ${primes.at(-1)}`);

for (const n of [97, 91, 1]) {
  console.log(kind(n));
}
