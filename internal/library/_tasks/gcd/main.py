"""Greatest common divisor and least common multiple, by Euclid's algorithm."""

from functools import reduce


def gcd(a: int, b: int) -> int:
    """Return the greatest number that divides both; neither may be negative."""
    # What divides a and b also divides the remainder of a / b, so that the pair can
    # be replaced by a smaller one until nothing remains.
    while b != 0:
        a, b = b, a % b
    return a


def lcm(a: int, b: int) -> int:
    if a == 0 or b == 0:
        return 0
    return a // gcd(a, b) * b  # divided first, so that the product stays small


def main() -> None:
    for a, b in [(48, 36), (17, 5), (1071, 462), (0, 9)]:
        print(f"gcd({a}, {b}) = {gcd(a, b)}, lcm = {lcm(a, b)}")

    # Of several numbers: one after the other, since gcd(0, n) is n.
    print("gcd of 84, 126 and 210:", reduce(gcd, [84, 126, 210], 0))

    divisor = gcd(1071, 462)
    print(f"1071/462 = {1071 // divisor}/{462 // divisor}")


if __name__ == "__main__":
    main()
