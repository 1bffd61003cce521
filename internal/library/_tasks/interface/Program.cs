// One interface, two implementations.
using System;
using System.Globalization;

interface IShape
{
    double Area();
}

class Circle : IShape
{
    readonly int radius;

    public Circle(int radius)
    {
        this.radius = radius;
    }

    public double Area()
    {
        return Math.PI * radius * radius;
    }

    public override string ToString()
    {
        return "circle with radius " + radius;
    }
}

class Rectangle : IShape
{
    readonly int width;
    readonly int height;

    public Rectangle(int width, int height)
    {
        this.width = width;
        this.height = height;
    }

    public double Area()
    {
        return width * height;
    }

    public override string ToString()
    {
        return "rectangle " + width + " x " + height;
    }
}

static class Program
{
    static string Text(double area)
    {
        return area.ToString("0.00", CultureInfo.InvariantCulture);
    }

    static void Main()
    {
        IShape[] shapes = { new Circle(1), new Rectangle(2, 3) };
        double sum = 0;
        foreach (IShape shape in shapes)
        {
            Console.WriteLine(shape + ": " + Text(shape.Area()));
            sum += shape.Area();
        }
        Console.WriteLine("together: " + Text(sum));
    }
}
