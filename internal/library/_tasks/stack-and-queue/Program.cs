// A stack and a circular queue, and brackets checked with the stack.
using System;
using System.Collections.Generic;

// A queue takes in at the back and gives from the front: first in, first out.
// This one runs in a circle, so that nothing is ever moved.
class CircularQueue<T>
{
    readonly T[] slots;
    int count;

    public int Front { get; private set; }
    public IEnumerable<T> Slots { get { return slots; } }

    public CircularQueue(int size)
    {
        slots = new T[size];
    }

    // Returns false if the queue is full.
    public bool TryAdd(T item)
    {
        if (count == slots.Length)
        {
            return false;
        }
        // The remainder leads from the last slot back to the first.
        slots[(Front + count) % slots.Length] = item;
        count++;
        return true;
    }

    // Returns false if the queue is empty.
    public bool TryTake(out T item)
    {
        if (count == 0)
        {
            item = default(T);
            return false;
        }
        item = slots[Front];
        Front = (Front + 1) % slots.Length;
        count--;
        return true;
    }
}

class Program
{
    const string Opening = "([{", Closing = ")]}";

    // Says whether each bracket of the text has its partner.
    static string CheckBrackets(string text)
    {
        var open = new Stack<int>(); // where brackets were opened
        for (int i = 0; i < text.Length; i++)
        {
            int kind = Closing.IndexOf(text[i]);
            if (Opening.IndexOf(text[i]) >= 0)
            {
                open.Push(i);
            }
            else if (kind >= 0)
            {
                if (open.Count == 0)
                {
                    return $"{text[i]} at {i} closes nothing";
                }
                // Whatever was opened last must be closed first.
                char partner = text[open.Pop()];
                if (partner != Opening[kind])
                {
                    return $"{text[i]} at {i} does not close {partner}";
                }
            }
        }
        return open.Count == 0 ? "balanced" : $"{text[open.Peek()]} at {open.Peek()} is not closed";
    }

    static void Main()
    {
        // A stack grows and shrinks at one end: last in, first out.
        var stack = new Stack<int>();
        foreach (int number in new[] { 1, 2, 3 })
        {
            stack.Push(number);
        }
        Console.Write("stack: push 1 2 3, pop");
        while (stack.Count > 0)
        {
            Console.Write(" " + stack.Pop());
        }
        Console.WriteLine();

        var queue = new CircularQueue<char>(3);
        foreach (char c in "ABCD")
        {
            Console.WriteLine($"queue: {c} " + (queue.TryAdd(c) ? "added" : "refused, it is full"));
        }
        char item;
        if (queue.TryTake(out item))
        {
            Console.WriteLine($"queue: {item} taken");
        }
        if (queue.TryAdd('D'))
        {
            Console.WriteLine($"queue: D added, slots {string.Join(" ", queue.Slots)}, front at {queue.Front}");
        }
        Console.Write("queue: take");
        while (queue.TryTake(out item))
        {
            Console.Write(" " + item);
        }
        Console.WriteLine();

        foreach (string text in new[] { "{[a + b] * (c - d)}", "(a + b]", "((a)", "a)" })
        {
            Console.WriteLine(text + ": " + CheckBrackets(text));
        }
    }
}
