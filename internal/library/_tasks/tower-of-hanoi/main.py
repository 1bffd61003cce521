"""Tower of Hanoi: move a pile of discs to another peg, one disc at a time."""

from collections.abc import Iterator


def moves(n: int, source: str, target: str, spare: str) -> Iterator[tuple[int, str, str]]:
    """Give the moves of n discs from one peg to another, one after the other."""
    if n == 0:
        return  # nothing to move: here the recursion ends
    # What lies on the largest disc has to get out of its way ...
    yield from moves(n - 1, source, spare, target)
    yield n, source, target
    # ... and comes back on top of it.
    yield from moves(n - 1, spare, target, source)


def count_moves(n: int) -> int:
    """Each further disc doubles the work and adds one move: 2 ** n - 1."""
    return 0 if n == 0 else 2 * count_moves(n - 1) + 1


def main() -> None:
    steps = list(moves(3, "A", "C", "B"))
    for disc, source, target in steps:
        print(f"disc {disc}: {source} -> {target}")
    print(f"3 discs: {len(steps)} moves")
    for n in range(4, 21, 8):
        print(f"{n} discs: {count_moves(n)} moves")


if __name__ == "__main__":
    main()
