// A stack and a circular queue, and brackets checked with the stack.
import java.util.ArrayDeque

/**
 * A queue takes in at the back and gives from the front: first in, first out.
 * This one runs in a circle, so that nothing is ever moved.
 */
class CircularQueue(private val size: Int) {
    private val slots = CharArray(size)
    private var front = 0
    private var count = 0

    /** Returns false if the queue is full. */
    fun add(item: Char): Boolean {
        if (count == size) return false
        // The remainder leads from the last slot back to the first.
        slots[(front + count) % size] = item
        count++
        return true
    }

    /** Returns null if the queue is empty. */
    fun take(): Char? {
        if (count == 0) return null
        val item = slots[front]
        front = (front + 1) % size
        count--
        return item
    }

    override fun toString() = "slots ${slots.joinToString(" ")}, front at $front"
}

/** Says whether each bracket of the text has its partner. */
fun checkBrackets(text: String): String {
    val partners = mapOf(')' to '(', ']' to '[', '}' to '{')
    val open = ArrayDeque<Int>() // where brackets were opened
    for ((i, c) in text.withIndex()) {
        if (c in partners.values) {
            open.push(i)
        } else if (c in partners) {
            if (open.isEmpty()) return "$c at $i closes nothing"
            // Whatever was opened last must be closed first.
            val partner = text[open.pop()]
            if (partner != partners[c]) return "$c at $i does not close $partner"
        }
    }
    return if (open.isEmpty()) "balanced" else "${text[open.peek()]} at ${open.peek()} is not closed"
}

fun main() {
    // A stack grows and shrinks at one end: last in, first out.
    val stack = ArrayDeque<Int>()
    for (number in 1..3) {
        stack.push(number)
    }
    print("stack: push 1 2 3, pop")
    while (stack.isNotEmpty()) {
        print(" ${stack.pop()}")
    }
    println()

    val queue = CircularQueue(3)
    for (letter in 'A'..'D') {
        println("queue: $letter ${if (queue.add(letter)) "added" else "refused, it is full"}")
    }
    println("queue: ${queue.take()} taken")
    if (queue.add('D')) {
        println("queue: D added, $queue")
    }
    // generateSequence asks again and again until it is given null.
    println("queue: take ${generateSequence { queue.take() }.joinToString(" ")}")

    for (text in listOf("{[a + b] * (c - d)}", "(a + b]", "((a)", "a)")) {
        println("$text: ${checkBrackets(text)}")
    }
}
