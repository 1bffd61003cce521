// Dijkstra's algorithm: the shortest paths from one city to all others.
import java.util.PriorityQueue

class Road(val to: String, val km: Int)

class Graph {
    private val roads = mutableMapOf<String, MutableList<Road>>()

    /** A road leads both ways. */
    fun connect(a: String, b: String, km: Int) {
        roads.getOrPut(a) { mutableListOf() }.add(Road(b, km))
        roads.getOrPut(b) { mutableListOf() }.add(Road(a, km))
    }

    fun from(city: String): List<Road> = roads[city].orEmpty()
}

class Dijkstra(graph: Graph, start: String) {
    /** The shortest distance that is known of each city. */
    val distance = mutableMapOf(start to 0)

    /** The cities that were reached, the nearest first. */
    val order = mutableListOf<String>()
    private val previous = mutableMapOf<String, String>()

    init {
        // A Road in the queue is a city and how far from the start it is.
        val waiting = PriorityQueue<Road>(compareBy { it.km })
        waiting.add(Road(start, 0))
        while (waiting.isNotEmpty()) {
            val nearest = waiting.remove()
            val city = nearest.to
            // A shorter path may have been found after the entry was made.
            if (nearest.km > distance.getValue(city)) continue
            // No way round can be shorter any more: all that wait are at least as
            // far away, and no road has a negative length.
            order.add(city)
            for (road in graph.from(city)) {
                val throughCity = nearest.km + road.km
                val known = distance[road.to]
                if (known == null || throughCity < known) {
                    distance[road.to] = throughCity
                    previous[road.to] = city
                    waiting.add(Road(road.to, throughCity))
                }
            }
        }
    }

    /** Returns the path from the start to a city that was reached. */
    fun pathTo(goal: String): List<String> =
        generateSequence(goal) { previous[it] }.toList().reversed()
}

fun main() {
    val graph = Graph()
    graph.connect("Seoul", "Incheon", 30)
    graph.connect("Seoul", "Gangneung", 170)
    graph.connect("Seoul", "Daejeon", 140)
    graph.connect("Daejeon", "Daegu", 120)
    graph.connect("Daejeon", "Gwangju", 140)
    graph.connect("Daegu", "Busan", 90)
    graph.connect("Gangneung", "Busan", 350)
    graph.connect("Gwangju", "Busan", 200)
    graph.connect("Jeju", "Seogwipo", 30)

    val search = Dijkstra(graph, "Seoul")

    println("from Seoul, the nearest first:")
    for (city in search.order) {
        println("  ${search.distance[city]} km $city")
    }

    for (goal in listOf("Busan", "Gwangju", "Jeju")) {
        val km = search.distance[goal]
        if (km == null) {
            println("to $goal: there is no road")
        } else {
            println("to $goal: ${search.pathTo(goal).joinToString(" -> ")} ($km km)")
        }
    }
}
