"""Generics: one function and one class for any type, checked by tools such as mypy."""

from typing import Generic, TypeVar

T = TypeVar("T")
Ordered = TypeVar("Ordered", int, float, str)  # types that can be compared


def larger(a: Ordered, b: Ordered) -> Ordered:
    return a if a > b else b


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def __len__(self) -> int:
        return len(self._items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T | None:
        """Takes the top item; None if the stack is empty."""
        return self._items.pop() if self._items else None


print("larger:", larger(3, 7))
print("larger:", larger("apple", "pear"))

numbers: Stack[int] = Stack()
for number in (1, 2, 3):
    numbers.push(number)
print(f"top: {numbers.pop()}, {len(numbers)} left")

letters: Stack[str] = Stack()
letters.push("a")
letters.push("c")
print(f"top: {letters.pop()}, {len(letters)} left")
letters.pop()
if letters.pop() is None:
    print("empty")
