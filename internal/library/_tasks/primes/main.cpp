// Prime numbers: test one by division, find many with a sieve.
#include <iostream>
#include <vector>

// Returns the smallest divisor of n above 1; for a prime that is n itself.
int smallest_divisor(int n)
{
    // A divisor above the square root always has a partner below it, so that it
    // is enough to try up to the root. d <= n / d is d * d <= n that cannot
    // overflow.
    for (int d = 2; d <= n / d; ++d)
        if (n % d == 0)
            return d;
    return n;
}

bool is_prime(int n)
{
    return n >= 2 && smallest_divisor(n) == n;
}

// The sieve of Eratosthenes: returns all primes up to limit.
std::vector<int> primes_up_to(int limit)
{
    std::vector<bool> composite(limit + 1);
    std::vector<int> primes;
    for (int i = 2; i <= limit; ++i) {
        if (composite[i])
            continue;
        primes.push_back(i);
        // Smaller multiples of i have a smaller divisor: start at i * i, which
        // is not computed where it would exceed the limit.
        if (i <= limit / i)
            for (int multiple = i * i; multiple <= limit; multiple += i)
                composite[multiple] = true;
    }
    return primes;
}

void show_kind(int n)
{
    if (is_prime(n)) {
        std::cout << n << " is prime\n";
    } else if (n < 2) {
        std::cout << n << " is not prime: primes begin with 2\n";
    } else {
        const int divisor = smallest_divisor(n);
        std::cout << n << " is not prime: " << divisor << " x " << n / divisor << '\n';
    }
}

int main()
{
    std::cout << "primes up to 50:";
    for (int prime : primes_up_to(50))
        std::cout << ' ' << prime;
    std::cout << '\n';

    const std::vector<int> primes = primes_up_to(10000);
    std::cout << "primes up to 10000: " << primes.size()
              << ", the largest is " << primes.back() << '\n';

    show_kind(97);
    show_kind(91);
    show_kind(1);
}
