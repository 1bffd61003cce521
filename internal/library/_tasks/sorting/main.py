"""Sorting: a merge sort written by hand, and Python's own sorted."""

from typing import NamedTuple


class Student(NamedTuple):
    name: str
    score: int


def merge_sorted(values: list[int]) -> list[int]:
    """Return the values in ascending order and leave the original as it is."""
    if len(values) < 2:
        return values[:]  # nothing or a single value is sorted already
    middle = len(values) // 2
    return merge(merge_sorted(values[:middle]), merge_sorted(values[middle:]))


def merge(left: list[int], right: list[int]) -> list[int]:
    """Make one sorted list of two sorted lists."""
    merged = []
    l = r = 0
    while l < len(left) and r < len(right):
        # <= takes equal values from the left, which keeps their order.
        if left[l] <= right[r]:
            merged.append(left[l])
            l += 1
        else:
            merged.append(right[r])
            r += 1
    # One of the two is used up; the rest of the other is sorted already.
    return merged + left[l:] + right[r:]


def main() -> None:
    original = [38, 27, 43, 3, 9, 82, 10, 27]
    print("before:    ", *original)
    print("merge sort:", *merge_sorted(original))

    # sorted gives a new list; the method sort changes the list itself.
    print("built in:  ", *sorted(original))
    print("descending:", *sorted(original, reverse=True))

    students = [Student("Jun", 72), Student("Yuna", 88), Student("Mina", 95), Student("Alex", 88)]
    print("by score, then by name:")
    # Tuples compare by their first part, then by the second; the minus turns the
    # order of the scores round.
    for student in sorted(students, key=lambda s: (-s.score, s.name)):
        print(f"  {student.score} {student.name}")


if __name__ == "__main__":
    main()
