// A function and its tests.
import Foundation

struct YearError: Error {}

func isLeap(_ year: Int) throws -> Bool {
    guard year >= 1 else { throw YearError() }
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

var passed = 0
var failed = 0

// Runs one test. A test that throws has failed and does not end the others.
func test(_ name: String, _ condition: () throws -> Bool) {
    let holds = (try? condition()) ?? false
    if holds {
        passed += 1
    } else {
        failed += 1
    }
    print((holds ? "ok: " : "FAILED: ") + name)
}

func refused(_ year: Int) -> Bool {
    do {
        _ = try isLeap(year)
        return false
    } catch {
        return error is YearError
    }
}

test("2000 is a leap year") { try isLeap(2000) }
test("1900 is not") { try !isLeap(1900) }
test("2024 is") { try isLeap(2024) }
test("2023 is not") { try !isLeap(2023) }
test("a year below 1 is refused") { refused(0) }

print("\(passed) passed, \(failed) failed")
if failed > 0 {
    exit(1)  // what runs the tests sees a failure
}
