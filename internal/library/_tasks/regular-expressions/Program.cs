// Finds, checks and replaces text with regular expressions.
using System;
using System.Text.RegularExpressions;

static class Program
{
    static void Main()
    {
        const string text = "Write to mina@example.com or to lee.jun@school.example.";
        foreach (Match match in Regex.Matches(text, "[a-z.]+@[a-z.]+[a-z]"))
        {
            Console.WriteLine("found: " + match.Value);
        }

        foreach (string candidate in new[] { "2026-03-01", "01.03.2026" })
        {
            bool date = Regex.IsMatch(candidate, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            Console.WriteLine(candidate + (date ? ": a date" : ": not a date"));
        }

        // An @ before a string keeps its backslashes.
        Console.WriteLine(Regex.Replace("Jun Lee, Mina Kim", @"(\w+) (\w+)", "$2 $1"));
    }
}
