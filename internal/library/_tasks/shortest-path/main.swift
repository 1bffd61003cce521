// Dijkstra's algorithm: the shortest paths from one city to all others.

struct Road {
    let to: String
    let km: Int
}

struct Graph {
    private var roads: [String: [Road]] = [:]

    /// A road leads both ways.
    mutating func connect(_ a: String, _ b: String, km: Int) {
        roads[a, default: []].append(Road(to: b, km: km))
        roads[b, default: []].append(Road(to: a, km: km))
    }

    func roads(from city: String) -> [Road] {
        return roads[city, default: []]
    }
}

struct Dijkstra {
    private(set) var distance: [String: Int] // the shortest that is known
    private(set) var order: [String] = [] // the cities reached, the nearest first
    private var previous: [String: String] = [:] // the city before it on that path

    init(_ graph: Graph, from start: String) {
        distance = [start: 0]
        var waiting: Set<String> = [start]
        // Swift has no priority queue; looking at each city is quick enough for a
        // small graph.
        while let (city, km) = Dijkstra.nearest(of: waiting, in: distance) {
            // No way round can be shorter any more: all that wait are at least as
            // far away, and no road has a negative length.
            waiting.remove(city)
            order.append(city)
            for road in graph.roads(from: city) {
                let throughCity = km + road.km
                if throughCity < distance[road.to, default: Int.max] {
                    distance[road.to] = throughCity
                    previous[road.to] = city
                    waiting.insert(road.to)
                }
            }
        }
    }

    /// Returns the nearest of the cities with its distance, or nil for none.
    private static func nearest(of cities: Set<String>, in distance: [String: Int]) -> (String, Int)? {
        var best: (String, Int)?
        for city in cities {
            guard let km = distance[city] else { continue }
            if let found = best, found.1 <= km {
                continue
            }
            best = (city, km)
        }
        return best
    }

    /// Returns the path from the start to a city that was reached.
    func path(to goal: String) -> [String] {
        var path = [goal]
        var city = goal
        while let before = previous[city] {
            path.append(before)
            city = before
        }
        return path.reversed() // it was followed from its end
    }
}

var graph = Graph()
graph.connect("Seoul", "Incheon", km: 30)
graph.connect("Seoul", "Gangneung", km: 170)
graph.connect("Seoul", "Daejeon", km: 140)
graph.connect("Daejeon", "Daegu", km: 120)
graph.connect("Daejeon", "Gwangju", km: 140)
graph.connect("Daegu", "Busan", km: 90)
graph.connect("Gangneung", "Busan", km: 350)
graph.connect("Gwangju", "Busan", km: 200)
graph.connect("Jeju", "Seogwipo", km: 30)

let search = Dijkstra(graph, from: "Seoul")

print("from Seoul, the nearest first:")
for city in search.order {
    print("  \(search.distance[city, default: 0]) km \(city)")
}

for goal in ["Busan", "Gwangju", "Jeju"] {
    if let km = search.distance[goal] {
        let path = search.path(to: goal).joined(separator: " -> ")
        print("to \(goal): \(path) (\(km) km)")
    } else {
        print("to \(goal): there is no road")
    }
}
