"""Binary search: find a number in a sorted list by halving the range."""

from bisect import bisect_left
from typing import Optional


def insertion_point(numbers: list[int], wanted: int) -> int:
    """Return the first position whose number is not smaller than wanted.

    That is where wanted is, or where it would have to be inserted.
    """
    low, high = 0, len(numbers)  # the answer lies in low..high
    while low < high:
        middle = (low + high) // 2  # // divides and rounds down
        if numbers[middle] < wanted:
            low = middle + 1  # it can only be to the right of middle
        else:
            high = middle  # it is at middle or to the left of it
    return low


def binary_search(numbers: list[int], wanted: int) -> Optional[int]:
    """Return the index of wanted, or None if it is not there."""
    at = insertion_point(numbers, wanted)
    if at < len(numbers) and numbers[at] == wanted:
        return at
    return None


def most_steps(count: int) -> int:
    """Return how many halvings leave nothing of a range of count numbers."""
    steps = 0
    while count > 0:
        count //= 2
        steps += 1
    return steps


def main() -> None:
    numbers = [3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95]
    print("numbers:", *numbers)

    for wanted in (21, 95, 3, 50):
        at = binary_search(numbers, wanted)
        # "if at:" would be wrong here, since index 0 counts as false.
        if at is not None:
            print(f"{wanted}: found at index {at}")
        else:
            print(f"{wanted}: not found, it would go to index {insertion_point(numbers, wanted)}")

    # The standard library has the same search under the name bisect_left.
    print(f"library: 42 is at index {bisect_left(numbers, 42)}")

    print(f"at most {most_steps(1_000_000)} steps among 1000000 numbers")


if __name__ == "__main__":
    main()
