// Factorials by recursion: a function that calls itself.
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>

// 20! is the largest factorial that fits into 64 bits.
constexpr int max_n = 20;

// Returns n!. Throws std::out_of_range if n is outside 0..max_n.
std::uint64_t factorial(int n)
{
    if (n < 0)
        throw std::out_of_range("n must not be negative");
    if (n > max_n)
        throw std::out_of_range("too large for 64 bits");
    if (n == 0)
        return 1; // the base case: without it the calls would never end
    return n * factorial(n - 1); // a smaller problem of the same kind
}

// Works like factorial, but shows each call and what it returns.
std::uint64_t traced(int n, int depth = 0)
{
    const std::string indent(2 * depth, ' ');
    std::cout << indent << "factorial(" << n << ")\n";
    const std::uint64_t result = n == 0 ? 1 : n * traced(n - 1, depth + 1);
    std::cout << indent << "= " << result << '\n';
    return result;
}

int main()
{
    traced(4);
    std::cout << '\n';

    for (int n = 0; n <= max_n; ++n)
        std::cout << std::setw(2) << n << "! = " << factorial(n) << '\n';
    std::cout << '\n';

    for (int n : {-1, 21}) {
        try {
            factorial(n);
        } catch (const std::out_of_range& error) {
            std::cout << "factorial(" << n << "): " << error.what() << '\n';
        }
    }
}
