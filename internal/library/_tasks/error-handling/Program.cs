// Throws exceptions where something is wrong and catches them where it can be told.
using System;
using System.Globalization;

// An exception of our own, which remembers what could not be divided.
class DivisionByZeroException : Exception
{
    public DivisionByZeroException(double dividend)
        : base("cannot divide " + dividend.ToString(CultureInfo.InvariantCulture) + " by zero")
    {
        Dividend = dividend;
    }

    public double Dividend { get; private set; }
}

static class Program
{
    static double Parse(string text)
    {
        try
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            // The cause goes along, for whoever looks for it.
            throw new ArgumentException("\"" + text + "\" is not a number", e);
        }
    }

    static double Divide(double a, double b)
    {
        if (b == 0)
        {
            throw new DivisionByZeroException(a);
        }
        return a / b;
    }

    static void Show(string left, string right)
    {
        try
        {
            double result = Divide(Parse(left), Parse(right));
            Console.WriteLine(left + " / " + right + " = " + result.ToString(CultureInfo.InvariantCulture));
        }
        catch (DivisionByZeroException e)
        {
            Console.WriteLine("error: " + e.Message);
        }
        catch (ArgumentException e)
        {
            Console.WriteLine("error: " + e.Message);
        }
    }

    static void Main()
    {
        try
        {
            Show("10", "4");
            Show("10", "0");
            Show("ten", "4");
        }
        finally
        {
            Console.WriteLine("done"); // whatever happened above
        }
    }
}
