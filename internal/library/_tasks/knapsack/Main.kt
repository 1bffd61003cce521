// The 0/1 knapsack problem: which items are worth most and still fit?

class Item(val name: String, val weight: Int, val value: Int)

/**
 * Returns a table in which best[i][room] is the highest value that the first i
 * items allow within room. Each row needs only the one before it.
 */
fun fill(items: List<Item>, capacity: Int): List<List<Int>> {
    val best = mutableListOf(List(capacity + 1) { 0 }) // nothing to take
    for (item in items) {
        val before = best.last()
        best.add(before.mapIndexed { room, left ->
            // Leave the item or take it, whichever is worth more.
            if (item.weight > room) left else maxOf(left, before[room - item.weight] + item.value)
        })
    }
    return best
}

/** Goes back through the table: an item was taken if it made a difference. */
fun trace(best: List<List<Int>>, items: List<Item>, capacity: Int): List<Item> {
    val taken = mutableListOf<Item>()
    var room = capacity
    for (i in items.size downTo 1) {
        if (best[i][room] != best[i - 1][room]) {
            taken.add(items[i - 1])
            room -= items[i - 1].weight
        }
    }
    return taken.reversed()
}

/** Takes whatever fits, in the order of the items: quick, but not always best. */
fun greedy(items: List<Item>, capacity: Int): List<Item> {
    val taken = mutableListOf<Item>()
    var room = capacity
    for (item in items) {
        if (item.weight <= room) {
            taken.add(item)
            room -= item.weight
        }
    }
    return taken
}

fun show(label: String, taken: List<Item>) {
    val names = taken.joinToString(", ") { it.name }
    println("$label: $names = ${taken.sumBy { it.weight }} kg, value ${taken.sumBy { it.value }}")
}

fun showRow(label: String, numbers: Iterable<Int>) {
    println(label.padEnd(12) + numbers.joinToString("") { it.toString().padStart(3) })
}

fun main() {
    val items = listOf( // ordered by value per kg, the highest first
        Item("tent", 6, 30),
        Item("stove", 3, 14),
        Item("sleeping bag", 4, 18),
        Item("camera", 2, 9),
        Item("food", 5, 20)
    )
    val capacity = 10

    val best = fill(items, capacity)
    showRow("kg", 0..capacity)
    for ((i, item) in items.withIndex()) {
        showRow(item.name, best[i + 1])
    }

    show("greedy", greedy(items, capacity))
    show("best", trace(best, items, capacity))
}
