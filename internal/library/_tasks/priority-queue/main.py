"""A priority queue made of a binary heap: the most urgent task comes first."""

from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Task:
    """Compares by its fields in this order; the name does not take part."""

    priority: int  # the smaller, the more urgent
    order: int  # among equals the one that came first goes first
    name: str = field(compare=False)

    def __str__(self) -> str:
        return f"{self.priority} {self.name}"


class PriorityQueue:
    """A tree that lies in a list: the children of i are at 2i + 1 and 2i + 2.

    Its parent is at (i - 1) // 2. No child comes before its parent.
    """

    def __init__(self) -> None:
        self.heap: list[Task] = []

    def __len__(self) -> int:
        return len(self.heap)

    def push(self, task: Task) -> None:
        # The new task begins at the end and rises while it comes before its parent.
        self.heap.append(task)
        i = len(self.heap) - 1
        while i > 0 and self.heap[i] < self.heap[(i - 1) // 2]:
            self._swap(i, (i - 1) // 2)
            i = (i - 1) // 2

    def pop(self) -> Task:
        if not self.heap:
            raise IndexError("the queue is empty")
        # The last task moves to the top and sinks below its smaller child.
        self._swap(0, -1)
        first = self.heap.pop()
        i = 0
        while True:
            child = 2 * i + 1
            if child + 1 < len(self.heap) and self.heap[child + 1] < self.heap[child]:
                child += 1
            if child >= len(self.heap) or not self.heap[child] < self.heap[i]:
                return first
            self._swap(i, child)
            i = child

    def _swap(self, a: int, b: int) -> None:
        self.heap[a], self.heap[b] = self.heap[b], self.heap[a]


def main() -> None:
    order = count()  # gives 0, 1, 2 and so on
    queue = PriorityQueue()
    for priority, name in (
        (3, "write report"),
        (1, "stop the leak"),
        (2, "call the bank"),
        (5, "water plants"),
        (1, "answer the alarm"),
        (4, "clean desk"),
    ):
        queue.push(Task(priority, next(order), name))

    print("heap:", *(task.priority for task in queue.heap))

    print(queue.pop())
    print(queue.pop())
    repair = Task(2, next(order), "repair the pump")
    queue.push(repair)
    print("new:", repair)
    while queue:
        print(queue.pop())


if __name__ == "__main__":
    main()
