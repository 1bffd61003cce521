"""The multiplication tables of 2 to 9, four of them side by side."""


def print_tables(first: int, last: int) -> None:
    """Print the tables of first to last next to each other, one row per factor."""
    # The outer loop makes rows, since text can only be printed line by line.
    for factor in range(1, 10):  # range stops before its second number
        # ":2" pads to two characters and so keeps the columns straight.
        cells = [f"{table} x {factor} = {table * factor:2}" for table in range(first, last + 1)]
        # join puts the gap between the cells and none behind the last one.
        print("    ".join(cells))


def main() -> None:
    print_tables(2, 5)
    print()
    print_tables(6, 9)


if __name__ == "__main__":
    main()
