/* Sorting: a merge sort written by hand, and qsort of the standard library. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct student {
    const char *name;
    int score;
};

/* Sorts numbers; spare is room for as many numbers again. */
static void sort_with(int *numbers, size_t count, int *spare)
{
    if (count < 2)
        return; /* nothing or a single number is sorted already */

    size_t middle = count / 2;
    sort_with(numbers, middle, spare);
    sort_with(numbers + middle, count - middle, spare);

    /* Merge the sorted halves: take the smaller of their first numbers. */
    size_t left = 0, right = middle;
    for (size_t i = 0; i < count; i++) {
        /* <= takes equal numbers from the left, which keeps their order. */
        if (right == count || (left < middle && numbers[left] <= numbers[right]))
            spare[i] = numbers[left++];
        else
            spare[i] = numbers[right++];
    }
    memcpy(numbers, spare, count * sizeof *numbers);
}

/* Sorts numbers in ascending order. Returns 0, or -1 if memory ran out. */
static int merge_sort(int *numbers, size_t count)
{
    if (count < 2)
        return 0;
    int *spare = malloc(count * sizeof *spare);
    if (spare == NULL)
        return -1;
    sort_with(numbers, count, spare);
    free(spare);
    return 0;
}

/* qsort asks these which of two elements comes first: a negative result means
   a, a positive one b. Subtracting instead of comparing could overflow. */
static int ascending(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int descending(const void *a, const void *b)
{
    return ascending(b, a);
}

static int by_score_then_name(const void *a, const void *b)
{
    const struct student *x = a, *y = b;
    if (x->score != y->score)
        return descending(&x->score, &y->score);
    return strcmp(x->name, y->name);
}

static void show(const char *label, const int *numbers, size_t count)
{
    printf("%s", label);
    for (size_t i = 0; i < count; i++)
        printf(" %d", numbers[i]);
    putchar('\n');
}

int main(void)
{
    const int original[] = {38, 27, 43, 3, 9, 82, 10, 27};
    enum { N = COUNT(original) };
    int numbers[N];
    show("before:    ", original, N);

    memcpy(numbers, original, sizeof numbers);
    if (merge_sort(numbers, N) != 0) {
        fputs("out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    show("merge sort:", numbers, N);

    memcpy(numbers, original, sizeof numbers);
    qsort(numbers, N, sizeof numbers[0], ascending);
    show("built in:  ", numbers, N);

    qsort(numbers, N, sizeof numbers[0], descending);
    show("descending:", numbers, N);

    struct student students[] = {{"Jun", 72}, {"Yuna", 88}, {"Mina", 95}, {"Alex", 88}};
    qsort(students, COUNT(students), sizeof students[0], by_score_then_name);
    puts("by score, then by name:");
    for (size_t i = 0; i < COUNT(students); i++)
        printf("  %d %s\n", students[i].score, students[i].name);
    return 0;
}
