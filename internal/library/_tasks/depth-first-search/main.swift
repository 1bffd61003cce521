// Depth-first search: follow each path of a graph as far as it goes.

struct Graph {
    private var neighbors: [String: [String]] = [:]

    /// A dictionary has no order, so the vertices are sorted.
    var vertices: [String] {
        return neighbors.keys.sorted()
    }

    /// An edge leads both ways, so each of its ends is a neighbor of the other.
    mutating func connect(_ a: String, _ b: String) {
        neighbors[a, default: []].append(b)
        neighbors[b, default: []].append(a)
    }

    /// Visits a vertex and all that can be reached from it. The set is what keeps
    /// the search from running in circles.
    func visit(_ vertex: String, _ visited: inout Set<String>, depth: Int) {
        visited.insert(vertex)
        print(String(repeating: "  ", count: depth) + vertex)
        for next in neighbors[vertex, default: []] where !visited.contains(next) {
            visit(next, &visited, depth: depth + 1)
        }
    }

    /// The same without recursion: the stack holds where the search has yet to go.
    /// Returns the vertices in the order of their visit.
    func reach(from start: String, _ visited: inout Set<String>) -> [String] {
        var order: [String] = []
        var stack = [start]
        while let vertex = stack.popLast() {
            guard visited.insert(vertex).inserted else {
                continue // it was reached by another way in the meantime
            }
            order.append(vertex)
            // Pushed from last to first, the first neighbor is popped first.
            for next in neighbors[vertex, default: []].reversed() where !visited.contains(next) {
                stack.append(next)
            }
        }
        return order
    }
}

func show(_ label: String, _ order: [String]) {
    print("\(label): " + order.joined(separator: " "))
}

var graph = Graph()
for (a, b) in [("A", "B"), ("A", "C"), ("B", "D"), ("B", "E"), ("C", "F"), ("E", "F"), ("G", "H")] {
    graph.connect(a, b)
}

print("recursive from A:")
var visited: Set<String> = []
graph.visit("A", &visited, depth: 1)

visited = []
show("with a stack", graph.reach(from: "A", &visited))

// Each search from a vertex that no earlier one has reached is a component.
visited = []
for vertex in graph.vertices where !visited.contains(vertex) {
    show("component", graph.reach(from: vertex, &visited))
}
