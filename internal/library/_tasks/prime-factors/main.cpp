// Prime factorization by trial division.
#include <cstdint>
#include <iostream>
#include <map>

namespace {

// Returns the prime factors of n with their exponents.
std::map<std::uint64_t, int> factors(std::uint64_t n) {
    std::map<std::uint64_t, int> found;
    // A composite rest has a divisor up to its root; what remains in the end is prime.
    for (std::uint64_t p = 2; p * p <= n; ++p) {
        // Divided by every smaller prime before, n is divided by primes only.
        while (n % p == 0) {
            ++found[p];
            n /= p;
        }
    }
    if (n > 1) {
        ++found[n];
    }
    return found;
}

}  // namespace

int main() {
    for (const std::uint64_t n : {12ULL, 97ULL, 360ULL, 1001ULL, 123456ULL, 600851475143ULL}) {
        std::cout << n << " =";
        const char* sign = " ";
        for (const auto& [prime, exponent] : factors(n)) {
            std::cout << sign << prime;
            if (exponent > 1) {
                std::cout << '^' << exponent;
            }
            sign = " x ";
        }
        std::cout << '\n';
    }
}
