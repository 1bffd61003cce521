// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.

/// Follows the definition, which computes the same numbers again and again. `calls`
/// counts how often the function is called.
func recursive(_ n: Int, calls: inout Int) -> Int {
    calls += 1
    if n < 2 {
        return n // F(0) = 0 and F(1) = 1
    }
    return recursive(n - 1, calls: &calls) + recursive(n - 2, calls: &calls)
}

/// The same, but what is known is looked up (memoization).
func memoized(_ n: Int, memo: inout [Int: Int], calls: inout Int) -> Int {
    calls += 1
    if n < 2 {
        return n
    }
    if let known = memo[n] {
        return known
    }
    let result = memoized(n - 1, memo: &memo, calls: &calls)
        + memoized(n - 2, memo: &memo, calls: &calls)
    memo[n] = result
    return result
}

/// Gives F(0), F(1) and so on, the quickest way: each step needs only the two numbers
/// before. It ends with F(90): F(92) is the last that fits into 64 bits, and the
/// sequence computes two numbers ahead.
struct Fibonacci: Sequence, IteratorProtocol {
    private var current = 0
    private var following = 1

    mutating func next() -> Int? {
        let (sum, overflow) = current.addingReportingOverflow(following)
        if overflow {
            return nil
        }
        defer {
            current = following
            following = sum
        }
        return current
    }
}

print("first 20: " + Fibonacci().prefix(20).map { String($0) }.joined(separator: " "))

var calls = 0
let result = recursive(25, calls: &calls)
print("recursive: F(25) = \(result), \(calls) calls")

for n in [25, 90] {
    var memo: [Int: Int] = [:]
    var count = 0
    let number = memoized(n, memo: &memo, calls: &count)
    print("memoized: F(\(n)) = \(number), \(count) calls")
}

for (n, number) in Fibonacci().enumerated() where n == 90 {
    print("loop: F(90) = \(number)")
}
