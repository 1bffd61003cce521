// Writes a text file, appends to it and reads it line by line.
using System;
using System.IO;

static class Program
{
    static void Main()
    {
        const string path = "shopping.txt";
        File.WriteAllLines(path, new[] { "milk", "bread" });
        File.AppendAllText(path, "apples\n");

        int lines = 0;
        // ReadLines reads a line when it is asked for, and closes the file in the end.
        foreach (string line in File.ReadLines(path))
        {
            lines++;
            Console.WriteLine(lines + ": " + line);
        }
        Console.WriteLine(lines + " lines");
        File.Delete(path);

        try
        {
            File.ReadAllText("missing.txt");
        }
        catch (FileNotFoundException)
        {
            Console.WriteLine("there is no missing.txt");
        }
    }
}
