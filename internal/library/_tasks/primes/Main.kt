// Prime numbers: test one by division, find many with a sieve.

/** Returns the smallest divisor of [n] above 1; for a prime that is [n] itself. */
fun smallestDivisor(n: Int): Int {
    var d = 2
    // A divisor above the square root always has a partner below it, so that it is
    // enough to try up to the root. d <= n / d is d * d <= n that cannot overflow.
    while (d <= n / d) {
        if (n % d == 0) return d
        d++
    }
    return n
}

fun isPrime(n: Int): Boolean = n >= 2 && smallestDivisor(n) == n

/** The sieve of Eratosthenes: returns all primes up to [limit]. */
fun primesUpTo(limit: Int): List<Int> {
    val composite = BooleanArray(limit + 1) // all false at first
    val primes = mutableListOf<Int>()
    for (i in 2..limit) {
        if (composite[i]) continue
        primes.add(i)
        // Smaller multiples of i have a smaller divisor: start at i * i, which is
        // not computed where it would exceed the limit.
        if (i <= limit / i) {
            for (multiple in i * i..limit step i) {
                composite[multiple] = true
            }
        }
    }
    return primes
}

/** Says whether [n] is prime, and why if it is not. */
fun kind(n: Int): String = when {
    isPrime(n) -> "$n is prime"
    n < 2 -> "$n is not prime: primes begin with 2"
    else -> "$n is not prime: ${smallestDivisor(n)} x ${n / smallestDivisor(n)}"
}

fun main() {
    println("primes up to 50: ${primesUpTo(50).joinToString(" ")}")

    val primes = primesUpTo(10000)
    println("primes up to 10000: ${primes.size}, the largest is ${primes.last()}")

    for (n in listOf(97, 91, 1)) {
        println(kind(n))
    }
}
