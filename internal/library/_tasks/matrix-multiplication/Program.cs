// Multiplies two matrices.
using System;

static class Program
{
    // Each entry is a row of a times a column of b: the products of their entries, added.
    static int[,] Multiply(int[,] a, int[,] b)
    {
        int rows = a.GetLength(0), inner = a.GetLength(1), columns = b.GetLength(1);
        if (inner != b.GetLength(0))
        {
            throw new ArgumentException("The first needs as many columns as the second has rows.");
        }
        var product = new int[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int k = 0; k < inner; k++)
                {
                    product[row, column] += a[row, k] * b[k, column];
                }
            }
        }
        return product;
    }

    static void Main()
    {
        int[,] a = { { 1, 2, 3 }, { 4, 5, 6 } };
        int[,] b = { { 7, 8 }, { 9, 10 }, { 11, 12 } };
        int[,] product = Multiply(a, b);
        Console.WriteLine("2 x 3 times 3 x 2 is 2 x 2:");
        for (int row = 0; row < product.GetLength(0); row++)
        {
            for (int column = 0; column < product.GetLength(1); column++)
            {
                Console.Write($"{product[row, column],5}");
            }
            Console.WriteLine();
        }
    }
}
