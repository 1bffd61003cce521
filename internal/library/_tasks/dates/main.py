"""Dates: leap years, weekdays, and days between two dates."""

import datetime
from dataclasses import dataclass

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def is_leap(year: int) -> bool:
    """Every fourth year, but of the full centuries only every fourth one."""
    return (year % 4 == 0 and year % 100 != 0) or year % 400 == 0


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else MONTH_DAYS[month - 1]


@dataclass(frozen=True)
class Date:
    year: int
    month: int  # from 1 to 12
    day: int

    def is_valid(self) -> bool:
        return (
            self.year >= 1
            and 1 <= self.month <= 12
            and 1 <= self.day <= days_in_month(self.year, self.month)
        )

    def day_of_year(self) -> int:
        return sum(days_in_month(self.year, month) for month in range(1, self.month)) + self.day

    def number(self) -> int:
        """Number all days: 0001-01-01 is day 1.

        With numbers, the days between two dates are a subtraction.
        """
        before = self.year - 1  # the full years, with a leap day in some
        return before * 365 + before // 4 - before // 100 + before // 400 + self.day_of_year()

    def weekday(self) -> str:
        return WEEKDAYS[(self.number() - 1) % 7]  # day 1 was a Monday

    def plus_days(self, days: int) -> "Date":
        """Return the date so many days later."""
        year, month, day = self.year, self.month, self.day + days
        # What does not fit into the month goes on into the next one.
        while day > days_in_month(year, month):
            day -= days_in_month(year, month)
            month += 1
            if month > 12:
                month = 1
                year += 1
        return Date(year, month, day)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def show_days(start: Date, end: Date) -> None:
    print(f"from {start} to {end}: {end.number() - start.number()} days")


def main() -> None:
    for year in (1900, 2000, 2023, 2024):
        print(f"{year}: {'leap year' if is_leap(year) else 'not a leap year'}")

    for date in (Date(2024, 2, 29), Date(2023, 2, 29), Date(2000, 1, 1)):
        if date.is_valid():
            print(f"{date}: {date.weekday()}, day {date.day_of_year()} of the year")
        else:
            print(f"{date}: no such date")

    show_days(Date(2024, 1, 1), Date(2024, 12, 25))
    show_days(Date(1945, 8, 15), Date(2024, 1, 1))
    print(f"100 days after 2023-12-01: {Date(2023, 12, 1).plus_days(100)}")

    # The library can do it too: subtracting gives a timedelta, and an impossible
    # date raises ValueError.
    first = datetime.date(2024, 1, 1)
    christmas = datetime.date(2024, 12, 25)
    print(f"library: {(christmas - first).days} days, to a {WEEKDAYS[christmas.weekday()]}")


if __name__ == "__main__":
    main()
