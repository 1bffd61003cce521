"""A to-do list: add, finish, remove."""

from dataclasses import dataclass


@dataclass
class Entry:
    text: str
    done: bool = False


class TodoList:
    def __init__(self):
        self._entries = []

    def add(self, text):
        self._entries.append(Entry(text))

    def finish(self, number):
        self._entries[self._index(number)].done = True

    def remove(self, number):
        del self._entries[self._index(number)]

    def print(self):
        for number, entry in enumerate(self._entries, start=1):
            print(f"{number}. [{'x' if entry.done else ' '}] {entry.text}")
        print(sum(entry.done for entry in self._entries), "of", len(self._entries), "done")

    def _index(self, number):
        """People count from 1, lists from 0."""
        if not 1 <= number <= len(self._entries):
            raise IndexError(f"there is no entry {number}")
        return number - 1


todo = TodoList()
todo.add("write the report")
todo.add("buy milk")
todo.add("call Mina")
todo.finish(2)
todo.print()

try:
    todo.finish(7)
except IndexError as error:
    print(error)
todo.remove(2)
todo.print()
