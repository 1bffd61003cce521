/* Factorials by recursion: a function that calls itself. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

/* 20! is the largest factorial that fits into 64 bits. */
#define MAX_N 20

/* Returns n!, or 0 (which no factorial is) if n is outside 0..MAX_N. */
static uint64_t factorial(int n)
{
    if (n < 0 || n > MAX_N)
        return 0;
    if (n == 0)
        return 1; /* the base case: without it the calls would never end */
    return (uint64_t)n * factorial(n - 1); /* a smaller problem of the same kind */
}

/* Works like factorial, but shows each call and what it returns. */
static uint64_t traced(int n, int depth)
{
    /* %*s takes the width as an argument; an empty text makes it an indent. */
    printf("%*sfactorial(%d)\n", 2 * depth, "", n);
    uint64_t result = n == 0 ? 1 : (uint64_t)n * traced(n - 1, depth + 1);
    printf("%*s= %" PRIu64 "\n", 2 * depth, "", result);
    return result;
}

static void show_refusal(int n)
{
    if (factorial(n) == 0)
        printf("factorial(%d): %s\n", n,
               n < 0 ? "n must not be negative" : "too large for 64 bits");
}

int main(void)
{
    traced(4, 0);
    putchar('\n');

    for (int n = 0; n <= MAX_N; n++)
        printf("%2d! = %" PRIu64 "\n", n, factorial(n));
    putchar('\n');

    show_refusal(-1);
    show_refusal(21);
    return 0;
}
