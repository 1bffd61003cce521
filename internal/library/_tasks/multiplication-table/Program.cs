// The multiplication tables of 2 to 9, four of them side by side.
using System;

class Program
{
    static void Main()
    {
        PrintTables(2, 5);
        Console.WriteLine();
        PrintTables(6, 9);
    }

    // Prints the tables of first to last next to each other, one row per factor.
    static void PrintTables(int first, int last)
    {
        // The outer loop makes rows, since text can only be printed line by line.
        for (int factor = 1; factor <= 9; factor++)
        {
            for (int table = first; table <= last; table++)
            {
                // The gap belongs between two cells, not behind the last one.
                if (table > first)
                {
                    Console.Write("    ");
                }
                // ",2" pads to two characters and so keeps the columns straight.
                Console.Write($"{table} x {factor} = {table * factor,2}");
            }
            Console.WriteLine();
        }
    }
}
