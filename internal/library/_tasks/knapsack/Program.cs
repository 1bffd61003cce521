// The 0/1 knapsack problem: which items are worth most and still fit?
using System;
using System.Collections.Generic;
using System.Linq;

class Item
{
    public string Name { get; }
    public int Weight { get; }
    public int Value { get; }

    public Item(string name, int weight, int value)
    {
        Name = name;
        Weight = weight;
        Value = value;
    }
}

class Program
{
    // Returns a table in which best[i, room] is the highest value that the first i
    // items allow within room. Each row needs only the one before it.
    static int[,] Fill(Item[] items, int capacity)
    {
        var best = new int[items.Length + 1, capacity + 1]; // zeros: nothing taken
        for (int i = 1; i <= items.Length; i++)
        {
            Item item = items[i - 1];
            for (int room = 0; room <= capacity; room++)
            {
                best[i, room] = best[i - 1, room]; // leave the item
                if (item.Weight <= room)
                {
                    int taken = best[i - 1, room - item.Weight] + item.Value;
                    best[i, room] = Math.Max(best[i, room], taken);
                }
            }
        }
        return best;
    }

    // Goes back through the table: an item was taken if it made a difference.
    static List<Item> Trace(int[,] best, Item[] items, int capacity)
    {
        var taken = new List<Item>();
        int room = capacity;
        for (int i = items.Length; i > 0; i--)
        {
            if (best[i, room] != best[i - 1, room])
            {
                taken.Add(items[i - 1]);
                room -= items[i - 1].Weight;
            }
        }
        taken.Reverse();
        return taken;
    }

    // Takes whatever fits, in the order of the items: quick, but not always best.
    static List<Item> Greedy(Item[] items, int capacity)
    {
        var taken = new List<Item>();
        foreach (Item item in items)
        {
            if (item.Weight <= capacity)
            {
                taken.Add(item);
                capacity -= item.Weight;
            }
        }
        return taken;
    }

    static void Show(string label, List<Item> taken)
    {
        string names = string.Join(", ", taken.Select(item => item.Name));
        int weight = taken.Sum(item => item.Weight), value = taken.Sum(item => item.Value);
        Console.WriteLine($"{label}: {names} = {weight} kg, value {value}");
    }

    static void ShowRow(string label, IEnumerable<int> numbers)
    {
        // A negative width aligns to the left, a positive one to the right.
        Console.WriteLine($"{label,-12}" + string.Concat(numbers.Select(number => $"{number,3}")));
    }

    static void Main()
    {
        Item[] items = // ordered by value per kg, the highest first
        {
            new Item("tent", 6, 30),
            new Item("stove", 3, 14),
            new Item("sleeping bag", 4, 18),
            new Item("camera", 2, 9),
            new Item("food", 5, 20),
        };
        const int capacity = 10;

        int[,] best = Fill(items, capacity);
        List<int> rooms = Enumerable.Range(0, capacity + 1).ToList();
        ShowRow("kg", rooms);
        for (int i = 1; i <= items.Length; i++)
        {
            ShowRow(items[i - 1].Name, rooms.Select(room => best[i, room]));
        }

        Show("greedy", Greedy(items, capacity));
        Show("best", Trace(best, items, capacity));
    }
}
