// Converts numbers between the bases 2 to 36.

const val DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

fun toBase(number: Int, base: Int): String {
    val text = StringBuilder()
    var value = number
    // The remainder of each division is the next digit, beginning with the last one.
    do {
        text.append(DIGITS[value % base])
        value /= base
    } while (value > 0)
    return text.reverse().toString()
}

fun fromBase(text: String, base: Int): Int =
    text.toUpperCase().fold(0) { value, letter ->
        val digit = DIGITS.indexOf(letter)
        require(digit in 0 until base) { "$text is no number of base $base" }
        value * base + digit // all digits so far move to the left
    }

fun main() {
    for (base in listOf(2, 8, 16, 36)) {
        println("2026 in base $base: ${toBase(2026, base)}")
    }
    println("101101 in base 2: ${fromBase("101101", 2)}")
    println("ff in base 16: ${fromBase("ff", 16)}")
    println("7E from base 16 to base 2: ${toBase(fromBase("7E", 16), 2)}")
    println("0 in base 2: ${toBase(0, 2)}")
}
