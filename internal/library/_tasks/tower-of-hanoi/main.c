// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
#include <stdio.h>

// Moves n discs from one peg to another. The third peg is spare.
// Returns how many moves it took; prints them only where show is not 0.
static int move(int n, char from, char to, char spare, int show)
{
    if (n == 0)
        return 0; // nothing to move: here the recursion ends
    // What lies on the largest disc has to get out of its way ...
    int before = move(n - 1, from, spare, to, show);
    if (show)
        printf("disc %d: %c -> %c\n", n, from, to);
    // ... and comes back on top of it.
    int after = move(n - 1, spare, to, from, show);
    return before + 1 + after;
}

int main(void)
{
    int moves = move(3, 'A', 'C', 'B', 1);
    printf("3 discs: %d moves\n", moves);
    // Each further disc doubles the work and adds one move: 2^n - 1.
    for (int n = 4; n <= 20; n += 8)
        printf("%d discs: %d moves\n", n, move(n, 'A', 'C', 'B', 0));
    return 0;
}
