"""A table of temperatures in Celsius and Fahrenheit, in both directions."""

ABSOLUTE_ZERO = -273.15  # nothing is colder


def to_fahrenheit(celsius: float) -> float:
    # In Python / keeps the fraction, 9 / 5 is 1.8; only // would drop it.
    return celsius * 9 / 5 + 32


def to_celsius(fahrenheit: float) -> float:
    # The steps in reverse: what was added last is taken away first.
    return (fahrenheit - 32) * 5 / 9


def checked_fahrenheit(celsius: float) -> float:
    """Return the temperature in Fahrenheit, or raise if it cannot exist."""
    if celsius < ABSOLUTE_ZERO:
        raise ValueError(f"colder than absolute zero, {ABSOLUTE_ZERO:.2f} C")
    return to_fahrenheit(celsius)


def print_celsius_table(degrees: range) -> None:
    """Print a row for each of the temperatures."""
    print("Celsius  Fahrenheit")
    # A range has integers: adding 0.1 to a float again and again collects
    # rounding errors, and the last row could be missing.
    for celsius in degrees:
        # ":7.1f": seven characters wide, one digit behind the point.
        print(f"{celsius:7.1f}  {to_fahrenheit(celsius):10.1f}")


def print_fahrenheit_table(degrees: range) -> None:
    print("Fahrenheit  Celsius")
    for fahrenheit in degrees:
        print(f"{fahrenheit:10.1f}  {to_celsius(fahrenheit):7.1f}")


def main() -> None:
    # range stops before its second number, hence 101 to include 100.
    print_celsius_table(range(-40, 101, 20))
    print()
    print_fahrenheit_table(range(0, 101, 20))
    print()

    print(f"body temperature: {98.6:.1f} F = {to_celsius(98.6):.1f} C")

    for celsius in (36.5, -300.0):
        try:
            print(f"{celsius:.1f} C = {checked_fahrenheit(celsius):.1f} F")
        except ValueError as error:
            print(f"{celsius:.1f} C: {error}")


if __name__ == "__main__":
    main()
