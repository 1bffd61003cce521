// Greatest common divisor and least common multiple, by Euclid's algorithm.

/// Returns the greatest number that divides both; neither may be negative.
func gcd(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    // What divides a and b also divides the remainder of a / b, so that the pair can
    // be replaced by a smaller one until nothing remains.
    while b != 0 {
        (a, b) = (b, a % b)
    }
    return a
}

func lcm(_ a: Int, _ b: Int) -> Int {
    if a == 0 || b == 0 {
        return 0
    }
    return a / gcd(a, b) * b // divided first, so that the product stays small
}

for (a, b) in [(48, 36), (17, 5), (1071, 462), (0, 9)] {
    print("gcd(\(a), \(b)) = \(gcd(a, b)), lcm = \(lcm(a, b))")
}

// Of several numbers: one after the other, since gcd(0, n) is n.
print("gcd of 84, 126 and 210: \([84, 126, 210].reduce(0, gcd))")

let divisor = gcd(1071, 462)
print("1071/462 = \(1071 / divisor)/\(462 / divisor)")
