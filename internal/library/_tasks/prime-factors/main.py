"""Prime factorization by trial division."""

from collections import Counter


def factors(n: int) -> Counter[int]:
    """Return the prime factors of n with their exponents."""
    found: Counter[int] = Counter()
    p = 2
    # A composite rest has a divisor up to its root; what remains in the end is prime.
    while p * p <= n:
        # Divided by every smaller prime before, n is divided by primes only.
        while n % p == 0:
            found[p] += 1
            n //= p
        p += 1
    if n > 1:
        found[n] += 1
    return found


def main() -> None:
    for n in [12, 97, 360, 1001, 123456, 600851475143]:
        parts = [f"{p}^{e}" if e > 1 else str(p) for p, e in factors(n).items()]
        print(f"{n} = {' x '.join(parts)}")


if __name__ == "__main__":
    main()
