// Factorials by recursion: a method that calls itself.
using System;

class Program
{
    // 20! is the largest factorial that fits into 64 bits.
    const int MaxN = 20;

    // Returns n!, or throws if n is outside 0..MaxN.
    static ulong Factorial(int n)
    {
        if (n < 0)
        {
            throw new ArgumentException("n must not be negative");
        }
        if (n > MaxN)
        {
            throw new ArgumentException("too large for 64 bits");
        }
        if (n == 0)
        {
            return 1; // the base case: without it the calls would never end
        }
        return (ulong)n * Factorial(n - 1); // a smaller problem of the same kind
    }

    // Works like Factorial, but shows each call and what it returns.
    static ulong Traced(int n, int depth = 0)
    {
        string indent = new string(' ', 2 * depth);
        Console.WriteLine($"{indent}factorial({n})");
        ulong result = n == 0 ? 1 : (ulong)n * Traced(n - 1, depth + 1);
        Console.WriteLine($"{indent}= {result}");
        return result;
    }

    static void Main()
    {
        Traced(4);
        Console.WriteLine();

        for (int n = 0; n <= MaxN; n++)
        {
            Console.WriteLine($"{n,2}! = {Factorial(n)}");
        }
        Console.WriteLine();

        foreach (int n in new[] { -1, 21 })
        {
            try
            {
                Factorial(n);
            }
            catch (ArgumentException error)
            {
                Console.WriteLine($"factorial({n}): {error.Message}");
            }
        }
    }
}
