// Factorials by recursion: a function that calls itself.

enum FactorialError: String, Error, CustomStringConvertible {
    case negative = "n must not be negative"
    case tooLarge = "too large for 64 bits"

    var description: String { rawValue }
}

/// 20! is the largest factorial that fits into 64 bits.
let maxN = 20

/// Returns n!, or throws if `n` is outside 0...maxN.
func factorial(_ n: Int) throws -> UInt64 {
    guard n >= 0 else { throw FactorialError.negative }
    guard n <= maxN else { throw FactorialError.tooLarge }
    if n == 0 {
        return 1 // the base case: without it the calls would never end
    }
    return try UInt64(n) * factorial(n - 1) // a smaller problem of the same kind
}

/// Works like `factorial`, but shows each call and what it returns.
@discardableResult
func traced(_ n: Int, depth: Int = 0) -> UInt64 {
    let indent = String(repeating: "  ", count: depth)
    print("\(indent)factorial(\(n))")
    let result = n == 0 ? 1 : UInt64(n) * traced(n - 1, depth: depth + 1)
    print("\(indent)= \(result)")
    return result
}

traced(4)
print()

for n in 0...maxN {
    let result = try factorial(n)
    let label = n < 10 ? " \(n)" : "\(n)"
    print("\(label)! = \(result)")
}
print()

for n in [-1, 21] {
    do {
        let result = try factorial(n)
        print("factorial(\(n)) = \(result)")
    } catch {
        print("factorial(\(n)): \(error)")
    }
}
