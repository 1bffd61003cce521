"""A stack and a circular queue, and brackets checked with the stack."""

from typing import Optional

PARTNERS = {")": "(", "]": "[", "}": "{"}


class CircularQueue:
    """Takes in at the back and gives from the front: first in, first out.

    It runs in a circle, so that nothing is ever moved.
    """

    def __init__(self, size: int) -> None:
        self.slots: list[Optional[str]] = [None] * size
        self.front = 0
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, item: str) -> bool:
        """Return False if the queue is full."""
        if self._count == len(self.slots):
            return False
        # The remainder leads from the last slot back to the first.
        self.slots[(self.front + self._count) % len(self.slots)] = item
        self._count += 1
        return True

    def take(self) -> str:
        if self._count == 0:
            raise IndexError("the queue is empty")
        item = self.slots[self.front]
        assert item is not None  # slots that count are never empty
        self.front = (self.front + 1) % len(self.slots)
        self._count -= 1
        return item


def check_brackets(text: str) -> str:
    """Say whether each bracket of the text has its partner."""
    still_open = []  # a stack of places where brackets were opened
    for i, c in enumerate(text):
        if c in PARTNERS.values():
            still_open.append(i)
        elif c in PARTNERS:
            if not still_open:
                return f"{c} at {i} closes nothing"
            # Whatever was opened last must be closed first.
            partner = text[still_open.pop()]
            if partner != PARTNERS[c]:
                return f"{c} at {i} does not close {partner}"
    if still_open:
        at = still_open.pop()
        return f"{text[at]} at {at} is not closed"
    return "balanced"


def main() -> None:
    # A stack grows and shrinks at one end: last in, first out. Lists can do that.
    stack = []
    for number in (1, 2, 3):
        stack.append(number)
    print("stack: push 1 2 3, pop", end="")
    while stack:
        print("", stack.pop(), end="")
    print()

    queue = CircularQueue(3)
    for letter in "ABCD":
        print(f"queue: {letter} {'added' if queue.add(letter) else 'refused, it is full'}")
    print(f"queue: {queue.take()} taken")
    if queue.add("D"):
        print("queue: D added, slots", *queue.slots, end="")
        print(f", front at {queue.front}")
    print("queue: take", end="")
    while len(queue) > 0:
        print("", queue.take(), end="")
    print()

    for text in ("{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"):
        print(f"{text}: {check_brackets(text)}")


if __name__ == "__main__":
    main()
