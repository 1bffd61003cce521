/* Prime numbers: test one by division, find many with a sieve. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* Returns the smallest divisor of n above 1; for a prime that is n itself. */
static int smallest_divisor(int n)
{
    /* A divisor above the square root always has a partner below it, so that
       it is enough to try up to the root. d <= n / d is d * d <= n that cannot
       overflow. */
    for (int d = 2; d <= n / d; d++)
        if (n % d == 0)
            return d;
    return n;
}

static bool is_prime(int n)
{
    return n >= 2 && smallest_divisor(n) == n;
}

/* The sieve of Eratosthenes. Returns an array in which composite[i] says that i
   has a divisor, for i in 2..limit. The caller frees it. NULL: out of memory. */
static bool *sieve(int limit)
{
    bool *composite = calloc((size_t)limit + 1, sizeof *composite);
    if (composite == NULL)
        return NULL;
    for (int i = 2; i <= limit / i; i++) {
        if (composite[i])
            continue; /* its multiples were crossed out with its divisors */
        /* Smaller multiples of i have a smaller divisor: start at i * i. */
        for (int multiple = i * i; multiple <= limit; multiple += i)
            composite[multiple] = true;
    }
    return composite;
}

static void show_kind(int n)
{
    if (is_prime(n))
        printf("%d is prime\n", n);
    else if (n < 2)
        printf("%d is not prime: primes begin with 2\n", n);
    else
        printf("%d is not prime: %d x %d\n", n, smallest_divisor(n), n / smallest_divisor(n));
}

int main(void)
{
    enum { LIMIT = 10000 };
    bool *composite = sieve(LIMIT);
    if (composite == NULL) {
        fputs("out of memory\n", stderr);
        return EXIT_FAILURE;
    }

    printf("primes up to 50:");
    for (int i = 2; i <= 50; i++)
        if (!composite[i])
            printf(" %d", i);
    putchar('\n');

    int count = 0, largest = 0;
    for (int i = 2; i <= LIMIT; i++) {
        if (!composite[i]) {
            count++;
            largest = i;
        }
    }
    printf("primes up to %d: %d, the largest is %d\n", LIMIT, count, largest);
    free(composite);

    show_kind(97);
    show_kind(91);
    show_kind(1);
    return 0;
}
