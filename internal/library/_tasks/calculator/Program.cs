// Evaluates expressions with + - * / and parentheses.
using System;
using System.Globalization;

class Calculator
{
    readonly string text;
    int next;

    Calculator(string text)
    {
        this.text = text;
    }

    public static double Evaluate(string text)
    {
        var calculator = new Calculator(text);
        double value = calculator.Expression();
        if (calculator.Peek() != '\0')
        {
            throw new FormatException("there is something after the end");
        }
        return value;
    }

    // Skips spaces and shows the next character, which is 0 at the end.
    char Peek()
    {
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }
        return next < text.Length ? text[next] : '\0';
    }

    // Takes the next character if it is this one.
    bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }
        next++;
        return true;
    }

    double Expression()
    {
        double value = Term();
        while (true)
        {
            if (Take('+'))
            {
                value += Term();
            }
            else if (Take('-'))
            {
                value -= Term();
            }
            else
            {
                return value;
            }
        }
    }

    double Term()
    {
        double value = Factor();
        while (true)
        {
            if (Take('*'))
            {
                value *= Factor();
            }
            else if (Take('/'))
            {
                double right = Factor();
                if (right == 0)
                {
                    throw new DivideByZeroException("division by zero");
                }
                value /= right;
            }
            else
            {
                return value;
            }
        }
    }

    double Factor()
    {
        if (Take('-'))
        {
            return -Factor();
        }
        if (Take('('))
        {
            double value = Expression();
            if (!Take(')'))
            {
                throw new FormatException("a ) is missing");
            }
            return value;
        }
        Peek();
        int start = next;
        while (next < text.Length && (char.IsDigit(text[next]) || text[next] == '.'))
        {
            next++;
        }
        double number;
        if (!double.TryParse(text.Substring(start, next - start), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            throw new FormatException("a number is missing");
        }
        return number;
    }
}

static class Program
{
    static void Show(string text)
    {
        try
        {
            Console.WriteLine(text + " = " + Calculator.Evaluate(text).ToString(CultureInfo.InvariantCulture));
        }
        catch (FormatException e)
        {
            Console.WriteLine(text + ": " + e.Message);
        }
        catch (DivideByZeroException e)
        {
            Console.WriteLine(text + ": " + e.Message);
        }
    }

    static void Main()
    {
        Show("1 + 2 * 3");
        Show("(1 + 2) * 3");
        Show("10 / 4 - 1");
        Show("-2 * (3 - 5)");
        Show("7 / (2 - 2)");
        Show("2 * (3 + ");
    }
}
