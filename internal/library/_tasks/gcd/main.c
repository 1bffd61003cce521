// Greatest common divisor and least common multiple, by Euclid's algorithm.
#include <stdio.h>

// Returns the greatest number that divides both. Neither may be negative.
static unsigned long gcd(unsigned long a, unsigned long b)
{
    // What divides a and b also divides the remainder of a / b, so that the pair can
    // be replaced by a smaller one until nothing remains.
    while (b != 0) {
        unsigned long rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static unsigned long lcm(unsigned long a, unsigned long b)
{
    if (a == 0 || b == 0)
        return 0;
    return a / gcd(a, b) * b; // divided first, so that the product stays small
}

int main(void)
{
    unsigned long pairs[][2] = {{48, 36}, {17, 5}, {1071, 462}, {0, 9}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        unsigned long a = pairs[i][0], b = pairs[i][1];
        printf("gcd(%lu, %lu) = %lu, lcm = %lu\n", a, b, gcd(a, b), lcm(a, b));
    }

    // Of several numbers: one after the other.
    unsigned long numbers[] = {84, 126, 210};
    unsigned long all = 0;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        all = gcd(all, numbers[i]); // gcd(0, n) is n
    printf("gcd of 84, 126 and 210: %lu\n", all);

    unsigned long divisor = gcd(1071, 462);
    printf("1071/462 = %lu/%lu\n", 1071 / divisor, 462 / divisor);
    return 0;
}
