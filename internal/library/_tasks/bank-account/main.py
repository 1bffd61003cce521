"""A bank account that never lets anyone withdraw more than there is."""

from collections.abc import Callable
from decimal import Decimal


class Account:
    """An account of one person. Decimal counts money without rounding errors."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self._balance = Decimal("0.00")  # the underscore says: not for others

    @property
    def balance(self) -> Decimal:
        return self._balance

    def deposit(self, amount: Decimal) -> None:
        self._check(amount)
        self._balance += amount

    def withdraw(self, amount: Decimal) -> None:
        """Raise ValueError, and take nothing, if there is not enough."""
        self._check(amount)
        if amount > self._balance:
            raise ValueError(f"there is not enough for {amount:.2f}")
        self._balance -= amount

    def __str__(self) -> str:
        return f"{self.owner} has {self._balance:.2f}"

    @staticmethod
    def _check(amount: Decimal) -> None:
        if amount <= 0:
            raise ValueError("an amount must be above 0")


def attempt(action: Callable[[Decimal], None], amount: Decimal) -> None:
    try:
        action(amount)
    except ValueError as error:
        print("refused:", error)


def main() -> None:
    account = Account("Ada")
    print(account)
    account.deposit(Decimal("100.00"))
    account.withdraw(Decimal("25.50"))
    print(account)
    attempt(account.withdraw, Decimal("500.00"))
    attempt(account.deposit, Decimal("-1.00"))
    print(account)


if __name__ == "__main__":
    main()
