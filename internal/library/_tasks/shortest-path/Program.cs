// Dijkstra's algorithm: the shortest paths from one city to all others.
using System;
using System.Collections.Generic;

class Graph
{
    readonly Dictionary<string, Dictionary<string, int>> roads =
        new Dictionary<string, Dictionary<string, int>>();

    // A road leads both ways.
    public void Connect(string a, string b, int km)
    {
        From(a)[b] = km;
        From(b)[a] = km;
    }

    // Returns the length of the road to each neighbor.
    public Dictionary<string, int> From(string city)
    {
        Dictionary<string, int> neighbors;
        if (!roads.TryGetValue(city, out neighbors))
        {
            neighbors = new Dictionary<string, int>();
            roads.Add(city, neighbors);
        }
        return neighbors;
    }
}

class Dijkstra
{
    readonly Dictionary<string, string> previous = new Dictionary<string, string>();

    // The shortest distance that is known of each city.
    public Dictionary<string, int> Distance { get; } = new Dictionary<string, int>();

    // The cities that were reached, the nearest first.
    public List<string> Order { get; } = new List<string>();

    public Dijkstra(Graph graph, string start)
    {
        // Tuples compare by the distance, then by the name: Min is the nearest.
        var waiting = new SortedSet<Tuple<int, string>> { Tuple.Create(0, start) };
        Distance[start] = 0;
        while (waiting.Count > 0)
        {
            Tuple<int, string> nearest = waiting.Min;
            waiting.Remove(nearest);
            string city = nearest.Item2;
            // No way round can be shorter any more: all that wait are at least as
            // far away, and no road has a negative length.
            Order.Add(city);
            foreach (KeyValuePair<string, int> road in graph.From(city))
            {
                string next = road.Key;
                int throughCity = Distance[city] + road.Value;
                int known;
                if (Distance.TryGetValue(next, out known))
                {
                    if (known <= throughCity)
                    {
                        continue;
                    }
                    waiting.Remove(Tuple.Create(known, next));
                }
                Distance[next] = throughCity;
                previous[next] = city;
                waiting.Add(Tuple.Create(throughCity, next));
            }
        }
    }

    // Returns the path from the start to a city that was reached.
    public List<string> PathTo(string city)
    {
        var path = new List<string> { city };
        while (previous.TryGetValue(city, out city))
        {
            path.Add(city);
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
        graph.Connect("Seoul", "Incheon", 30);
        graph.Connect("Seoul", "Gangneung", 170);
        graph.Connect("Seoul", "Daejeon", 140);
        graph.Connect("Daejeon", "Daegu", 120);
        graph.Connect("Daejeon", "Gwangju", 140);
        graph.Connect("Daegu", "Busan", 90);
        graph.Connect("Gangneung", "Busan", 350);
        graph.Connect("Gwangju", "Busan", 200);
        graph.Connect("Jeju", "Seogwipo", 30);

        var search = new Dijkstra(graph, "Seoul");

        Console.WriteLine("from Seoul, the nearest first:");
        foreach (string city in search.Order)
        {
            Console.WriteLine($"  {search.Distance[city]} km {city}");
        }

        foreach (string goal in new[] { "Busan", "Gwangju", "Jeju" })
        {
            if (!search.Distance.ContainsKey(goal))
            {
                Console.WriteLine($"to {goal}: there is no road");
                continue;
            }
            string path = string.Join(" -> ", search.PathTo(goal));
            Console.WriteLine($"to {goal}: {path} ({search.Distance[goal]} km)");
        }
    }
}
