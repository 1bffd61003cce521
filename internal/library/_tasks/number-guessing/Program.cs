// Finds a secret number by being told whether it is higher or lower.
using System;

static class Program
{
    static void Main()
    {
        const int secret = 42; // a real game draws it at random
        int low = 1;
        int high = 100;
        int tries = 0;
        int guess;

        Console.WriteLine("I have a number from {0} to {1}.", low, high);
        do
        {
            guess = (low + high) / 2; // a person would type it
            tries++;
            if (guess < secret)
            {
                Console.WriteLine("{0}? higher", guess);
                low = guess + 1;
            }
            else if (guess > secret)
            {
                Console.WriteLine("{0}? lower", guess);
                high = guess - 1;
            }
        } while (guess != secret);
        Console.WriteLine("{0}? right!", guess);
        Console.WriteLine("{0} tries", tries);
    }
}
