// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.

/** How often the recursive functions were called. */
var calls = 0

/** Follows the definition, which computes the same numbers again and again. */
fun recursive(n: Int): Long {
    calls++
    if (n < 2) return n.toLong() // F(0) = 0 and F(1) = 1
    return recursive(n - 1) + recursive(n - 2)
}

/** The same, but what is known is looked up (memoization). */
fun memoized(n: Int, memo: MutableMap<Int, Long> = mutableMapOf()): Long {
    calls++
    if (n < 2) return n.toLong()
    return memo.getOrPut(n) { memoized(n - 1, memo) + memoized(n - 2, memo) }
}

/**
 * One number after the other, the quickest way: each step needs only the two numbers
 * before. A sequence runs only as far as its caller asks; addExact throws an
 * ArithmeticException if a number exceeds 64 bits.
 */
fun fibonacci(): Sequence<Long> =
    generateSequence(Pair(0L, 1L)) { (current, next) -> Pair(next, Math.addExact(current, next)) }
        .map { it.first }

fun main() {
    println("first 20: ${fibonacci().take(20).joinToString(" ")}")

    val result = recursive(25)
    println("recursive: F(25) = $result, $calls calls")

    for (n in listOf(25, 90)) {
        calls = 0
        val number = memoized(n)
        println("memoized: F($n) = $number, $calls calls")
    }

    println("loop: F(90) = ${fibonacci().elementAt(90)}")
}
