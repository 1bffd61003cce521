// Throws exceptions where something is wrong and catches them where it can be told.

// An exception of our own, which remembers what could not be divided.
class DivisionByZeroException(val dividend: Int) : Exception("cannot divide $dividend by zero")

// toIntOrNull answers null instead of throwing: simpler where failing is usual.
fun parse(text: String): Int = text.toIntOrNull() ?: throw IllegalArgumentException("\"$text\" is not a number")

fun divide(a: Int, b: Int): Double {
    if (b == 0) {
        throw DivisionByZeroException(a)
    }
    return a.toDouble() / b
}

fun show(left: String, right: String) {
    try {
        println("$left / $right = ${divide(parse(left), parse(right))}")
    } catch (e: DivisionByZeroException) {
        println("error: ${e.message}")
    } catch (e: IllegalArgumentException) {
        println("error: ${e.message}")
    }
}

fun main() {
    try {
        show("10", "4")
        show("10", "0")
        show("ten", "4")
    } finally {
        println("done") // whatever happened above
    }
}
