// Breadth-first search: visit a graph in order of the distance from the start.
import java.util.ArrayDeque

class Graph {
    private val neighbors = mutableMapOf<Char, MutableList<Char>>()

    /** An edge leads both ways, so each of its ends is a neighbor of the other. */
    fun connect(a: Char, b: Char) {
        neighbors.getOrPut(a) { mutableListOf() }.add(b)
        neighbors.getOrPut(b) { mutableListOf() }.add(a)
    }

    fun neighborsOf(vertex: Char): List<Char> = neighbors[vertex].orEmpty()
}

class BreadthFirstSearch(graph: Graph, start: Char) {
    /** In edges from the start; such a map keeps the order of the visits. */
    val distance = linkedMapOf(start to 0)
    private val previous = mutableMapOf<Char, Char>()

    init {
        val waiting = ArrayDeque<Char>()
        waiting.add(start)
        while (waiting.isNotEmpty()) {
            val vertex = waiting.remove()
            for (next in graph.neighborsOf(vertex)) {
                // A vertex is marked as soon as it enters the queue: if it was
                // reached before, then not by a longer way.
                if (next in distance) continue
                distance[next] = distance.getValue(vertex) + 1
                previous[next] = vertex
                waiting.add(next)
            }
        }
    }

    /** Returns the path from the start to a vertex that was reached. */
    fun pathTo(goal: Char): List<Char> =
        generateSequence(goal) { previous[it] }.toList().reversed()
}

fun main() {
    val graph = Graph()
    for (edge in listOf("AB", "AC", "BD", "DE", "EG", "CF", "FG", "HI")) {
        graph.connect(edge[0], edge[1])
    }
    val search = BreadthFirstSearch(graph, 'A')
    val distance = search.distance

    println("visited from A: ${distance.keys.joinToString(" ")}")

    for ((steps, vertices) in distance.keys.groupBy { distance.getValue(it) }) {
        println("distance $steps: ${vertices.joinToString(" ")}")
    }

    for (goal in "GEH") {
        if (goal in distance) {
            println("to $goal: ${search.pathTo(goal).joinToString(" -> ")} (${distance[goal]} edges)")
        } else {
            println("to $goal: there is no path")
        }
    }
}
