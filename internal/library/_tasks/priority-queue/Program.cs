// A priority queue made of a binary heap: the most urgent task comes first.
using System;
using System.Collections.Generic;
using System.Linq;

// The heap is a tree that lies in a list: the children of i are at 2i + 1 and
// 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
class PriorityQueue<T> where T : IComparable<T>
{
    readonly List<T> heap = new List<T>();

    public IEnumerable<T> Heap { get { return heap; } }
    public int Count { get { return heap.Count; } }

    public void Push(T item)
    {
        // The new item begins at the end and rises while it comes before its parent.
        heap.Add(item);
        int i = heap.Count - 1;
        while (i > 0 && Before(i, (i - 1) / 2))
        {
            Swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    public T Pop()
    {
        if (heap.Count == 0)
        {
            throw new InvalidOperationException("the queue is empty");
        }
        // The last item moves to the top and sinks below its smaller child.
        T first = heap[0];
        int last = heap.Count - 1;
        heap[0] = heap[last];
        heap.RemoveAt(last);
        int i = 0;
        while (true)
        {
            int child = 2 * i + 1;
            if (child + 1 < heap.Count && Before(child + 1, child))
            {
                child++;
            }
            if (child >= heap.Count || !Before(child, i))
            {
                return first;
            }
            Swap(i, child);
            i = child;
        }
    }

    bool Before(int a, int b)
    {
        return heap[a].CompareTo(heap[b]) < 0;
    }

    void Swap(int a, int b)
    {
        T spare = heap[a];
        heap[a] = heap[b];
        heap[b] = spare;
    }
}

class Job : IComparable<Job>
{
    static int jobs;

    readonly int order; // among equals the one that came first goes first

    public int Priority { get; } // the smaller, the more urgent
    public string Name { get; }

    public Job(int priority, string name)
    {
        Priority = priority;
        Name = name;
        order = jobs++;
    }

    public int CompareTo(Job other)
    {
        int difference = Priority.CompareTo(other.Priority);
        return difference != 0 ? difference : order.CompareTo(other.order);
    }

    public override string ToString() { return Priority + " " + Name; }
}

class Program
{
    static void Main()
    {
        var queue = new PriorityQueue<Job>();
        queue.Push(new Job(3, "write report"));
        queue.Push(new Job(1, "stop the leak"));
        queue.Push(new Job(2, "call the bank"));
        queue.Push(new Job(5, "water plants"));
        queue.Push(new Job(1, "answer the alarm"));
        queue.Push(new Job(4, "clean desk"));

        Console.WriteLine("heap: " + string.Join(" ", queue.Heap.Select(job => job.Priority)));

        Console.WriteLine(queue.Pop());
        Console.WriteLine(queue.Pop());
        var repair = new Job(2, "repair the pump");
        queue.Push(repair);
        Console.WriteLine("new: " + repair);
        while (queue.Count > 0)
        {
            Console.WriteLine(queue.Pop());
        }
    }
}
