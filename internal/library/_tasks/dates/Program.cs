// Dates: leap years, weekdays, and days between two dates.
using System;

struct Date
{
    static readonly string[] Weekdays =
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };
    static readonly int[] MonthDays = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    public readonly int Year, Month, Day; // the month from 1 to 12

    public Date(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    // Every fourth year, but of the full centuries only every fourth one.
    public static bool IsLeap(int year)
    {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    static int DaysInMonth(int year, int month)
    {
        return month == 2 && IsLeap(year) ? 29 : MonthDays[month - 1];
    }

    public bool IsValid => Year >= 1 && Month >= 1 && Month <= 12
        && Day >= 1 && Day <= DaysInMonth(Year, Month);

    public int DayOfYear
    {
        get
        {
            int days = Day;
            for (int month = 1; month < Month; month++)
            {
                days += DaysInMonth(Year, month);
            }
            return days;
        }
    }

    // Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
    // dates are a subtraction.
    public int Number
    {
        get
        {
            int before = Year - 1; // the full years, with a leap day in some
            return before * 365 + before / 4 - before / 100 + before / 400 + DayOfYear;
        }
    }

    public string Weekday => Weekdays[(Number - 1) % 7]; // day 1 was a Monday

    // Returns the date so many days later.
    public Date PlusDays(int days)
    {
        int year = Year, month = Month, day = Day + days;
        // What does not fit into the month goes on into the next one.
        while (day > DaysInMonth(year, month))
        {
            day -= DaysInMonth(year, month);
            if (++month > 12)
            {
                month = 1;
                year++;
            }
        }
        return new Date(year, month, day);
    }

    public override string ToString()
    {
        return $"{Year:D4}-{Month:D2}-{Day:D2}";
    }
}

class Program
{
    static void ShowDays(Date from, Date to)
    {
        Console.WriteLine($"from {from} to {to}: {to.Number - from.Number} days");
    }

    static void Main()
    {
        foreach (int year in new[] { 1900, 2000, 2023, 2024 })
        {
            Console.WriteLine($"{year}: {(Date.IsLeap(year) ? "leap year" : "not a leap year")}");
        }

        foreach (Date date in new[] { new Date(2024, 2, 29), new Date(2023, 2, 29), new Date(2000, 1, 1) })
        {
            Console.WriteLine(date.IsValid
                ? $"{date}: {date.Weekday}, day {date.DayOfYear} of the year"
                : $"{date}: no such date");
        }

        ShowDays(new Date(2024, 1, 1), new Date(2024, 12, 25));
        ShowDays(new Date(1945, 8, 15), new Date(2024, 1, 1));
        Console.WriteLine($"100 days after 2023-12-01: {new Date(2023, 12, 1).PlusDays(100)}");

        // The library's DateTime can do it too: subtracting gives a TimeSpan.
        var first = new DateTime(2024, 1, 1);
        var christmas = new DateTime(2024, 12, 25);
        Console.WriteLine($"library: {(christmas - first).Days} days, to a {christmas.DayOfWeek}");
    }
}
