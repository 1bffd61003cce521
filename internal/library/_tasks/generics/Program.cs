// Generics: one method and one class for any type.
using System;
using System.Collections.Generic;

class Pile<T>
{
    readonly List<T> items = new List<T>();

    public int Count
    {
        get { return items.Count; }
    }

    public void Push(T item)
    {
        items.Add(item);
    }

    // Answers false if there is nothing on the pile.
    public bool TryPop(out T item)
    {
        if (items.Count == 0)
        {
            item = default(T);
            return false;
        }
        item = items[items.Count - 1];
        items.RemoveAt(items.Count - 1);
        return true;
    }
}

static class Program
{
    // The constraint says that values of T can be compared with each other.
    static T Larger<T>(T a, T b) where T : IComparable<T>
    {
        return a.CompareTo(b) > 0 ? a : b;
    }

    static void Main()
    {
        Console.WriteLine("larger: " + Larger(3, 7));
        Console.WriteLine("larger: " + Larger("apple", "pear"));

        var numbers = new Pile<int>();
        numbers.Push(1);
        numbers.Push(2);
        numbers.Push(3);
        int number;
        if (numbers.TryPop(out number))
        {
            Console.WriteLine("top: {0}, {1} left", number, numbers.Count);
        }

        var letters = new Pile<string>();
        letters.Push("a");
        letters.Push("c");
        string letter;
        if (letters.TryPop(out letter))
        {
            Console.WriteLine("top: {0}, {1} left", letter, letters.Count);
        }
        letters.TryPop(out letter);
        if (!letters.TryPop(out letter))
        {
            Console.WriteLine("empty");
        }
    }
}
