// Breadth-first search: visit a graph in order of the distance from the start.
using System;
using System.Collections.Generic;
using System.Linq;

class Graph
{
    readonly Dictionary<char, List<char>> neighbors = new Dictionary<char, List<char>>();

    // An edge leads both ways, so each of its ends is a neighbor of the other.
    public void Connect(char a, char b)
    {
        Neighbors(a).Add(b);
        Neighbors(b).Add(a);
    }

    public List<char> Neighbors(char vertex)
    {
        List<char> list;
        if (!neighbors.TryGetValue(vertex, out list))
        {
            list = new List<char>();
            neighbors.Add(vertex, list);
        }
        return list;
    }
}

class BreadthFirstSearch
{
    readonly Dictionary<char, char> previous = new Dictionary<char, char>();

    // The vertices in the order of their visit.
    public List<char> Order { get; } = new List<char>();

    // How many edges each vertex that was reached is away from the start.
    public Dictionary<char, int> Distance { get; } = new Dictionary<char, int>();

    public BreadthFirstSearch(Graph graph, char start)
    {
        var waiting = new Queue<char>();
        waiting.Enqueue(start);
        Distance[start] = 0;
        while (waiting.Count > 0)
        {
            char vertex = waiting.Dequeue();
            Order.Add(vertex);
            foreach (char next in graph.Neighbors(vertex))
            {
                // A vertex is marked as soon as it enters the queue: if it was
                // reached before, then not by a longer way.
                if (Distance.ContainsKey(next))
                {
                    continue;
                }
                Distance[next] = Distance[vertex] + 1;
                previous[next] = vertex;
                waiting.Enqueue(next);
            }
        }
    }

    // Returns the path from the start to a vertex that was reached.
    public List<char> PathTo(char vertex)
    {
        var path = new List<char> { vertex };
        while (previous.TryGetValue(vertex, out vertex))
        {
            path.Add(vertex);
        }
        path.Reverse(); // it was followed from its end
        return path;
    }
}

class Program
{
    static void Main()
    {
        var graph = new Graph();
        foreach (string edge in new[] { "AB", "AC", "BD", "DE", "EG", "CF", "FG", "HI" })
        {
            graph.Connect(edge[0], edge[1]);
        }
        var search = new BreadthFirstSearch(graph, 'A');

        Console.WriteLine("visited from A: " + string.Join(" ", search.Order));

        foreach (var level in search.Order.GroupBy(vertex => search.Distance[vertex]))
        {
            Console.WriteLine($"distance {level.Key}: " + string.Join(" ", level));
        }

        foreach (char goal in "GEH")
        {
            if (!search.Distance.ContainsKey(goal))
            {
                Console.WriteLine($"to {goal}: there is no path");
                continue;
            }
            string path = string.Join(" -> ", search.PathTo(goal));
            Console.WriteLine($"to {goal}: {path} ({search.Distance[goal]} edges)");
        }
    }
}
