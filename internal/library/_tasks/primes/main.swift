// Prime numbers: test one by division, find many with a sieve.

/// Returns the smallest divisor of `n` above 1; for a prime that is `n` itself.
func smallestDivisor(of n: Int) -> Int {
    var d = 2
    // A divisor above the square root always has a partner below it, so that it is
    // enough to try up to the root. d <= n / d is d * d <= n that cannot overflow.
    while d <= n / d {
        if n % d == 0 {
            return d
        }
        d += 1
    }
    return n
}

func isPrime(_ n: Int) -> Bool {
    return n >= 2 && smallestDivisor(of: n) == n
}

/// The sieve of Eratosthenes: returns all primes up to `limit`.
func primes(upTo limit: Int) -> [Int] {
    guard limit >= 2 else { return [] } // 2...limit needs an end that is not smaller
    var found: [Int] = []
    var composite = [Bool](repeating: false, count: limit + 1)
    for i in 2...limit where !composite[i] {
        found.append(i)
        // Smaller multiples of i have a smaller divisor: start at i * i.
        for multiple in stride(from: i * i, through: limit, by: i) {
            composite[multiple] = true
        }
    }
    return found
}

/// Says whether `n` is prime, and why if it is not.
func kind(of n: Int) -> String {
    if isPrime(n) {
        return "\(n) is prime"
    }
    if n < 2 {
        return "\(n) is not prime: primes begin with 2"
    }
    let divisor = smallestDivisor(of: n)
    return "\(n) is not prime: \(divisor) x \(n / divisor)"
}

print("primes up to 50: " + primes(upTo: 50).map(String.init).joined(separator: " "))

let many = primes(upTo: 10_000)
print("primes up to 10000: \(many.count), the largest is \(many[many.count - 1])")

for n in [97, 91, 1] {
    print(kind(of: n))
}
