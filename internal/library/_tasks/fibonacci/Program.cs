// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.
using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    // How often the recursive functions were called.
    static int calls;

    // Follows the definition, which computes the same numbers again and again.
    static long Recursive(int n)
    {
        calls++;
        if (n < 2)
        {
            return n; // F(0) = 0 and F(1) = 1
        }
        return Recursive(n - 1) + Recursive(n - 2);
    }

    // The same, but what is known is looked up (memoization).
    static long Memoized(int n, Dictionary<int, long> memo)
    {
        calls++;
        if (n < 2)
        {
            return n;
        }
        long result;
        if (!memo.TryGetValue(n, out result))
        {
            result = Memoized(n - 1, memo) + Memoized(n - 2, memo);
            memo[n] = result;
        }
        return result;
    }

    // Gives one number after the other, the quickest way: each step needs only the
    // two numbers before. It runs only as far as its caller asks, and a number that
    // exceeds 64 bits throws an OverflowException.
    static IEnumerable<long> Fibonacci()
    {
        long current = 0, next = 1; // F(0) and F(1)
        while (true)
        {
            yield return current;
            long sum = checked(current + next);
            current = next;
            next = sum;
        }
    }

    static void Main()
    {
        Console.WriteLine("first 20: " + string.Join(" ", Fibonacci().Take(20)));

        long result = Recursive(25);
        Console.WriteLine($"recursive: F(25) = {result}, {calls} calls");

        foreach (int n in new[] { 25, 90 })
        {
            calls = 0;
            result = Memoized(n, new Dictionary<int, long>());
            Console.WriteLine($"memoized: F({n}) = {result}, {calls} calls");
        }

        Console.WriteLine($"loop: F(90) = {Fibonacci().ElementAt(90)}");
    }
}
