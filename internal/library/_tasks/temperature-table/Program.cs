// A table of temperatures in Celsius and Fahrenheit, in both directions.
using System;
using System.Globalization;

class Program
{
    // Nothing is colder than absolute zero.
    const double AbsoluteZero = -273.15;

    static double ToFahrenheit(double celsius)
    {
        // 9 / 5 would be 1, since dividing integers drops the fraction; 9.0
        // makes it a division of doubles.
        return celsius * 9.0 / 5.0 + 32.0;
    }

    static double ToCelsius(double fahrenheit)
    {
        // The steps in reverse: what was added last is taken away first.
        return (fahrenheit - 32.0) * 5.0 / 9.0;
    }

    // Returns the temperature in Fahrenheit, or throws if it cannot exist.
    static double CheckedFahrenheit(double celsius)
    {
        if (celsius < AbsoluteZero)
        {
            throw new ArgumentException(Text($"colder than absolute zero, {AbsoluteZero:F2} C"));
        }
        return ToFahrenheit(celsius);
    }

    // Many countries write 36,5: without this the output would depend on the
    // settings of the computer.
    static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    // Prints a row for first, first + step, ... up to last.
    static void PrintCelsiusTable(int first, int last, int step)
    {
        Console.WriteLine("Celsius  Fahrenheit");
        // The loop counts in integers: adding 0.1 to a double again and again
        // collects rounding errors, and the last row could be missing.
        for (int celsius = first; celsius <= last; celsius += step)
        {
            // ",7:F1": seven characters wide, one digit behind the point.
            Console.WriteLine(Text($"{celsius,7:F1}  {ToFahrenheit(celsius),10:F1}"));
        }
    }

    static void PrintFahrenheitTable(int first, int last, int step)
    {
        Console.WriteLine("Fahrenheit  Celsius");
        for (int fahrenheit = first; fahrenheit <= last; fahrenheit += step)
        {
            Console.WriteLine(Text($"{fahrenheit,10:F1}  {ToCelsius(fahrenheit),7:F1}"));
        }
    }

    static void Main()
    {
        PrintCelsiusTable(-40, 100, 20);
        Console.WriteLine();
        PrintFahrenheitTable(0, 100, 20);
        Console.WriteLine();

        Console.WriteLine(Text($"body temperature: {98.6:F1} F = {ToCelsius(98.6):F1} C"));

        foreach (double celsius in new[] { 36.5, -300.0 })
        {
            try
            {
                Console.WriteLine(Text($"{celsius:F1} C = {CheckedFahrenheit(celsius):F1} F"));
            }
            catch (ArgumentException error)
            {
                Console.WriteLine(Text($"{celsius:F1} C: {error.Message}"));
            }
        }
    }
}
