// Greatest common divisor and least common multiple, by Euclid's algorithm.
using System;
using System.Linq;

static class Program
{
    // Returns the greatest number that divides both. Neither may be negative.
    static long Gcd(long a, long b)
    {
        // What divides a and b also divides the remainder of a / b, so that the pair can
        // be replaced by a smaller one until nothing remains.
        while (b != 0)
        {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    static long Lcm(long a, long b)
    {
        if (a == 0 || b == 0)
        {
            return 0;
        }
        return a / Gcd(a, b) * b; // divided first, so that the product stays small
    }

    static void Main()
    {
        long[][] pairs = { new long[] { 48, 36 }, new long[] { 17, 5 }, new long[] { 1071, 462 }, new long[] { 0, 9 } };
        foreach (long[] pair in pairs)
        {
            long a = pair[0], b = pair[1];
            Console.WriteLine($"gcd({a}, {b}) = {Gcd(a, b)}, lcm = {Lcm(a, b)}");
        }

        // Of several numbers: one after the other, since Gcd(0, n) is n.
        long[] numbers = { 84, 126, 210 };
        Console.WriteLine($"gcd of 84, 126 and 210: {numbers.Aggregate(0L, Gcd)}");

        long divisor = Gcd(1071, 462);
        Console.WriteLine($"1071/462 = {1071 / divisor}/{462 / divisor}");
    }
}
