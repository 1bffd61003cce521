// A table of temperatures in Celsius and Fahrenheit, in both directions.
#include <iomanip>
#include <iostream>
#include <optional>

// Nothing is colder than absolute zero.
constexpr double absolute_zero = -273.15;

constexpr double to_fahrenheit(double celsius)
{
    // 9 / 5 would be 1, since dividing integers drops the fraction; 9.0 makes it
    // a division of doubles.
    return celsius * 9.0 / 5.0 + 32.0;
}

constexpr double to_celsius(double fahrenheit)
{
    // The steps in reverse: what was added last is taken away first.
    return (fahrenheit - 32.0) * 5.0 / 9.0;
}

// The compiler itself can check a constexpr function: both scales meet at -40.
static_assert(to_fahrenheit(-40.0) == -40.0);

// Returns the temperature in Fahrenheit, or nothing if it cannot exist.
std::optional<double> checked_fahrenheit(double celsius)
{
    if (celsius < absolute_zero)
        return std::nullopt;
    return to_fahrenheit(celsius);
}

// Prints a row for first, first + step, ... up to last.
void print_celsius_table(int first, int last, int step)
{
    std::cout << "Celsius  Fahrenheit\n";
    // The loop counts in integers: adding 0.1 to a double again and again
    // collects rounding errors, and the last row could be missing.
    for (int celsius = first; celsius <= last; celsius += step)
        std::cout << std::setw(7) << static_cast<double>(celsius) << "  "
                  << std::setw(10) << to_fahrenheit(celsius) << '\n';
}

void print_fahrenheit_table(int first, int last, int step)
{
    std::cout << "Fahrenheit  Celsius\n";
    for (int fahrenheit = first; fahrenheit <= last; fahrenheit += step)
        std::cout << std::setw(10) << static_cast<double>(fahrenheit) << "  "
                  << std::setw(7) << to_celsius(fahrenheit) << '\n';
}

int main()
{
    // One digit behind the point. Unlike setw, this holds until it is changed.
    std::cout << std::fixed << std::setprecision(1);

    print_celsius_table(-40, 100, 20);
    std::cout << '\n';
    print_fahrenheit_table(0, 100, 20);
    std::cout << '\n';

    std::cout << "body temperature: " << 98.6 << " F = " << to_celsius(98.6) << " C\n";

    for (double celsius : {36.5, -300.0}) {
        if (const auto fahrenheit = checked_fahrenheit(celsius))
            std::cout << celsius << " C = " << *fahrenheit << " F\n";
        else
            std::cout << celsius << " C: colder than absolute zero, "
                      << std::setprecision(2) << absolute_zero << " C\n"
                      << std::setprecision(1);
    }
}
