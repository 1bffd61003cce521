"""Convert numbers between the bases 2 to 36."""

from string import ascii_uppercase, digits as decimal_digits

DIGITS = decimal_digits + ascii_uppercase


def to_base(value: int, base: int) -> str:
    text = ""
    # The remainder of each division is the next digit, beginning with the last one.
    while True:
        value, digit = divmod(value, base)
        text = DIGITS[digit] + text
        if value == 0:
            return text


def from_base(text: str, base: int) -> int:
    value = 0
    for letter in text.upper():
        digit = DIGITS.find(letter)
        if not 0 <= digit < base:
            raise ValueError(f"{text} is no number of base {base}")
        value = value * base + digit  # all digits so far move to the left
    return value


def main() -> None:
    for base in [2, 8, 16, 36]:
        print(f"2026 in base {base}: {to_base(2026, base)}")
    print("101101 in base 2:", from_base("101101", 2))
    print("ff in base 16:", from_base("ff", 16))
    print("7E from base 16 to base 2:", to_base(from_base("7E", 16), 2))
    print("0 in base 2:", to_base(0, 2))


if __name__ == "__main__":
    main()
