// Greatest common divisor and least common multiple, by Euclid's algorithm.

/** Returns the greatest number that divides both; neither may be negative. */
tailrec fun gcd(a: Long, b: Long): Long =
    // What divides a and b also divides the remainder of a / b, so that the pair can
    // be replaced by a smaller one until nothing remains.
    if (b == 0L) a else gcd(b, a % b)

fun lcm(a: Long, b: Long): Long =
    if (a == 0L || b == 0L) 0 else a / gcd(a, b) * b // divided first, so that the product stays small

fun main() {
    val pairs = listOf(48L to 36L, 17L to 5L, 1071L to 462L, 0L to 9L)
    for ((a, b) in pairs) {
        println("gcd($a, $b) = ${gcd(a, b)}, lcm = ${lcm(a, b)}")
    }

    // Of several numbers: one after the other, since gcd(0, n) is n.
    println("gcd of 84, 126 and 210: ${listOf(84L, 126L, 210L).fold(0L, ::gcd)}")

    val divisor = gcd(1071, 462)
    println("1071/462 = ${1071 / divisor}/${462 / divisor}")
}
