// Counts the lines of a log by level, and its errors by hour.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

static class Program
{
    static readonly string[] Lines =
    {
        "2026-03-01 09:14:02 INFO  server started",
        "2026-03-01 09:31:40 ERROR disk is full",
        "2026-03-01 09:31:41 INFO  old files removed",
        "  at Backup.cs:42",
        "2026-03-01 10:02:13 WARN  slow answer: 2100 ms",
        "2026-03-01 10:05:59 ERROR no answer from database",
        "2026-03-01 10:06:00 ERROR no answer from database",
        "2026-03-01 10:06:30 INFO  database is back",
    };

    static readonly Regex Entry = new Regex(@"^\d{4}-\d\d-\d\d (?<hour>\d\d):\d\d:\d\d (?<level>[A-Z]+)\s");

    static void Increment(IDictionary<string, int> counts, string key)
    {
        int count;
        counts.TryGetValue(key, out count); // 0 if there is none
        counts[key] = count + 1;
    }

    static void Main()
    {
        var byLevel = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var errorsAt = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int others = 0;

        foreach (string line in Lines)
        {
            Match match = Entry.Match(line);
            if (!match.Success)
            {
                others++;
                continue;
            }
            string level = match.Groups["level"].Value;
            Increment(byLevel, level);
            if (level == "ERROR")
            {
                Increment(errorsAt, match.Groups["hour"].Value);
            }
        }

        foreach (var pair in byLevel)
        {
            Console.WriteLine("{0} {1}", pair.Key, pair.Value);
        }
        foreach (var pair in errorsAt)
        {
            Console.WriteLine("errors at {0}h: {1}", pair.Key, pair.Value);
        }
        Console.WriteLine(others == 1 ? "{0} line is not an entry" : "{0} lines are not entries", others);
    }
}
