// Prime factorization by trial division.
#include <stdio.h>

// Prints the prime factors of n, each with its exponent.
static void print_factors(unsigned long n)
{
    printf("%lu =", n);
    const char *sign = " ";
    // A composite rest has a divisor up to its root; what remains in the end is prime.
    for (unsigned long p = 2; p * p <= n; p++) {
        int exponent = 0;
        // Divided by every smaller prime before, n is divided by primes only.
        while (n % p == 0) {
            n /= p;
            exponent++;
        }
        if (exponent == 0)
            continue;
        printf("%s%lu", sign, p);
        if (exponent > 1)
            printf("^%d", exponent);
        sign = " x ";
    }
    if (n > 1)
        printf("%s%lu", sign, n);
    printf("\n");
}

int main(void)
{
    unsigned long numbers[] = {12, 97, 360, 1001, 123456, 600851475143};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        print_factors(numbers[i]);
    return 0;
}
