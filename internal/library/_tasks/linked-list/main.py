"""A singly linked list: nodes each of which knows the next one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional


@dataclass
class Node:
    value: int
    next: Optional["Node"] = None  # None in the last node


class LinkedList:
    def __init__(self) -> None:
        self._head: Optional[Node] = None

    def add_first(self, value: int) -> None:
        self._head = Node(value, self._head)

    def add_last(self, value: int) -> None:
        if self._head is None:
            self.add_first(value)
            return
        last = self._head
        while last.next is not None:
            last = last.next
        last.next = Node(value)

    def insert_after(self, target: int, value: int) -> bool:
        """Insert value behind the first node with target, if there is one."""
        for node in self._nodes():
            if node.value == target:
                node.next = Node(value, node.next)
                return True
        return False

    def remove(self, value: int) -> bool:
        """Remove the first node with the value, if there is one."""
        before = None
        for node in self._nodes():
            if node.value == value:
                if before is None:
                    self._head = node.next  # the first node has none before it
                else:
                    before.next = node.next  # the list now leads around the node
                return True
            before = node
        return False

    def reverse(self) -> None:
        """Turn the arrows round one by one."""
        before = None
        node = self._head
        while node is not None:
            following = node.next  # kept, since the arrow changes now
            node.next = before
            before = node
            node = following
        self._head = before

    def _nodes(self) -> Iterator[Node]:
        node = self._head
        while node is not None:
            yield node
            node = node.next

    def __iter__(self) -> Iterator[int]:
        """With an iterator, for loops and list() work on the linked list."""
        return (node.value for node in self._nodes())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __str__(self) -> str:
        return " -> ".join(map(str, self))


def main() -> None:
    linked = LinkedList()
    linked.add_last(20)
    linked.add_last(30)
    print(f"add 20 and 30 at the end: {linked}")
    linked.add_first(10)
    print(f"add 10 in front: {linked}")
    linked.insert_after(20, 25)
    print(f"insert 25 after 20: {linked}")
    linked.remove(10)
    print(f"remove 10: {linked}")
    if not linked.remove(99):
        print("remove 99: not found")
    linked.reverse()
    print(f"reversed: {linked}")
    print(f"length: {len(linked)}")


if __name__ == "__main__":
    main()
