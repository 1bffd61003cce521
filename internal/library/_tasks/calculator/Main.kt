// Evaluates expressions with + - * / and parentheses.
class Calculator(private val text: String) {
    private var next = 0

    fun evaluate(): Double {
        val value = expression()
        if (peek() != null) {
            throw ArithmeticException("there is something after the end")
        }
        return value
    }

    // Skips spaces and shows the next character, which is null at the end.
    private fun peek(): Char? {
        while (text.getOrNull(next) == ' ') {
            next++
        }
        return text.getOrNull(next)
    }

    // Takes the next character if it is this one.
    private fun take(c: Char): Boolean {
        val taken = peek() == c
        if (taken) {
            next++
        }
        return taken
    }

    private fun expression(): Double {
        var value = term()
        while (true) {
            when {
                take('+') -> value += term()
                take('-') -> value -= term()
                else -> return value
            }
        }
    }

    private fun term(): Double {
        var value = factor()
        while (true) {
            when {
                take('*') -> value *= factor()
                take('/') -> {
                    val right = factor()
                    if (right == 0.0) {
                        throw ArithmeticException("division by zero")
                    }
                    value /= right
                }
                else -> return value
            }
        }
    }

    private fun factor(): Double {
        if (take('-')) {
            return -factor()
        }
        if (take('(')) {
            val value = expression()
            if (!take(')')) {
                throw ArithmeticException("a ) is missing")
            }
            return value
        }
        peek()
        val number = text.drop(next).takeWhile { it.isDigit() || it == '.' }
        next += number.length
        return number.toDoubleOrNull() ?: throw ArithmeticException("a number is missing")
    }
}

// Without .0 at the end of a whole number.
fun shown(value: Double) = if (value == Math.rint(value)) value.toLong().toString() else value.toString()

fun main() {
    for (text in listOf("1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + ")) {
        try {
            println("$text = ${shown(Calculator(text).evaluate())}")
        } catch (e: ArithmeticException) {
            println("$text: ${e.message}")
        }
    }
}
