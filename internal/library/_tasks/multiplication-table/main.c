/* The multiplication tables of 2 to 9, four of them side by side. */
#include <stdio.h>

/* Prints the tables of first to last next to each other, one row per factor. */
static void print_tables(int first, int last)
{
    /* The outer loop makes rows, since text can only be printed line by line. */
    for (int factor = 1; factor <= 9; factor++) {
        for (int table = first; table <= last; table++) {
            /* The gap belongs between two cells, not behind the last one. */
            if (table > first)
                printf("    ");
            /* %2d pads to two characters and so keeps the columns straight. */
            printf("%d x %d = %2d", table, factor, table * factor);
        }
        putchar('\n');
    }
}

int main(void)
{
    print_tables(2, 5);
    putchar('\n');
    print_tables(6, 9);
    return 0;
}
