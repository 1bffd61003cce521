// Counts how often each word occurs in a text and prints the most frequent ones.
using System;
using System.Linq;
using System.Text.RegularExpressions;

static class Program
{
    static void Main()
    {
        const string text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!";
        var words = Regex.Matches(text.ToLowerInvariant(), "[a-z]+").Cast<Match>().Select(m => m.Value).ToList();

        // Equally frequent words follow the alphabet, by their character codes.
        var counts = words
            .GroupBy(word => word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();

        Console.WriteLine("{0} words, {1} different", words.Count, counts.Count);
        foreach (var group in counts.Take(5))
        {
            Console.WriteLine("{0} {1}", group.Key, group.Count());
        }
    }
}
