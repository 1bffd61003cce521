// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
using System;

static class Program
{
    // Moves n discs from one peg to another. The third peg is spare.
    // Returns how many moves it took; prints them only if show is true.
    static int Move(int n, char from, char to, char spare, bool show)
    {
        if (n == 0)
        {
            return 0; // nothing to move: here the recursion ends
        }
        // What lies on the largest disc has to get out of its way ...
        int before = Move(n - 1, from, spare, to, show);
        if (show)
        {
            Console.WriteLine($"disc {n}: {from} -> {to}");
        }
        // ... and comes back on top of it.
        int after = Move(n - 1, spare, to, from, show);
        return before + 1 + after;
    }

    static void Main()
    {
        int moves = Move(3, 'A', 'C', 'B', true);
        Console.WriteLine($"3 discs: {moves} moves");
        // Each further disc doubles the work and adds one move: 2^n - 1.
        for (int n = 4; n <= 20; n += 8)
        {
            Console.WriteLine($"{n} discs: {Move(n, 'A', 'C', 'B', false)} moves");
        }
    }
}
