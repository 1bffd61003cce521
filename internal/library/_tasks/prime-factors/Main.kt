// Prime factorization by trial division.

/** Returns the prime factors of a number with their exponents, the smallest first. */
fun factors(number: Long): Map<Long, Int> {
    val found = linkedMapOf<Long, Int>()
    var n = number
    var p = 2L
    // A composite rest has a divisor up to its root; what remains in the end is prime.
    while (p * p <= n) {
        // Divided by every smaller prime before, n is divided by primes only.
        while (n % p == 0L) {
            found[p] = (found[p] ?: 0) + 1
            n /= p
        }
        p++
    }
    if (n > 1) {
        found[n] = (found[n] ?: 0) + 1
    }
    return found
}

fun main() {
    for (n in listOf(12L, 97L, 360L, 1001L, 123456L, 600851475143L)) {
        val product = factors(n).entries.joinToString(" x ") { (prime, exponent) ->
            if (exponent > 1) "$prime^$exponent" else "$prime"
        }
        println("$n = $product")
    }
}
