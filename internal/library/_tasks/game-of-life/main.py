"""Conway's game of life on a board whose edges are joined."""

from itertools import product

ROWS, COLUMNS = 6, 8


def neighbours(row, column):
    """The eight cells around a cell. The remainder of a negative number is positive in Python."""
    for y, x in product((-1, 0, 1), repeat=2):
        if (y, x) != (0, 0):
            yield (row + y) % ROWS, (column + x) % COLUMNS


def next_generation(living):
    """The living cells are a set of places."""
    born = set()
    for cell in product(range(ROWS), range(COLUMNS)):
        n = sum(neighbour in living for neighbour in neighbours(*cell))
        if n == 3 or n == 2 and cell in living:
            born.add(cell)
    return born


def show(living, generation):
    print("generation", generation)
    for row in range(ROWS):
        print("".join("#" if (row, column) in living else "." for column in range(COLUMNS)))


living = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}  # a glider
show(living, 0)
for _ in range(4):
    living = next_generation(living)
show(living, 4)
print(len(living), "cells live")
