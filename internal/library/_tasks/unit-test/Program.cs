// A method and its tests.
using System;

static class Calendar
{
    public static bool IsLeap(int year)
    {
        if (year < 1)
        {
            throw new ArgumentOutOfRangeException("year", "a year has to be at least 1");
        }
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }
}

static class Program
{
    static int passed;
    static int failed;

    // Runs one test. A test that throws has failed and does not end the others.
    static void Test(string name, Func<bool> condition)
    {
        bool holds = false;
        try
        {
            holds = condition();
        }
        catch (Exception e)
        {
            Console.WriteLine("unexpected: " + e.Message);
        }
        if (holds)
        {
            passed++;
        }
        else
        {
            failed++;
        }
        Console.WriteLine((holds ? "ok: " : "FAILED: ") + name);
    }

    static bool Throws<T>(Action action) where T : Exception
    {
        try
        {
            action();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }

    static int Main()
    {
        Test("2000 is a leap year", () => Calendar.IsLeap(2000));
        Test("1900 is not", () => !Calendar.IsLeap(1900));
        Test("2024 is", () => Calendar.IsLeap(2024));
        Test("2023 is not", () => !Calendar.IsLeap(2023));
        Test("a year below 1 is refused", () => Throws<ArgumentOutOfRangeException>(() => Calendar.IsLeap(0)));

        Console.WriteLine("{0} passed, {1} failed", passed, failed);
        return failed > 0 ? 1 : 0; // what runs the tests sees a failure
    }
}
