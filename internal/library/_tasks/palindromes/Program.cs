// Reverses a text and tests whether it reads the same in both directions.
using System;
using System.Linq;

static class Program
{
    static string Reverse(string text)
    {
        char[] letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    // Neither case nor anything but letters and digits counts.
    static bool IsPalindrome(string text)
    {
        string plain = new string(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
        for (int left = 0, right = plain.Length - 1; left < right; left++, right--)
        {
            if (plain[left] != plain[right])
            {
                return false;
            }
        }
        return true;
    }

    static void Main()
    {
        string word = "stressed";
        Console.WriteLine($"{word} backwards: {Reverse(word)}");

        string[] texts = { "level", "A man, a plan, a canal: Panama!", "hello", "12321", "" };
        foreach (string text in texts)
        {
            string kind = IsPalindrome(text) ? "palindrome" : "no palindrome";
            Console.WriteLine($"\"{text}\": {kind}");
        }
    }
}
