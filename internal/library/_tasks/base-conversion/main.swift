// Converts numbers between the bases 2 to 36.

let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

func toBase(_ number: Int, _ base: Int) -> String {
    var text = ""
    var value = number
    // The remainder of each division is the next digit, beginning with the last one.
    repeat {
        text = String(digits[value % base]) + text
        value /= base
    } while value > 0
    return text
}

/// Answers nil if the text is no number of the base.
func fromBase(_ text: String, _ base: Int) -> Int? {
    var value = 0
    for letter in text.uppercased() {
        guard let digit = digits.firstIndex(of: letter), digit < base else {
            return nil
        }
        value = value * base + digit // all digits so far move to the left
    }
    return value
}

for base in [2, 8, 16, 36] {
    print("2026 in base \(base): \(toBase(2026, base))")
}
if let value = fromBase("101101", 2) {
    print("101101 in base 2: \(value)")
}
if let value = fromBase("ff", 16) {
    print("ff in base 16: \(value)")
}
if let value = fromBase("7E", 16) {
    print("7E from base 16 to base 2: \(toBase(value, 2))")
}
print("0 in base 2: \(toBase(0, 2))")
