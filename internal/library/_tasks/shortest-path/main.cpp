// Dijkstra's algorithm: the shortest paths from one city to all others.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <iostream>
#include <map>
#include <queue>
#include <string>
#include <utility>
#include <vector>

struct Road {
    std::string to;
    int km;
};

class Graph {
public:
    // A road leads both ways.
    void connect(const std::string& a, const std::string& b, int km)
    {
        roads[a].push_back({b, km});
        roads[b].push_back({a, km});
    }

    const std::vector<Road>& from(const std::string& city) const { return roads.at(city); }

private:
    std::map<std::string, std::vector<Road>> roads;
};

struct Result {
    std::map<std::string, int> distance;         // the shortest that is known
    std::map<std::string, std::string> previous; // the city before it on that path
    std::vector<std::string> order;              // the nearest first
};

Result dijkstra(const Graph& graph, const std::string& start)
{
    Result result;
    result.distance[start] = 0;

    // The nearest city is on top; std::greater turns the order of the queue round.
    using Entry = std::pair<int, std::string>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    waiting.push({0, start});
    while (!waiting.empty()) {
        const auto [distance, city] = waiting.top();
        waiting.pop();
        if (distance > result.distance.at(city))
            continue; // a shorter path was found after this entry was made
        // No way round can be shorter any more: all that wait are at least as far
        // away, and no road has a negative length.
        result.order.push_back(city);
        for (const auto& [next, km] : graph.from(city)) {
            const auto known = result.distance.find(next);
            if (known != result.distance.end() && known->second <= distance + km)
                continue;
            result.distance[next] = distance + km;
            result.previous[next] = city;
            waiting.push({distance + km, next});
        }
    }
    return result;
}

// Returns the path from the start to a city that was reached.
std::vector<std::string> path_to(const Result& result, const std::string& goal)
{
    std::vector<std::string> path{goal};
    while (result.previous.contains(path.back()))
        path.push_back(result.previous.at(path.back()));
    std::ranges::reverse(path); // it was followed from its end
    return path;
}

int main()
{
    Graph graph;
    graph.connect("Seoul", "Incheon", 30);
    graph.connect("Seoul", "Gangneung", 170);
    graph.connect("Seoul", "Daejeon", 140);
    graph.connect("Daejeon", "Daegu", 120);
    graph.connect("Daejeon", "Gwangju", 140);
    graph.connect("Daegu", "Busan", 90);
    graph.connect("Gangneung", "Busan", 350);
    graph.connect("Gwangju", "Busan", 200);
    graph.connect("Jeju", "Seogwipo", 30);

    const Result result = dijkstra(graph, "Seoul");

    std::cout << "from Seoul, the nearest first:\n";
    for (const auto& city : result.order)
        std::cout << "  " << result.distance.at(city) << " km " << city << '\n';

    for (const std::string goal : {"Busan", "Gwangju", "Jeju"}) {
        std::cout << "to " << goal << ": ";
        if (!result.distance.contains(goal)) {
            std::cout << "there is no road\n";
            continue;
        }
        const auto path = path_to(result, goal);
        for (std::size_t i = 0; i < path.size(); ++i)
            std::cout << (i > 0 ? " -> " : "") << path[i];
        std::cout << " (" << result.distance.at(goal) << " km)\n";
    }
}
