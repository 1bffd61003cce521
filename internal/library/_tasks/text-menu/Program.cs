// Shows a menu and does what is chosen, until the person quits.
using System;

static class Program
{
    // What a person would type.
    static readonly string[] Choices = { "1", "2", "9", "3" };

    // Does one thing and answers whether to go on.
    static bool Run(string choice)
    {
        switch (choice)
        {
            case "1":
                Console.WriteLine("Hello!");
                return true;
            case "2":
                Console.WriteLine("The die shows 4."); // always, as in a famous joke
                return true;
            case "3":
                Console.WriteLine("Goodbye!");
                return false;
            default:
                Console.WriteLine("Please choose 1 to 3.");
                return true;
        }
    }

    static void Main()
    {
        Console.WriteLine("1) say hello");
        Console.WriteLine("2) roll a die");
        Console.WriteLine("3) quit");
        foreach (string choice in Choices)
        {
            Console.WriteLine("> " + choice);
            if (!Run(choice))
            {
                break;
            }
        }
    }
}
