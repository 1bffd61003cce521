// A table of temperatures in Celsius and Fahrenheit, in both directions.
import Foundation

/// Nothing is colder than absolute zero.
let absoluteZero = -273.15

struct TooCold: Error, CustomStringConvertible {
    var description: String {
        "colder than absolute zero, \(String(format: "%.2f", absoluteZero)) C"
    }
}

func toFahrenheit(_ celsius: Double) -> Double {
    // 9 / 5 of two Ints would be 1, since dividing integers drops the fraction;
    // 9.0 makes it a division of Doubles.
    celsius * 9.0 / 5.0 + 32.0
}

func toCelsius(_ fahrenheit: Double) -> Double {
    // The steps in reverse: what was added last is taken away first.
    (fahrenheit - 32.0) * 5.0 / 9.0
}

/// Returns the temperature in Fahrenheit, or throws if it cannot exist.
func checkedFahrenheit(_ celsius: Double) throws -> Double {
    guard celsius >= absoluteZero else { throw TooCold() }
    return toFahrenheit(celsius)
}

/// Prints a row for each of the temperatures.
func printCelsiusTable(_ range: StrideThrough<Int>) {
    print("Celsius  Fahrenheit")
    // The range has integers: adding 0.1 to a Double again and again collects
    // rounding errors, and the last row could be missing.
    for degrees in range {
        let celsius = Double(degrees)
        // %7.1f: seven characters wide, one digit behind the point.
        print(String(format: "%7.1f  %10.1f", celsius, toFahrenheit(celsius)))
    }
}

func printFahrenheitTable(_ range: StrideThrough<Int>) {
    print("Fahrenheit  Celsius")
    for degrees in range {
        let fahrenheit = Double(degrees)
        print(String(format: "%10.1f  %7.1f", fahrenheit, toCelsius(fahrenheit)))
    }
}

printCelsiusTable(stride(from: -40, through: 100, by: 20))
print()
printFahrenheitTable(stride(from: 0, through: 100, by: 20))
print()

print(String(format: "body temperature: %.1f F = %.1f C", 98.6, toCelsius(98.6)))

for celsius in [36.5, -300.0] {
    do {
        let fahrenheit = try checkedFahrenheit(celsius)
        print(String(format: "%.1f C = %.1f F", celsius, fahrenheit))
    } catch {
        print(String(format: "%.1f C", celsius) + ": \(error)")
    }
}
