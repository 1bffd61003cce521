"""Prime numbers: test one by division, find many with a sieve."""

from math import isqrt


def smallest_divisor(n: int) -> int:
    """Return the smallest divisor of n above 1; for a prime that is n itself."""
    # A divisor above the square root always has a partner below it, so that it is
    # enough to try up to the root. isqrt is the root as a whole number.
    for d in range(2, isqrt(n) + 1):
        if n % d == 0:
            return d
    return n


def is_prime(n: int) -> bool:
    return n >= 2 and smallest_divisor(n) == n


def primes_up_to(limit: int) -> list[int]:
    """Return all primes up to limit: the sieve of Eratosthenes."""
    primes = []
    composite = [False] * (limit + 1)
    for i in range(2, limit + 1):
        if composite[i]:
            continue
        primes.append(i)
        # Smaller multiples of i have a smaller divisor: start at i * i.
        for multiple in range(i * i, limit + 1, i):
            composite[multiple] = True
    return primes


def kind(n: int) -> str:
    """Say whether n is prime, and why if it is not."""
    if is_prime(n):
        return f"{n} is prime"
    if n < 2:
        return f"{n} is not prime: primes begin with 2"
    divisor = smallest_divisor(n)
    return f"{n} is not prime: {divisor} x {n // divisor}"


def main() -> None:
    print("primes up to 50:", *primes_up_to(50))

    primes = primes_up_to(10000)
    print(f"primes up to 10000: {len(primes)}, the largest is {primes[-1]}")

    for n in (97, 91, 1):
        print(kind(n))


if __name__ == "__main__":
    main()
