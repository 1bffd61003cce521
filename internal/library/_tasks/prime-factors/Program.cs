// Prime factorization by trial division.
using System;
using System.Collections.Generic;
using System.Linq;

static class Program
{
    // Gives the prime factors of n, each as often as it occurs.
    static IEnumerable<long> Factors(long n)
    {
        // A composite rest has a divisor up to its root; what remains in the end is prime.
        for (long p = 2; p * p <= n; p++)
        {
            // Divided by every smaller prime before, n is divided by primes only.
            while (n % p == 0)
            {
                yield return p;
                n /= p;
            }
        }
        if (n > 1)
        {
            yield return n;
        }
    }

    static void Main()
    {
        long[] numbers = { 12, 97, 360, 1001, 123456, 600851475143 };
        foreach (long n in numbers)
        {
            IEnumerable<string> parts = Factors(n)
                .GroupBy(prime => prime)
                .Select(group => group.Count() > 1 ? $"{group.Key}^{group.Count()}" : $"{group.Key}");
            Console.WriteLine($"{n} = {string.Join(" x ", parts)}");
        }
    }
}
