/* Binary search: find a number in a sorted array by halving the range. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Returns the first position whose number is not smaller than wanted: where
   wanted is, or where it would have to be inserted (count if behind all). */
static size_t lower_bound(const int *numbers, size_t count, int wanted)
{
    size_t low = 0, high = count; /* the answer lies in low..high */
    while (low < high) {
        /* Not (low + high) / 2: that sum can overflow for huge arrays. */
        size_t middle = low + (high - low) / 2;
        if (numbers[middle] < wanted)
            low = middle + 1; /* it can only be to the right of middle */
        else
            high = middle;    /* it is at middle or to the left of it */
    }
    return low;
}

/* Returns the index of wanted, or -1 if it is not there. */
static ptrdiff_t binary_search(const int *numbers, size_t count, int wanted)
{
    size_t at = lower_bound(numbers, count, wanted);
    return at < count && numbers[at] == wanted ? (ptrdiff_t)at : -1;
}

/* How many halvings leave nothing of a range of count numbers. */
static int most_steps(size_t count)
{
    int steps = 0;
    for (; count > 0; count /= 2)
        steps++;
    return steps;
}

/* bsearch asks this which of two elements comes first. */
static int compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y); /* x - y could overflow */
}

int main(void)
{
    static const int numbers[] = {3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95};
    static const int wanted[] = {21, 95, 3, 50};
    const size_t count = COUNT(numbers);

    printf("numbers:");
    for (size_t i = 0; i < count; i++)
        printf(" %d", numbers[i]);
    putchar('\n');

    for (size_t i = 0; i < COUNT(wanted); i++) {
        ptrdiff_t at = binary_search(numbers, count, wanted[i]);
        if (at >= 0)
            printf("%d: found at index %td\n", wanted[i], at);
        else
            printf("%d: not found, it would go to index %zu\n", wanted[i],
                   lower_bound(numbers, count, wanted[i]));
    }

    /* The standard library can do it too; it returns a pointer or NULL. */
    const int key = 42;
    const int *found = bsearch(&key, numbers, count, sizeof numbers[0], compare);
    if (found != NULL)
        printf("library: 42 is at index %td\n", found - numbers);

    printf("at most %d steps among 1000000 numbers\n", most_steps(1000000));
    return 0;
}
