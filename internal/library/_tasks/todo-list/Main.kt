// A to-do list: add, finish, remove.
class TodoList {
    private class Entry(val text: String, var done: Boolean = false)

    private val entries = mutableListOf<Entry>()

    fun add(text: String) {
        entries.add(Entry(text))
    }

    fun finish(number: Int) {
        entries[index(number)].done = true
    }

    fun remove(number: Int) {
        entries.removeAt(index(number))
    }

    fun print() {
        entries.forEachIndexed { i, entry ->
            println("${i + 1}. [${if (entry.done) "x" else " "}] ${entry.text}")
        }
        println("${entries.count { it.done }} of ${entries.size} done")
    }

    // People count from 1, lists from 0.
    private fun index(number: Int): Int {
        if (number !in 1..entries.size) {
            throw NoSuchElementException("there is no entry $number")
        }
        return number - 1
    }
}

fun main() {
    val list = TodoList()
    list.add("write the report")
    list.add("buy milk")
    list.add("call Mina")
    list.finish(2)
    list.print()

    try {
        list.finish(7)
    } catch (e: NoSuchElementException) {
        println(e.message)
    }
    list.remove(2)
    list.print()
}
