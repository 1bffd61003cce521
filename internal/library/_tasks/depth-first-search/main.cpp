// Depth-first search: follow each path of a graph as far as it goes.
#include <cstddef>
#include <iostream>
#include <map>
#include <set>
#include <string>
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

// Visits a vertex and all that can be reached from it. The set is what keeps the
// search from running in circles.
void visit(const Graph& graph, char vertex, std::set<char>& visited, std::size_t depth)
{
    visited.insert(vertex);
    std::cout << std::string(2 * depth, ' ') << vertex << '\n';
    for (char next : graph.at(vertex))
        if (!visited.contains(next))
            visit(graph, next, visited, depth + 1);
}

// The same without recursion: the stack holds where the search has yet to go.
// Returns the vertices in the order of their visit.
std::vector<char> reach(const Graph& graph, char start, std::set<char>& visited)
{
    std::vector<char> order;
    std::vector<char> stack{start};
    while (!stack.empty()) {
        const char vertex = stack.back();
        stack.pop_back();
        if (!visited.insert(vertex).second)
            continue; // it was reached by another way in the meantime
        order.push_back(vertex);
        // Pushed from last to first, the first neighbor is popped first.
        const auto& neighbors = graph.at(vertex);
        for (auto next = neighbors.rbegin(); next != neighbors.rend(); ++next)
            if (!visited.contains(*next))
                stack.push_back(*next);
    }
    return order;
}

void show(const std::string& label, const std::vector<char>& order)
{
    std::cout << label << ':';
    for (char vertex : order)
        std::cout << ' ' << vertex;
    std::cout << '\n';
}

int main()
{
    const Graph graph = make_graph(
        {{'A', 'B'}, {'A', 'C'}, {'B', 'D'}, {'B', 'E'}, {'C', 'F'}, {'E', 'F'}, {'G', 'H'}});

    std::cout << "recursive from A:\n";
    std::set<char> visited;
    visit(graph, 'A', visited, 1);

    visited.clear();
    show("with a stack", reach(graph, 'A', visited));

    // Each search from a vertex that no earlier one has reached is a component.
    visited.clear();
    for (const auto& [vertex, neighbors] : graph)
        if (!visited.contains(vertex))
            show("component", reach(graph, vertex, visited));
}
