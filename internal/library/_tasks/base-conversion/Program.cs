// Converts numbers between the bases 2 to 36.
using System;

static class Program
{
    const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static string ToBase(long value, int numberBase)
    {
        string text = "";
        // The remainder of each division is the next digit, beginning with the last one.
        do
        {
            text = Digits[(int)(value % numberBase)] + text;
            value /= numberBase;
        }
        while (value > 0);
        return text;
    }

    static long FromBase(string text, int numberBase)
    {
        long value = 0;
        foreach (char c in text)
        {
            int digit = Digits.IndexOf(char.ToUpperInvariant(c));
            if (digit < 0 || digit >= numberBase)
            {
                throw new FormatException($"{text} is no number of base {numberBase}.");
            }
            value = value * numberBase + digit; // all digits so far move to the left
        }
        return value;
    }

    static void Main()
    {
        foreach (int numberBase in new[] { 2, 8, 16, 36 })
        {
            Console.WriteLine($"2026 in base {numberBase}: {ToBase(2026, numberBase)}");
        }
        Console.WriteLine($"101101 in base 2: {FromBase("101101", 2)}");
        Console.WriteLine($"ff in base 16: {FromBase("ff", 16)}");
        Console.WriteLine($"7E from base 16 to base 2: {ToBase(FromBase("7E", 16), 2)}");
        Console.WriteLine($"0 in base 2: {ToBase(0, 2)}");
    }
}
