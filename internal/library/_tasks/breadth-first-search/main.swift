// Breadth-first search: visit a graph in order of the distance from the start.

struct Graph {
    private var neighbors: [String: [String]] = [:]

    /// An edge leads both ways, so each of its ends is a neighbor of the other.
    mutating func connect(_ a: String, _ b: String) {
        neighbors[a, default: []].append(b)
        neighbors[b, default: []].append(a)
    }

    func neighbors(of vertex: String) -> [String] {
        return neighbors[vertex, default: []]
    }
}

struct BreadthFirstSearch {
    private(set) var order: [String] = [] // the vertices in the order of their visit
    private(set) var distance: [String: Int] // in edges from the start
    private var previous: [String: String] = [:]

    init(_ graph: Graph, from start: String) {
        distance = [start: 0]
        var waiting = [start]
        var head = 0 // what lies before it has left the queue
        while head < waiting.count {
            let vertex = waiting[head]
            head += 1
            order.append(vertex)
            let steps = distance[vertex, default: 0] + 1
            // A vertex is marked as soon as it enters the queue: if it was reached
            // before, then not by a longer way.
            for next in graph.neighbors(of: vertex) where distance[next] == nil {
                distance[next] = steps
                previous[next] = vertex
                waiting.append(next)
            }
        }
    }

    /// Returns the path from the start to a vertex that was reached.
    func path(to goal: String) -> [String] {
        var path = [goal]
        var vertex = goal
        while let before = previous[vertex] {
            path.append(before)
            vertex = before
        }
        return path.reversed() // it was followed from its end
    }
}

var graph = Graph()
for (a, b) in [("A", "B"), ("A", "C"), ("B", "D"), ("D", "E"), ("E", "G"), ("C", "F"), ("F", "G"), ("H", "I")] {
    graph.connect(a, b)
}
let search = BreadthFirstSearch(graph, from: "A")

print("visited from A: " + search.order.joined(separator: " "))

let levels = Dictionary(grouping: search.order) { search.distance[$0, default: 0] }
for steps in levels.keys.sorted() {
    print("distance \(steps): " + levels[steps, default: []].joined(separator: " "))
}

for goal in ["G", "E", "H"] {
    if let steps = search.distance[goal] {
        let path = search.path(to: goal).joined(separator: " -> ")
        print("to \(goal): \(path) (\(steps) edges)")
    } else {
        print("to \(goal): there is no path")
    }
}
