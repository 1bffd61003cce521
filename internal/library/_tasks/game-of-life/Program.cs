// Conway's game of life on a board whose edges are joined.
using System;
using System.Linq;

class Life
{
    string[] rows; // a '#' is a living cell

    public Life(params string[] rows)
    {
        this.rows = rows;
    }

    public int Living
    {
        get { return rows.Sum(row => row.Count(cell => cell == '#')); }
    }

    public void Step()
    {
        rows = rows.Select((text, row) => new string(text.Select((cell, column) =>
        {
            int n = Neighbours(row, column);
            return n == 3 || (n == 2 && cell == '#') ? '#' : '.';
        }).ToArray())).ToArray();
    }

    public void Print(int generation)
    {
        Console.WriteLine("generation " + generation);
        foreach (string row in rows)
        {
            Console.WriteLine(row);
        }
    }

    int Neighbours(int row, int column)
    {
        int count = 0;
        for (int y = -1; y <= 1; y++)
        {
            for (int x = -1; x <= 1; x++)
            {
                if ((y != 0 || x != 0) && Alive(row + y, column + x))
                {
                    count++;
                }
            }
        }
        return count;
    }

    // The edges are joined. The size is added, since the remainder of a negative number is negative.
    bool Alive(int row, int column)
    {
        string line = rows[(row + rows.Length) % rows.Length];
        return line[(column + line.Length) % line.Length] == '#';
    }
}

static class Program
{
    static void Main()
    {
        var life = new Life(
            ".#......",
            "..#.....",
            "###.....",
            "........",
            "........",
            "........");
        life.Print(0);
        for (int generation = 1; generation <= 4; generation++)
        {
            life.Step();
        }
        life.Print(4);
        Console.WriteLine(life.Living + " cells live");
    }
}
