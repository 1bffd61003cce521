// Dates: leap years, weekdays, and days between two dates.
import Foundation

let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
let monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/// Every fourth year, but of the full centuries only every fourth one.
func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

func daysInMonth(_ month: Int, of year: Int) -> Int {
    month == 2 && isLeap(year) ? 29 : monthDays[month - 1]
}

/// A date of our own; that of Foundation is a moment in time.
struct Day: CustomStringConvertible {
    var year: Int
    var month: Int // from 1 to 12
    var day: Int

    var isValid: Bool {
        year >= 1 && (1...12).contains(month)
            && day >= 1 && day <= daysInMonth(month, of: year)
    }

    var dayOfYear: Int {
        (1..<month).reduce(day) { days, before in days + daysInMonth(before, of: year) }
    }

    /// Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
    /// dates are a subtraction.
    var number: Int {
        let before = year - 1 // the full years, with a leap day in some
        return before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear
    }

    var weekday: String {
        weekdays[(number - 1) % 7] // day 1 was a Monday
    }

    /// Returns the date so many days later.
    func plus(days: Int) -> Day {
        var date = self // a copy, since structs are values
        date.day += days
        // What does not fit into the month goes on into the next one.
        while date.day > daysInMonth(date.month, of: date.year) {
            date.day -= daysInMonth(date.month, of: date.year)
            date.month += 1
            if date.month > 12 {
                date.month = 1
                date.year += 1
            }
        }
        return date
    }

    var description: String {
        String(format: "%04d-%02d-%02d", year, month, day)
    }
}

func showDays(from: Day, to: Day) {
    print("from \(from) to \(to): \(to.number - from.number) days")
}

for year in [1900, 2000, 2023, 2024] {
    print("\(year): \(isLeap(year) ? "leap year" : "not a leap year")")
}

let dates = [
    Day(year: 2024, month: 2, day: 29),
    Day(year: 2023, month: 2, day: 29),
    Day(year: 2000, month: 1, day: 1),
]
for date in dates {
    if date.isValid {
        print("\(date): \(date.weekday), day \(date.dayOfYear) of the year")
    } else {
        print("\(date): no such date")
    }
}

let newYear = Day(year: 2024, month: 1, day: 1)
showDays(from: newYear, to: Day(year: 2024, month: 12, day: 25))
showDays(from: Day(year: 1945, month: 8, day: 15), to: newYear)
print("100 days after 2023-12-01: \(Day(year: 2023, month: 12, day: 1).plus(days: 100))")

// Foundation can do it too: a Calendar turns years, months and days into a Date
// and back. Without a fixed time zone it would use that of the computer.
var calendar = Calendar(identifier: .gregorian)
calendar.timeZone = TimeZone(secondsFromGMT: 0)!
let first = calendar.date(from: DateComponents(year: 2024, month: 1, day: 1))!
let christmas = calendar.date(from: DateComponents(year: 2024, month: 12, day: 25))!
let days = calendar.dateComponents([.day], from: first, to: christmas).day!
let weekday = calendar.component(.weekday, from: christmas) // Sunday is 1
print("library: \(days) days, to a \(weekdays[(weekday + 5) % 7])")
