// JSON: read a text into dictionaries and lists, change them, write them again.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

static class Json
{
    // What may follow a backslash besides u, and what it means.
    const string Codes = "\"\\/bfnrt";
    const string Meanings = "\"\\/\b\f\n\r\t";

    // Returns null, a bool, a double, a string, a List<object> or a
    // SortedDictionary<string, object>; throws FormatException.
    public static object Parse(string text)
    {
        var parser = new Parser(text);
        object value = parser.Value();
        parser.ExpectEnd();
        return value;
    }

    // A recursive descent parser: one method for each rule of the grammar. They
    // call each other, since values contain values.
    class Parser
    {
        // \G: the match must begin where the search does.
        static readonly Regex NumberRule = new Regex(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?");
        static readonly Regex HexRule = new Regex(@"\G[0-9a-fA-F]{4}");
        readonly string text;
        int at;

        public Parser(string text)
        {
            this.text = text;
        }

        Exception Failure()
        {
            return new FormatException($"not JSON at position {at}");
        }

        // Skips blanks and takes the word if it is next.
        bool Take(string word)
        {
            while (at < text.Length && " \t\r\n".IndexOf(text[at]) >= 0)
            {
                at++;
            }
            bool found = string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
            at += found ? word.Length : 0;
            return found;
        }

        void Expect(string word)
        {
            if (!Take(word)) throw Failure();
        }

        public void ExpectEnd()
        {
            Take(""); // skips blanks
            if (at < text.Length) throw Failure();
        }

        public object Value()
        {
            if (Take("{")) return Members();
            if (Take("[")) return Elements();
            if (Take("\"")) return Text();
            if (Take("true")) return true;
            if (Take("false")) return false;
            if (Take("null")) return null;
            string number = Match(NumberRule);
            return double.Parse(number, CultureInfo.InvariantCulture);
        }

        SortedDictionary<string, object> Members()
        {
            var members = new SortedDictionary<string, object>(StringComparer.Ordinal);
            if (Take("}")) return members;
            do
            {
                Expect("\"");
                string key = Text();
                Expect(":");
                members[key] = Value();
            } while (Take(","));
            Expect("}");
            return members;
        }

        List<object> Elements()
        {
            var elements = new List<object>();
            if (Take("]")) return elements;
            do
            {
                elements.Add(Value());
            } while (Take(","));
            Expect("]");
            return elements;
        }

        // Reads up to the quote at the end; the first one has been taken.
        string Text()
        {
            var result = new StringBuilder();
            for (char c = Next(); c != '"'; c = Next())
            {
                if (c < ' ') throw Failure(); // a line break must be written as \n
                result.Append(c == '\\' ? Escaped() : c);
            }
            return result.ToString();
        }

        char Escaped()
        {
            char code = Next();
            if (code == 'u') return (char)Convert.ToInt32(Match(HexRule), 16);
            int index = Codes.IndexOf(code);
            if (index < 0) throw Failure();
            return Meanings[index];
        }

        char Next()
        {
            if (at == text.Length) throw Failure();
            return text[at++];
        }

        string Match(Regex rule)
        {
            Match match = rule.Match(text, at);
            if (!match.Success) throw Failure();
            at += match.Length;
            return match.Value;
        }
    }

    public static string Write(object value)
    {
        if (value == null) return "null";
        if (value is bool) return (bool)value ? "true" : "false";
        if (value is double) return ((double)value).ToString("R", CultureInfo.InvariantCulture);
        var text = value as string;
        if (text != null) return "\"" + string.Concat(text.Select(Quoted)) + "\"";
        var elements = value as List<object>;
        if (elements != null) return "[" + string.Join(",", elements.Select(Write)) + "]";
        var members = (SortedDictionary<string, object>)value;
        return "{" + string.Join(",", members.Select(m => Write(m.Key) + ":" + Write(m.Value))) + "}";
    }

    static string Quoted(char c)
    {
        int index = Meanings.IndexOf(c);
        if (index >= 0 && c != '/') return "\\" + Codes[index];
        return c < ' ' ? $"\\u{(int)c:x4}" : c.ToString();
    }
}

class Program
{
    static void Main()
    {
        // In a text that begins with @ a quote is written as two.
        var person = (SortedDictionary<string, object>)Json.Parse(
            @"{""address"": {""city"": ""Seoul""}, ""languages"": [""C"", ""Go""],
               ""member"": true, ""name"": ""Ann \""Bug\"" Lee"", ""phone"": null, ""score"": 9.5}");
        // A cast throws InvalidCastException if the text has something else there.
        var address = (SortedDictionary<string, object>)person["address"];
        var languages = (List<object>)person["languages"];
        var score = (double)person["score"];

        Console.WriteLine($"name: {person["name"]}");
        Console.WriteLine($"city: {address["city"]}");
        Console.WriteLine($"first language: {languages[0]}");
        Console.WriteLine($"member: {((bool)person["member"] ? "yes" : "no")}");
        Console.WriteLine($"phone: {person["phone"] ?? "none"}");
        Console.WriteLine("score: " + score.ToString("F1", CultureInfo.InvariantCulture));

        languages.Add("Swift");
        person["phone"] = "010-1234";
        person["score"] = score + 1;
        string written = Json.Write(person);
        Console.WriteLine(written);
        bool same = Json.Write(Json.Parse(written)) == written;
        Console.WriteLine($"read and written again: {(same ? "the same" : "different")}");

        foreach (string wrong in new[] { "[\"C\", \"Go\"", "{\"name\" \"Ann\"}", "{name: 1}", "yes" })
        {
            try
            {
                Json.Parse(wrong);
                Console.WriteLine($"accepted: {wrong}");
            }
            catch (FormatException)
            {
                Console.WriteLine($"refused: {wrong}");
            }
        }
    }
}
