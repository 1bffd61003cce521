// Breadth-first search: visit a graph in order of the distance from the start.
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <map>
#include <queue>
#include <utility>
#include <vector>

using Graph = std::map<char, std::vector<char>>; // each vertex with its neighbors

// An edge leads both ways, so each of its ends is a neighbor of the other.
Graph make_graph(const std::vector<std::pair<char, char>>& edges)
{
    Graph graph;
    for (const auto& [a, b] : edges) {
        graph[a].push_back(b);
        graph[b].push_back(a);
    }
    return graph;
}

struct Search {
    std::vector<char> order;        // the vertices in the order of their visit
    std::map<char, int> distance;   // in edges from the start
    std::map<char, char> previous;  // from which vertex each was reached
};

Search breadth_first(const Graph& graph, char start)
{
    Search found;
    found.distance[start] = 0;
    std::queue<char> waiting;
    for (waiting.push(start); !waiting.empty(); waiting.pop()) {
        const char vertex = waiting.front();
        found.order.push_back(vertex);
        for (char next : graph.at(vertex)) {
            // A vertex is marked as soon as it enters the queue: if it was reached
            // before, then not by a longer way.
            if (found.distance.contains(next))
                continue;
            found.distance[next] = found.distance[vertex] + 1;
            found.previous[next] = vertex;
            waiting.push(next);
        }
    }
    return found;
}

// Returns the path from the start to a vertex that was reached.
std::vector<char> path_to(const Search& found, char vertex)
{
    std::vector<char> path{vertex};
    while (found.previous.contains(path.back()))
        path.push_back(found.previous.at(path.back()));
    std::ranges::reverse(path); // it was followed from its end
    return path;
}

int main()
{
    const Graph graph = make_graph({{'A', 'B'}, {'A', 'C'}, {'B', 'D'}, {'D', 'E'},
                                    {'E', 'G'}, {'C', 'F'}, {'F', 'G'}, {'H', 'I'}});
    const Search found = breadth_first(graph, 'A');

    std::cout << "visited from A:";
    for (char vertex : found.order)
        std::cout << ' ' << vertex;
    std::cout << '\n';

    std::map<int, std::vector<char>> levels;
    for (char vertex : found.order)
        levels[found.distance.at(vertex)].push_back(vertex);
    for (const auto& [distance, vertices] : levels) {
        std::cout << "distance " << distance << ':';
        for (char vertex : vertices)
            std::cout << ' ' << vertex;
        std::cout << '\n';
    }

    for (char goal : {'G', 'E', 'H'}) {
        std::cout << "to " << goal << ": ";
        if (!found.distance.contains(goal)) {
            std::cout << "there is no path\n";
            continue;
        }
        const std::vector<char> path = path_to(found, goal);
        for (std::size_t i = 0; i < path.size(); ++i)
            std::cout << (i > 0 ? " -> " : "") << path[i];
        std::cout << " (" << path.size() - 1 << " edges)\n";
    }
}
