// Prime factorization by trial division.

/// Returns the prime factors of a number with their exponents, the smallest first.
func factors(of number: Int) -> [(prime: Int, exponent: Int)] {
    var found: [(prime: Int, exponent: Int)] = []
    var n = number
    var p = 2
    // A composite rest has a divisor up to its root; what remains in the end is prime.
    while p * p <= n {
        var exponent = 0
        // Divided by every smaller prime before, n is divided by primes only.
        while n % p == 0 {
            n /= p
            exponent += 1
        }
        if exponent > 0 {
            found.append((p, exponent))
        }
        p += 1
    }
    if n > 1 {
        found.append((n, 1))
    }
    return found
}

for n in [12, 97, 360, 1001, 123456, 600851475143] {
    let parts = factors(of: n).map { $0.exponent > 1 ? "\($0.prime)^\($0.exponent)" : "\($0.prime)" }
    print("\(n) = \(parts.joined(separator: " x "))")
}
