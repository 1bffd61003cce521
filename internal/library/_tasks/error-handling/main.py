"""Raises exceptions where something is wrong and catches them where it can be told."""


class DivisionByZero(Exception):
    """An exception of our own, which remembers what could not be divided."""

    def __init__(self, dividend):
        super().__init__(f"cannot divide {dividend} by zero")
        self.dividend = dividend


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        # "from" keeps the cause, for whoever looks for it.
        raise ValueError(f'"{text}" is not a number') from error


def divide(a, b):
    if b == 0:
        raise DivisionByZero(a)
    return a / b


def show(left, right):
    try:
        result = divide(parse(left), parse(right))
    except (DivisionByZero, ValueError) as error:
        print("error:", error)
    else:
        print(f"{left} / {right} = {result}")


try:
    show("10", "4")
    show("10", "0")
    show("ten", "4")
finally:
    print("done")  # whatever happened above
