// A priority queue made of a binary heap: the most urgent task comes first.
import java.util.Collections

/**
 * The heap is a tree that lies in a list: the children of i are at 2i + 1 and
 * 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
 */
class PriorityQueue<T : Comparable<T>> {
    private val items = mutableListOf<T>()

    val heap: List<T> get() = items

    fun push(item: T) {
        // The new item begins at the end and rises while it comes before its parent.
        items.add(item)
        var i = items.lastIndex
        while (i > 0 && items[i] < items[(i - 1) / 2]) {
            Collections.swap(items, i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    /** Returns null if the queue is empty. */
    fun pop(): T? {
        if (items.isEmpty()) return null
        // The last item moves to the top and sinks below its smaller child.
        Collections.swap(items, 0, items.lastIndex)
        val first = items.removeAt(items.lastIndex)
        var i = 0
        while (true) {
            var child = 2 * i + 1
            if (child + 1 < items.size && items[child + 1] < items[child]) child++
            if (child >= items.size || items[child] >= items[i]) return first
            Collections.swap(items, i, child)
            i = child
        }
    }
}

/** The smaller the priority, the more urgent the task. */
class Task(val priority: Int, private val order: Int, private val name: String) : Comparable<Task> {
    /** Among equals the one that came first goes first. */
    override fun compareTo(other: Task) =
        compareValuesBy(this, other, { it.priority }, { it.order })

    override fun toString() = "$priority $name"
}

fun main() {
    val queue = PriorityQueue<Task>()
    val names = listOf(
        3 to "write report",
        1 to "stop the leak",
        2 to "call the bank",
        5 to "water plants",
        1 to "answer the alarm",
        4 to "clean desk"
    )
    names.forEachIndexed { order, (priority, name) -> queue.push(Task(priority, order, name)) }

    println("heap: ${queue.heap.joinToString(" ") { it.priority.toString() }}")

    repeat(2) { println(queue.pop()) }
    val repair = Task(2, names.size, "repair the pump")
    queue.push(repair)
    println("new: $repair")
    // generateSequence asks again and again until it is given null.
    generateSequence { queue.pop() }.forEach { println(it) }
}
