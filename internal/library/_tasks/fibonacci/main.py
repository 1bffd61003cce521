"""Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways."""

from collections.abc import Iterator
from itertools import islice


class Counter:
    """Counts how often a function is called."""

    calls = 0


def recursive(n: int, counter: Counter) -> int:
    """Follow the definition, which computes the same numbers again and again."""
    counter.calls += 1
    if n < 2:
        return n  # F(0) = 0 and F(1) = 1
    return recursive(n - 1, counter) + recursive(n - 2, counter)


def memoized(n: int, memo: dict[int, int], counter: Counter) -> int:
    """Do the same, but look up what is known."""
    counter.calls += 1
    if n < 2:
        return n
    if n not in memo:
        memo[n] = memoized(n - 1, memo, counter) + memoized(n - 2, memo, counter)
    return memo[n]


def fibonacci() -> Iterator[int]:
    """Give one number after the other; each step needs only the two before.

    A generator runs only as far as its caller asks.
    """
    current, following = 0, 1
    while True:
        yield current
        # Both are computed before either changes.
        current, following = following, current + following


def main() -> None:
    print("first 20:", *islice(fibonacci(), 20))

    counter = Counter()
    result = recursive(25, counter)
    print(f"recursive: F(25) = {result}, {counter.calls} calls")

    for n in (25, 90):
        counter = Counter()
        result = memoized(n, {}, counter)
        print(f"memoized: F({n}) = {result}, {counter.calls} calls")

    # islice skips the first 90; next takes the one behind them.
    print(f"loop: F(90) = {next(islice(fibonacci(), 90, None))}")


if __name__ == "__main__":
    main()
