// Depth-first search: follow each path of a graph as far as it goes.
import java.util.ArrayDeque

class Graph {
    private val neighbors = sortedMapOf<Char, MutableList<Char>>()

    val vertices: Set<Char> get() = neighbors.keys

    /** An edge leads both ways, so each of its ends is a neighbor of the other. */
    fun connect(a: Char, b: Char) {
        neighbors.getOrPut(a) { mutableListOf() }.add(b)
        neighbors.getOrPut(b) { mutableListOf() }.add(a)
    }

    private fun neighborsOf(vertex: Char): List<Char> = neighbors[vertex].orEmpty()

    /**
     * Visits a vertex and all that can be reached from it. The set is what keeps
     * the search from running in circles.
     */
    fun visit(vertex: Char, visited: MutableSet<Char>, depth: Int) {
        visited.add(vertex)
        println("  ".repeat(depth) + vertex)
        for (next in neighborsOf(vertex)) {
            if (next !in visited) visit(next, visited, depth + 1)
        }
    }

    /**
     * The same without recursion: the stack holds where the search has yet to go.
     * Returns the vertices in the order of their visit.
     */
    fun reach(start: Char, visited: MutableSet<Char>): List<Char> {
        val order = mutableListOf<Char>()
        val stack = ArrayDeque<Char>()
        stack.push(start)
        while (stack.isNotEmpty()) {
            val vertex = stack.pop()
            if (!visited.add(vertex)) continue // reached by another way in the meantime
            order.add(vertex)
            // Pushed from last to first, the first neighbor is popped first.
            for (next in neighborsOf(vertex).asReversed()) {
                if (next !in visited) stack.push(next)
            }
        }
        return order
    }
}

fun main() {
    val graph = Graph()
    for (edge in listOf("AB", "AC", "BD", "BE", "CF", "EF", "GH")) {
        graph.connect(edge[0], edge[1])
    }

    println("recursive from A:")
    graph.visit('A', mutableSetOf(), 1)

    println("with a stack: ${graph.reach('A', mutableSetOf()).joinToString(" ")}")

    // Each search from a vertex that no earlier one has reached is a component.
    val visited = mutableSetOf<Char>()
    for (vertex in graph.vertices) {
        if (vertex !in visited) {
            println("component: ${graph.reach(vertex, visited).joinToString(" ")}")
        }
    }
}
