// Evaluates expressions with + - * / and parentheses.

enum CalculatorError: String, Error {
    case number = "a number is missing"
    case parenthesis = "a ) is missing"
    case zero = "division by zero"
    case rest = "there is something after the end"
}

struct Calculator {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    mutating func evaluate() throws -> Double {
        let value = try expression()
        guard peek() == nil else { throw CalculatorError.rest }
        return value
    }

    /// Skips spaces and shows the next character.
    private mutating func peek() -> Character? {
        rest = rest.drop { $0 == " " }
        return rest.first
    }

    /// Takes the next character if it is this one.
    private mutating func take(_ c: Character) -> Bool {
        guard peek() == c else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func expression() throws -> Double {
        var value = try term()
        while true {
            if take("+") {
                value += try term()
            } else if take("-") {
                value -= try term()
            } else {
                return value
            }
        }
    }

    private mutating func term() throws -> Double {
        var value = try factor()
        while true {
            if take("*") {
                value *= try factor()
            } else if take("/") {
                let right = try factor()
                guard right != 0 else { throw CalculatorError.zero }
                value /= right
            } else {
                return value
            }
        }
    }

    private mutating func factor() throws -> Double {
        if take("-") {
            return -(try factor())
        }
        if take("(") {
            let value = try expression()
            guard take(")") else { throw CalculatorError.parenthesis }
            return value
        }
        _ = peek()
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits) else { throw CalculatorError.number }
        rest = rest.dropFirst(digits.count)
        return number
    }
}

/// Without .0 at the end of a whole number.
func shown(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
}

for text in ["1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + "] {
    var calculator = Calculator(text)
    do {
        print("\(text) = \(shown(try calculator.evaluate()))")
    } catch let error as CalculatorError {
        print("\(text): \(error.rawValue)")
    }
}
