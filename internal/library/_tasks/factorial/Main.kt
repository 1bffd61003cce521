// Factorials by recursion: a function that calls itself.

/** 20! is the largest factorial that fits into a Long. */
const val MAX_N = 20

/** Returns n!, or throws IllegalArgumentException if [n] is outside 0..MAX_N. */
fun factorial(n: Int): Long {
    require(n >= 0) { "n must not be negative" }
    require(n <= MAX_N) { "too large for 64 bits" }
    // 0 is the base case: without it the calls would never end. Every other
    // call hands on a smaller problem of the same kind.
    return if (n == 0) 1 else n * factorial(n - 1)
}

/** Works like factorial, but shows each call and what it returns. */
fun traced(n: Int, depth: Int = 0): Long {
    val indent = "  ".repeat(depth)
    println("${indent}factorial($n)")
    val result = if (n == 0) 1L else n * traced(n - 1, depth + 1)
    println("$indent= $result")
    return result
}

fun main() {
    traced(4)
    println()

    for (n in 0..MAX_N) {
        println("${n.toString().padStart(2)}! = ${factorial(n)}")
    }
    println()

    for (n in listOf(-1, 21)) {
        try {
            factorial(n)
        } catch (e: IllegalArgumentException) {
            println("factorial($n): ${e.message}")
        }
    }
}
