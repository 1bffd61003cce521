// Binary search: find a number in a sorted array by halving the range.
using System;

class Program
{
    // Returns the first position whose number is not smaller than wanted: where
    // wanted is, or where it would have to be inserted (Length if behind all).
    static int InsertionPoint(int[] numbers, int wanted)
    {
        int low = 0, high = numbers.Length; // the answer lies in low..high
        while (low < high)
        {
            // Not (low + high) / 2: that sum can overflow for huge arrays.
            int middle = low + (high - low) / 2;
            if (numbers[middle] < wanted)
            {
                low = middle + 1; // it can only be to the right of middle
            }
            else
            {
                high = middle; // it is at middle or to the left of it
            }
        }
        return low;
    }

    // Returns the index of wanted, or -1 if it is not there.
    static int BinarySearch(int[] numbers, int wanted)
    {
        int at = InsertionPoint(numbers, wanted);
        return at < numbers.Length && numbers[at] == wanted ? at : -1;
    }

    // How many halvings leave nothing of a range of count numbers.
    static int MostSteps(int count)
    {
        int steps = 0;
        for (; count > 0; count /= 2)
        {
            steps++;
        }
        return steps;
    }

    static void Main()
    {
        int[] numbers = { 3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95 };
        Console.WriteLine("numbers: " + string.Join(" ", numbers));

        foreach (int wanted in new[] { 21, 95, 3, 50 })
        {
            int at = BinarySearch(numbers, wanted);
            if (at >= 0)
            {
                Console.WriteLine($"{wanted}: found at index {at}");
            }
            else
            {
                int place = InsertionPoint(numbers, wanted);
                Console.WriteLine($"{wanted}: not found, it would go to index {place}");
            }
        }

        // The library can do it too; for what is missing it returns ~place, a
        // negative number from which ~ gives the place back.
        Console.WriteLine($"library: 42 is at index {Array.BinarySearch(numbers, 42)}");

        Console.WriteLine($"at most {MostSteps(1000000)} steps among 1000000 numbers");
    }
}
