// Random numbers: roll dice and shuffle cards with a generator of our own.
using System;
using System.Collections.Generic;

// A xorshift generator. It is not random at all: the state decides all numbers
// that follow, which is why the same seed gives the same dice again.
class Generator
{
    uint state;

    public Generator(uint seed)
    {
        if (seed == 0)
        {
            throw new ArgumentException("a state of 0 would stay 0 forever");
        }
        state = seed;
    }

    public uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }

    // Returns a number from 0 to n - 1, each as likely as the others.
    public int Below(int n)
    {
        // Next() % n alone would favour small numbers, since n rarely divides
        // the count of all values: those from the last, incomplete group are
        // dropped.
        uint limit = uint.MaxValue - uint.MaxValue % (uint)n;
        uint value;
        do
        {
            value = Next();
        } while (value >= limit);
        return (int)(value % (uint)n);
    }

    public int Roll()
    {
        return 1 + Below(6);
    }

    // Fisher-Yates: every order is equally likely.
    public void Shuffle<T>(IList<T> items)
    {
        for (int last = items.Count - 1; last > 0; last--)
        {
            // Chosen among those not yet placed; last itself may stay.
            int chosen = Below(last + 1);
            T item = items[last];
            items[last] = items[chosen];
            items[chosen] = item;
        }
    }
}

class Program
{
    static void PrintRolls(string label, Generator random, int count)
    {
        var rolls = new int[count];
        for (int i = 0; i < count; i++)
        {
            rolls[i] = random.Roll();
        }
        Console.WriteLine($"{label}: {string.Join(" ", rolls)}");
    }

    static List<string> NewDeck()
    {
        var deck = new List<string>();
        foreach (string suit in new[] { "spades", "hearts", "diamonds", "clubs" })
        {
            foreach (string rank in "A 2 3 4 5 6 7 8 9 10 J Q K".Split(' '))
            {
                deck.Add($"{rank} of {suit}");
            }
        }
        return deck;
    }

    static void Main()
    {
        var random = new Generator(2024);
        PrintRolls("seed 2024", random, 12);
        PrintRolls("again", new Generator(2024), 12);
        PrintRolls("seed 7", new Generator(7), 12);

        var counts = new int[7]; // counts[0] is not used
        for (int i = 0; i < 60000; i++)
        {
            counts[random.Roll()]++;
        }
        for (int face = 1; face <= 6; face++)
        {
            Console.WriteLine($"{face} was rolled {counts[face]} times of 60000");
        }

        List<string> deck = NewDeck();
        random.Shuffle(deck);
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine($"card {i + 1}: {deck[i]}");
        }

        // The library's generator takes its seed from the clock unless it is
        // given one, so that only what holds always is printed.
        var library = new Random();
        int valid = 0;
        for (int i = 0; i < 1000; i++)
        {
            int face = library.Next(1, 7); // the second number is excluded
            if (face >= 1 && face <= 6)
            {
                valid++;
            }
        }
        Console.WriteLine($"library: {valid} of 1000 rolls are from 1 to 6");
    }
}
