// Multiplies two matrices.
#include <stdio.h>

enum { ROWS = 2, INNER = 3, COLUMNS = 2 };

// Each entry is a row of a times a column of b: the products of their entries, added.
static void multiply(const int a[ROWS][INNER], const int b[INNER][COLUMNS], int product[ROWS][COLUMNS])
{
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            int sum = 0;
            for (int k = 0; k < INNER; k++)
                sum += a[row][k] * b[k][column];
            product[row][column] = sum;
        }
    }
}

int main(void)
{
    const int a[ROWS][INNER] = {{1, 2, 3}, {4, 5, 6}};
    const int b[INNER][COLUMNS] = {{7, 8}, {9, 10}, {11, 12}};
    int product[ROWS][COLUMNS];
    multiply(a, b, product);

    printf("2 x 3 times 3 x 2 is 2 x 2:\n");
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++)
            printf("%5d", product[row][column]);
        printf("\n");
    }
    return 0;
}
