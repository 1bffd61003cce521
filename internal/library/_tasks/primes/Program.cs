// Prime numbers: test one by division, find many with a sieve.
using System;
using System.Collections.Generic;

class Program
{
    // Returns the smallest divisor of n above 1; for a prime that is n itself.
    static int SmallestDivisor(int n)
    {
        // A divisor above the square root always has a partner below it, so that
        // it is enough to try up to the root. d <= n / d is d * d <= n that
        // cannot overflow.
        for (int d = 2; d <= n / d; d++)
        {
            if (n % d == 0)
            {
                return d;
            }
        }
        return n;
    }

    static bool IsPrime(int n)
    {
        return n >= 2 && SmallestDivisor(n) == n;
    }

    // The sieve of Eratosthenes: returns all primes up to limit.
    static List<int> PrimesUpTo(int limit)
    {
        var composite = new bool[limit + 1]; // all false at first
        var primes = new List<int>();
        for (int i = 2; i <= limit; i++)
        {
            if (composite[i])
            {
                continue;
            }
            primes.Add(i);
            // Smaller multiples of i have a smaller divisor: start at i * i,
            // which is a long here since it may exceed an int.
            for (long multiple = (long)i * i; multiple <= limit; multiple += i)
            {
                composite[multiple] = true;
            }
        }
        return primes;
    }

    static void ShowKind(int n)
    {
        if (IsPrime(n))
        {
            Console.WriteLine($"{n} is prime");
        }
        else if (n < 2)
        {
            Console.WriteLine($"{n} is not prime: primes begin with 2");
        }
        else
        {
            int divisor = SmallestDivisor(n);
            Console.WriteLine($"{n} is not prime: {divisor} x {n / divisor}");
        }
    }

    static void Main()
    {
        Console.WriteLine("primes up to 50: " + string.Join(" ", PrimesUpTo(50)));

        List<int> primes = PrimesUpTo(10000);
        Console.WriteLine($"primes up to 10000: {primes.Count}, the largest is {primes[primes.Count - 1]}");

        ShowKind(97);
        ShowKind(91);
        ShowKind(1);
    }
}
