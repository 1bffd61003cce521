// Prime factorization by trial division.
'use strict';

/** Returns the prime factors of n with their exponents, the smallest first. */
function factors(n) {
  const found = new Map();
  // A composite rest has a divisor up to its root; what remains in the end is prime.
  for (let p = 2; p * p <= n; p++) {
    // Divided by every smaller prime before, n is divided by primes only.
    while (n % p === 0) {
      found.set(p, (found.get(p) ?? 0) + 1);
      n /= p;
    }
  }
  if (n > 1) found.set(n, 1);
  return found;
}

for (const n of [12, 97, 360, 1001, 123456, 600851475143]) {
  const parts = [...factors(n)].map(([prime, exponent]) => (exponent > 1 ? `${prime}^${exponent}` : prime));
  console.log(`${n} = ${parts.join(' x ')}`);
}
