// Greatest common divisor and least common multiple, by Euclid's algorithm.
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

namespace {

// Returns the greatest number that divides both.
unsigned long gcd(unsigned long a, unsigned long b) {
    // What divides a and b also divides the remainder of a / b, so that the pair can
    // be replaced by a smaller one until nothing remains.
    while (b != 0) {
        a = std::exchange(b, a % b);
    }
    return a;
}

unsigned long lcm(unsigned long a, unsigned long b) {
    if (a == 0 || b == 0) {
        return 0;
    }
    return a / gcd(a, b) * b;  // divided first, so that the product stays small
}

}  // namespace

int main() {
    const std::vector<std::pair<unsigned long, unsigned long>> pairs = {{48, 36}, {17, 5}, {1071, 462}, {0, 9}};
    for (const auto& [a, b] : pairs) {
        std::cout << "gcd(" << a << ", " << b << ") = " << gcd(a, b) << ", lcm = " << lcm(a, b) << '\n';
    }

    // Of several numbers: one after the other, since gcd(0, n) is n.
    const std::vector<unsigned long> numbers = {84, 126, 210};
    std::cout << "gcd of 84, 126 and 210: " << std::accumulate(numbers.begin(), numbers.end(), 0UL, gcd) << '\n';

    const auto divisor = gcd(1071, 462);
    std::cout << "1071/462 = " << 1071 / divisor << '/' << 462 / divisor << '\n';
}
