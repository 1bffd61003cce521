// A table of temperatures in Celsius and Fahrenheit, in both directions.
import java.util.Locale

/** Nothing is colder than absolute zero. */
const val ABSOLUTE_ZERO = -273.15

// 9 / 5 would be 1, since dividing integers drops the fraction; 9.0 makes it a
// division of doubles.
fun toFahrenheit(celsius: Double): Double = celsius * 9.0 / 5.0 + 32.0

// The steps in reverse: what was added last is taken away first.
fun toCelsius(fahrenheit: Double): Double = (fahrenheit - 32.0) * 5.0 / 9.0

/** Returns the temperature in Fahrenheit, or throws if it cannot exist. */
fun checkedFahrenheit(celsius: Double): Double {
    require(celsius >= ABSOLUTE_ZERO) { "colder than absolute zero, ${ABSOLUTE_ZERO.fixed(2)} C" }
    return toFahrenheit(celsius)
}

/**
 * The number with so many [digits] behind the point. Locale.ROOT makes it a point
 * everywhere: many countries write 36,5.
 */
fun Double.fixed(digits: Int): String = String.format(Locale.ROOT, "%.${digits}f", this)

/** The number with one digit behind the point and blanks up to the [width]. */
fun Double.cell(width: Int): String = fixed(1).padStart(width)

/** Prints a row for each of the temperatures in [range]. */
fun printCelsiusTable(range: IntProgression) {
    println("Celsius  Fahrenheit")
    // The range has integers: adding 0.1 to a Double again and again collects
    // rounding errors, and the last row could be missing.
    for (degrees in range) {
        val celsius = degrees.toDouble()
        println("${celsius.cell(7)}  ${toFahrenheit(celsius).cell(10)}")
    }
}

fun printFahrenheitTable(range: IntProgression) {
    println("Fahrenheit  Celsius")
    for (degrees in range) {
        val fahrenheit = degrees.toDouble()
        println("${fahrenheit.cell(10)}  ${toCelsius(fahrenheit).cell(7)}")
    }
}

fun main() {
    printCelsiusTable(-40..100 step 20)
    println()
    printFahrenheitTable(0..100 step 20)
    println()

    println("body temperature: ${98.6.fixed(1)} F = ${toCelsius(98.6).fixed(1)} C")

    for (celsius in listOf(36.5, -300.0)) {
        try {
            println("${celsius.fixed(1)} C = ${checkedFahrenheit(celsius).fixed(1)} F")
        } catch (e: IllegalArgumentException) {
            println("${celsius.fixed(1)} C: ${e.message}")
        }
    }
}
