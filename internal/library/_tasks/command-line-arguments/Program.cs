// Command line arguments: a greeter with options, values and names.
using System;
using System.Collections.Generic;

class Options
{
    public int Count = 1;
    public bool Loud;
    public bool Help;
    public readonly List<string> Names = new List<string>();
}

// A call that cannot be understood.
class UsageException : Exception
{
    public UsageException(string message) : base(message)
    {
    }
}

class Program
{
    static int ReadCount(string text)
    {
        int count; // TryParse reports by its result whether there is a number
        if (!int.TryParse(text, out count) || count < 1 || count > 9)
        {
            throw new UsageException($"--count needs a whole number from 1 to 9, not \"{text}\"");
        }
        return count;
    }

    static Options Parse(string[] args)
    {
        const string countPrefix = "--count=";
        var options = new Options();
        bool onlyNames = false;
        for (int i = 0; i < args.Length; i++)
        {
            string arg = args[i];
            if (onlyNames || !arg.StartsWith("-", StringComparison.Ordinal))
            {
                options.Names.Add(arg);
            }
            else if (arg == "--") // by custom: no options behind it
            {
                onlyNames = true;
            }
            else if (arg == "--help" || arg == "-h")
            {
                options.Help = true;
            }
            else if (arg == "--loud" || arg == "-l")
            {
                options.Loud = true;
            }
            else if (arg.StartsWith(countPrefix, StringComparison.Ordinal))
            {
                options.Count = ReadCount(arg.Substring(countPrefix.Length));
            }
            else if (arg == "--count" || arg == "-c")
            {
                if (i + 1 == args.Length)
                {
                    throw new UsageException("--count needs a value");
                }
                options.Count = ReadCount(args[++i]); // the next one belongs to this one
            }
            else
            {
                throw new UsageException($"unknown option {arg}");
            }
        }
        return options;
    }

    static void Run(string[] args)
    {
        Options options = Parse(args);
        if (options.Help)
        {
            Console.WriteLine("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]");
            return;
        }
        if (options.Names.Count == 0)
        {
            options.Names.Add("World");
        }
        foreach (string name in options.Names)
        {
            for (int i = 0; i < options.Count; i++)
            {
                Console.WriteLine($"Hello, {name}{(options.Loud ? "!!!" : "!")}");
            }
        }
    }

    // args has the arguments only, without the name of the program. What Main
    // returns is the exit status: 0 is success, 2 by custom a wrong call.
    static int Main(string[] args)
    {
        if (args.Length > 0)
        {
            try
            {
                Run(args);
                return 0;
            }
            catch (UsageException error)
            {
                // Not Out: errors must not end up in a file with the output.
                Console.Error.WriteLine($"error: {error.Message}");
                return 2;
            }
        }

        Console.WriteLine("no arguments given, so here are some examples");
        string[] examples =
        {
            "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
            "--help", "--count many", "--count", "--color red",
        };
        foreach (string example in examples)
        {
            Console.WriteLine($"$ greet {example}");
            try
            {
                Run(example.Split(' '));
            }
            catch (UsageException error)
            {
                Console.WriteLine($"error: {error.Message}");
            }
        }
        return 0;
    }
}
