"""Multiply two matrices."""

Matrix = list[list[int]]


def multiply(a: Matrix, b: Matrix) -> Matrix:
    """Each entry is a row of a times a column of b: the products of their entries, added."""
    if len(a[0]) != len(b):
        raise ValueError("the first needs as many columns as the second has rows")
    columns = list(zip(*b))  # zip turns rows into columns
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def main() -> None:
    a = [[1, 2, 3], [4, 5, 6]]
    b = [[7, 8], [9, 10], [11, 12]]
    print("2 x 3 times 3 x 2 is 2 x 2:")
    for row in multiply(a, b):
        print("".join(f"{entry:5}" for entry in row))


if __name__ == "__main__":
    main()
