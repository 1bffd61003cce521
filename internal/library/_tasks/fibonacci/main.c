/* Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

enum { MAX_N = 91 }; /* F(92) is the last that fits, and the loop is one ahead */

/* Follows the definition, which computes the same numbers again and again. calls
   counts how often the function is called. */
static int64_t recursive(int n, long *calls)
{
    ++*calls;
    if (n < 2)
        return n; /* F(0) = 0 and F(1) = 1 */
    return recursive(n - 1, calls) + recursive(n - 2, calls);
}

/* The same, but what is known is looked up (memoization). memo has a place for
   each number up to n and begins with zeros, which stand for "not known yet". */
static int64_t memoized(int n, int64_t *memo, long *calls)
{
    ++*calls;
    if (n < 2)
        return n;
    if (memo[n] == 0)
        memo[n] = memoized(n - 1, memo, calls) + memoized(n - 2, memo, calls);
    return memo[n];
}

/* The quickest: each step needs only the two numbers before. */
static int64_t by_loop(int n)
{
    int64_t current = 0, next = 1; /* F(0) and F(1) */
    for (int i = 0; i < n; i++) {
        int64_t sum = current + next;
        current = next;
        next = sum;
    }
    return current;
}

int main(void)
{
    printf("first 20:");
    for (int n = 0; n < 20; n++)
        printf(" %" PRId64, by_loop(n));
    putchar('\n');

    long calls = 0;
    int64_t result = recursive(25, &calls);
    printf("recursive: F(25) = %" PRId64 ", %ld calls\n", result, calls);

    static const int numbers[] = {25, 90};
    for (int i = 0; i < 2; i++) {
        int64_t memo[MAX_N + 1] = {0};
        calls = 0;
        result = memoized(numbers[i], memo, &calls);
        printf("memoized: F(%d) = %" PRId64 ", %ld calls\n", numbers[i], result, calls);
    }

    printf("loop: F(90) = %" PRId64 "\n", by_loop(90));
    return 0;
}
