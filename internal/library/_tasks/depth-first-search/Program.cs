// Depth-first search: follow each path of a graph as far as it goes.
using System;
using System.Collections.Generic;
using System.Linq;

class Graph
{
    readonly SortedDictionary<char, List<char>> neighbors = new SortedDictionary<char, List<char>>();

    public IEnumerable<char> Vertices { get { return neighbors.Keys; } }

    // An edge leads both ways, so each of its ends is a neighbor of the other.
    public void Connect(char a, char b)
    {
        Neighbors(a).Add(b);
        Neighbors(b).Add(a);
    }

    List<char> Neighbors(char vertex)
    {
        List<char> list;
        if (!neighbors.TryGetValue(vertex, out list))
        {
            list = new List<char>();
            neighbors.Add(vertex, list);
        }
        return list;
    }

    // Visits a vertex and all that can be reached from it. The set is what keeps
    // the search from running in circles.
    public void Visit(char vertex, HashSet<char> visited, int depth)
    {
        visited.Add(vertex);
        Console.WriteLine(new string(' ', 2 * depth) + vertex);
        foreach (char next in neighbors[vertex])
        {
            if (!visited.Contains(next))
            {
                Visit(next, visited, depth + 1);
            }
        }
    }

    // The same without recursion: the stack holds where the search has yet to go.
    // Returns the vertices in the order of their visit.
    public List<char> Reach(char start, HashSet<char> visited)
    {
        var order = new List<char>();
        var stack = new Stack<char>();
        stack.Push(start);
        while (stack.Count > 0)
        {
            char vertex = stack.Pop();
            if (!visited.Add(vertex))
            {
                continue; // it was reached by another way in the meantime
            }
            order.Add(vertex);
            // Pushed from last to first, the first neighbor is popped first.
            foreach (char next in Enumerable.Reverse(neighbors[vertex]))
            {
                if (!visited.Contains(next))
                {
                    stack.Push(next);
                }
            }
        }
        return order;
    }
}

class Program
{
    static void Show(string label, IEnumerable<char> order)
    {
        Console.WriteLine(label + ": " + string.Join(" ", order));
    }

    static void Main()
    {
        var graph = new Graph();
        foreach (string edge in new[] { "AB", "AC", "BD", "BE", "CF", "EF", "GH" })
        {
            graph.Connect(edge[0], edge[1]);
        }

        Console.WriteLine("recursive from A:");
        graph.Visit('A', new HashSet<char>(), 1);

        Show("with a stack", graph.Reach('A', new HashSet<char>()));

        // Each search from a vertex that no earlier one has reached is a component.
        var visited = new HashSet<char>();
        foreach (char vertex in graph.Vertices)
        {
            if (!visited.Contains(vertex))
            {
                Show("component", graph.Reach(vertex, visited));
            }
        }
    }
}
