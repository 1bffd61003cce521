"""Reverse a text and test whether it reads the same in both directions."""


def is_palindrome(text: str) -> bool:
    """Neither case nor anything but letters and digits counts."""
    plain = [letter for letter in text.casefold() if letter.isalnum()]
    return plain == plain[::-1]


def main() -> None:
    word = "stressed"
    # A slice with the step -1 goes backwards.
    print(f"{word} backwards: {word[::-1]}")

    for text in ["level", "A man, a plan, a canal: Panama!", "hello", "12321", ""]:
        kind = "palindrome" if is_palindrome(text) else "no palindrome"
        print(f'"{text}": {kind}')


if __name__ == "__main__":
    main()
