// Dates: leap years, weekdays, and days between two dates.
import java.time.LocalDate
import java.time.format.TextStyle
import java.time.temporal.ChronoUnit
import java.util.Locale

val weekdays = listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
val monthDays = listOf(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

/** Every fourth year, but of the full centuries only every fourth one. */
fun isLeap(year: Int): Boolean = year % 4 == 0 && year % 100 != 0 || year % 400 == 0

fun daysInMonth(year: Int, month: Int): Int =
    if (month == 2 && isLeap(year)) 29 else monthDays[month - 1]

/** A date; the [month] is from 1 to 12. */
data class Date(val year: Int, val month: Int, val day: Int) {
    val isValid: Boolean
        get() = year >= 1 && month in 1..12 && day in 1..daysInMonth(year, month)

    val dayOfYear: Int
        get() = (1 until month).sumBy { daysInMonth(year, it) } + day

    /**
     * Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
     * dates are a subtraction.
     */
    val number: Int
        get() {
            val before = year - 1 // the full years, with a leap day in some
            return before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear
        }

    val weekday: String
        get() = weekdays[(number - 1) % 7] // day 1 was a Monday

    /** Returns the date so many [days] later. */
    fun plusDays(days: Int): Date {
        var y = year
        var m = month
        var d = day + days
        // What does not fit into the month goes on into the next one.
        while (d > daysInMonth(y, m)) {
            d -= daysInMonth(y, m)
            m++
            if (m > 12) {
                m = 1
                y++
            }
        }
        return Date(y, m, d)
    }

    override fun toString(): String {
        fun Int.padded(width: Int) = toString().padStart(width, '0')
        return "${year.padded(4)}-${month.padded(2)}-${day.padded(2)}"
    }
}

fun showDays(from: Date, to: Date) {
    println("from $from to $to: ${to.number - from.number} days")
}

fun main() {
    for (year in listOf(1900, 2000, 2023, 2024)) {
        println("$year: ${if (isLeap(year)) "leap year" else "not a leap year"}")
    }

    for (date in listOf(Date(2024, 2, 29), Date(2023, 2, 29), Date(2000, 1, 1))) {
        if (date.isValid) {
            println("$date: ${date.weekday}, day ${date.dayOfYear} of the year")
        } else {
            println("$date: no such date")
        }
    }

    showDays(Date(2024, 1, 1), Date(2024, 12, 25))
    showDays(Date(1945, 8, 15), Date(2024, 1, 1))
    println("100 days after 2023-12-01: ${Date(2023, 12, 1).plusDays(100)}")

    // The library's LocalDate can do it too, and refuses impossible dates.
    val first = LocalDate.of(2024, 1, 1)
    val christmas = LocalDate.of(2024, 12, 25)
    val name = christmas.dayOfWeek.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
    println("library: ${ChronoUnit.DAYS.between(first, christmas)} days, to a $name")
}
