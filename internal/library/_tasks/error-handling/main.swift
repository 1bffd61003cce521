// Throws errors where something is wrong and catches them where it can be told.

enum DivisionError: Error {
    case notANumber(String)
    case byZero(dividend: Int)

    var text: String {
        switch self {
        case .notANumber(let text):
            return "\"\(text)\" is not a number"
        case .byZero(let dividend):
            return "cannot divide \(dividend) by zero"
        }
    }
}

func parse(_ text: String) throws -> Int {
    guard let number = Int(text) else {
        throw DivisionError.notANumber(text)
    }
    return number
}

func divide(_ a: Int, _ b: Int) throws -> Double {
    guard b != 0 else {
        throw DivisionError.byZero(dividend: a)
    }
    return Double(a) / Double(b)
}

func show(_ left: String, _ right: String) {
    do {
        let result = try divide(parse(left), parse(right))
        print("\(left) / \(right) = \(result)")
    } catch let error as DivisionError {
        print("error: \(error.text)")
    } catch {
        print("error: \(error)")
    }
}

func run() {
    defer { print("done") }  // however this function ends
    show("10", "4")
    show("10", "0")
    show("ten", "4")
}

run()
