"""Factorials by recursion: a function that calls itself."""


def factorial(n: int) -> int:
    """Return n!. Python's integers grow as needed, so no n is too large."""
    if n < 0:
        raise ValueError("n must not be negative")
    if n == 0:
        return 1  # the base case: without it the calls would never end
    return n * factorial(n - 1)  # a smaller problem of the same kind


def traced(n: int, depth: int = 0) -> int:
    """Work like factorial, but show each call and what it returns."""
    indent = "  " * depth
    print(f"{indent}factorial({n})")
    result = 1 if n == 0 else n * traced(n - 1, depth + 1)
    print(f"{indent}= {result}")
    return result


def main() -> None:
    traced(4)
    print()

    for n in range(21):
        print(f"{n:2}! = {factorial(n)}")
    print()

    for n in (-1, 21):
        try:
            print(f"factorial({n}) = {factorial(n)}")
        except ValueError as error:
            print(f"factorial({n}): {error}")


if __name__ == "__main__":
    main()
