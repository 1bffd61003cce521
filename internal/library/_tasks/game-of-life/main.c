// Conway's game of life on a board whose edges are joined.
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { ROWS = 6, COLUMNS = 8 };

typedef bool Board[ROWS][COLUMNS];

static int neighbours(Board board, int row, int column) {
    int count = 0;
    for (int y = -1; y <= 1; y++) {
        for (int x = -1; x <= 1; x++) {
            // ROWS and COLUMNS are added, since the remainder of a negative number is negative.
            if ((y != 0 || x != 0) && board[(row + y + ROWS) % ROWS][(column + x + COLUMNS) % COLUMNS]) {
                count++;
            }
        }
    }
    return count;
}

static void step(Board board) {
    Board next;
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            const int n = neighbours(board, row, column);
            next[row][column] = n == 3 || (n == 2 && board[row][column]);
        }
    }
    memcpy(board, next, sizeof(next));
}

static void print(Board board, int generation) {
    printf("generation %d\n", generation);
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            putchar(board[row][column] ? '#' : '.');
        }
        putchar('\n');
    }
}

int main(void) {
    Board board = {{0, 1, 0}, {0, 0, 1}, {1, 1, 1}}; // a glider; the rest is dead
    print(board, 0);
    for (int generation = 1; generation <= 4; generation++) {
        step(board);
    }
    print(board, 4);

    int living = 0;
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            living += board[row][column];
        }
    }
    printf("%d cells live\n", living);
    return 0;
}
