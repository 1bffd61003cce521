"""Random numbers: roll dice and shuffle cards with a generator of our own."""

import random as library

MOST = 0xFFFFFFFF  # the largest number of 32 bits


class Generator:
    """A xorshift generator.

    It is not random at all: the state decides all numbers that follow, which is
    why the same seed gives the same dice again.
    """

    def __init__(self, seed: int) -> None:
        if not 0 < seed <= MOST:  # a state of 0 would stay 0 forever
            raise ValueError("the seed must be positive and have at most 32 bits")
        self._state = seed

    def next(self) -> int:
        # Python's integers grow as needed; & MOST keeps the lower 32 bits.
        self._state ^= (self._state << 13) & MOST
        self._state ^= self._state >> 17
        self._state ^= (self._state << 5) & MOST
        return self._state

    def below(self, n: int) -> int:
        """Return a number from 0 to n - 1, each as likely as the others."""
        # next() % n alone would favour small numbers, since n rarely divides the
        # count of all values: those from the last, incomplete group are dropped.
        limit = MOST - MOST % n
        while (value := self.next()) >= limit:
            pass
        return value % n

    def roll(self) -> int:
        return 1 + self.below(6)

    def shuffle(self, items: list) -> None:
        """Shuffle as Fisher and Yates did: every order is equally likely."""
        for last in range(len(items) - 1, 0, -1):
            # Chosen among those not yet placed; last itself may stay where it is.
            chosen = self.below(last + 1)
            items[last], items[chosen] = items[chosen], items[last]


def print_rolls(label: str, random: Generator, count: int) -> None:
    print(f"{label}:", *(random.roll() for _ in range(count)))


def new_deck() -> list[str]:
    suits = ["spades", "hearts", "diamonds", "clubs"]
    ranks = "A 2 3 4 5 6 7 8 9 10 J Q K".split()
    return [f"{rank} of {suit}" for suit in suits for rank in ranks]


def main() -> None:
    random = Generator(2024)
    print_rolls("seed 2024", random, 12)
    print_rolls("again", Generator(2024), 12)
    print_rolls("seed 7", Generator(7), 12)

    counts = [0] * 7  # counts[0] is not used
    for _ in range(60000):
        counts[random.roll()] += 1
    for face in range(1, 7):
        print(f"{face} was rolled {counts[face]} times of 60000")

    deck = new_deck()
    random.shuffle(deck)
    for place, card in enumerate(deck[:5], start=1):
        print(f"card {place}: {card}")

    # The library's generator has another seed in each run, so that only what
    # holds always is printed. It also has shuffle, choice and sample.
    rolls = [library.randint(1, 6) for _ in range(1000)]  # both ends included
    valid = sum(1 <= face <= 6 for face in rolls)
    print(f"library: {valid} of 1000 rolls are from 1 to 6")


if __name__ == "__main__":
    main()
