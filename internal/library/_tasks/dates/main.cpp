// Dates: leap years, weekdays, and days between two dates.
#include <array>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <string>

struct Date {
    int year, month, day; // the month from 1 to 12
};

const std::array<std::string, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};

std::ostream& operator<<(std::ostream& out, const Date& date)
{
    return out << std::setfill('0') << std::setw(4) << date.year << '-' << std::setw(2)
               << date.month << '-' << std::setw(2) << date.day << std::setfill(' ');
}

// Every fourth year, but of the full centuries only every fourth one.
constexpr bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month)
{
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool is_valid(const Date& date)
{
    return date.year >= 1 && date.month >= 1 && date.month <= 12
        && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

int day_of_year(const Date& date)
{
    int days = date.day;
    for (int month = 1; month < date.month; ++month)
        days += days_in_month(date.year, month);
    return days;
}

// Numbers all days: 0001-01-01 is day 1. With numbers, the days between two dates
// are a subtraction.
int day_number(const Date& date)
{
    const int before = date.year - 1; // the full years, with a leap day in some
    return before * 365 + before / 4 - before / 100 + before / 400 + day_of_year(date);
}

std::string weekday(const Date& date)
{
    return weekdays[(day_number(date) - 1) % 7]; // day 1 was a Monday
}

// Returns the date so many days later.
Date plus_days(Date date, int days)
{
    date.day += days;
    // What does not fit into the month goes on into the next one.
    while (date.day > days_in_month(date.year, date.month)) {
        date.day -= days_in_month(date.year, date.month);
        if (++date.month > 12) {
            date.month = 1;
            ++date.year;
        }
    }
    return date;
}

void show_days(const Date& from, const Date& to)
{
    std::cout << "from " << from << " to " << to << ": "
              << day_number(to) - day_number(from) << " days\n";
}

int main()
{
    for (int year : {1900, 2000, 2023, 2024})
        std::cout << year << ": " << (is_leap(year) ? "leap year" : "not a leap year") << '\n';

    for (const Date& date : {Date{2024, 2, 29}, Date{2023, 2, 29}, Date{2000, 1, 1}}) {
        std::cout << date << ": ";
        if (is_valid(date))
            std::cout << weekday(date) << ", day " << day_of_year(date) << " of the year\n";
        else
            std::cout << "no such date\n";
    }

    show_days({2024, 1, 1}, {2024, 12, 25});
    show_days({1945, 8, 15}, {2024, 1, 1});
    std::cout << "100 days after 2023-12-01: " << plus_days({2023, 12, 1}, 100) << '\n';

    // C++20 has dates, written as year/month/day; sys_days numbers them.
    using namespace std::chrono_literals;
    const std::chrono::sys_days first = 2024y / 1 / 1, christmas = 2024y / 12 / 25;
    const std::chrono::weekday day(christmas); // iso_encoding: Monday is 1
    std::cout << "library: " << (christmas - first).count() << " days, to a "
              << weekdays[day.iso_encoding() - 1] << '\n';
}
