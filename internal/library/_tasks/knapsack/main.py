"""The 0/1 knapsack problem: which items are worth most and still fit?"""

from collections.abc import Iterable
from typing import NamedTuple


class Item(NamedTuple):
    name: str
    weight: int
    value: int


def fill(items: list[Item], capacity: int) -> list[list[int]]:
    """Return a table of the highest values.

    best[i][room] is what the first i items allow within room. Each row needs only
    the one before it.
    """
    best = [[0] * (capacity + 1)]  # nothing to take
    for item in items:
        before = best[-1]
        row = before[:]  # leave the item
        for room in range(item.weight, capacity + 1):
            row[room] = max(row[room], before[room - item.weight] + item.value)
        best.append(row)
    return best


def trace(best: list[list[int]], items: list[Item], capacity: int) -> list[Item]:
    """Go back through the table: an item was taken if it made a difference."""
    taken = []
    room = capacity
    for i in range(len(items), 0, -1):
        if best[i][room] != best[i - 1][room]:
            taken.append(items[i - 1])
            room -= items[i - 1].weight
    return taken[::-1]


def greedy(items: list[Item], capacity: int) -> list[Item]:
    """Take whatever fits, in the order of the items: quick, but not always best."""
    taken = []
    for item in items:
        if item.weight <= capacity:
            taken.append(item)
            capacity -= item.weight
    return taken


def show(label: str, taken: list[Item]) -> None:
    names = ", ".join(item.name for item in taken)
    weight = sum(item.weight for item in taken)
    value = sum(item.value for item in taken)
    print(f"{label}: {names} = {weight} kg, value {value}")


def show_row(label: str, numbers: Iterable[int]) -> None:
    # < aligns to the left; numbers align to the right by themselves.
    print(f"{label:<12}" + "".join(f"{number:3}" for number in numbers))


def main() -> None:
    items = [  # ordered by value per kg, the highest first
        Item("tent", 6, 30),
        Item("stove", 3, 14),
        Item("sleeping bag", 4, 18),
        Item("camera", 2, 9),
        Item("food", 5, 20),
    ]
    capacity = 10

    best = fill(items, capacity)
    show_row("kg", range(capacity + 1))
    for item, row in zip(items, best[1:]):
        show_row(item.name, row)

    show("greedy", greedy(items, capacity))
    show("best", trace(best, items, capacity))


if __name__ == "__main__":
    main()
