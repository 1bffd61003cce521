// Generics: one function and one class for any type.

// The bound says that values of T can be compared with each other.
fun <T : Comparable<T>> larger(a: T, b: T): T = if (a > b) a else b

class Stack<T : Any> {
    private val items = mutableListOf<T>()

    val size: Int
        get() = items.size

    fun push(item: T) {
        items.add(item)
    }

    // null if the stack is empty
    fun pop(): T? = if (items.isEmpty()) null else items.removeAt(items.size - 1)
}

fun main() {
    println("larger: ${larger(3, 7)}")
    println("larger: ${larger("apple", "pear")}")

    val numbers = Stack<Int>()
    for (number in 1..3) {
        numbers.push(number)
    }
    numbers.pop()?.let { println("top: $it, ${numbers.size} left") }

    val letters = Stack<String>()
    letters.push("a")
    letters.push("c")
    letters.pop()?.let { println("top: $it, ${letters.size} left") }
    letters.pop()
    if (letters.pop() == null) {
        println("empty")
    }
}
