// A singly linked list: nodes each of which knows the next one.

class SinglyLinkedList<T> : Iterable<T> {
    private class Node<T>(val value: T, var next: Node<T>?) // null in the last node

    private var head: Node<T>? = null

    fun addFirst(value: T) {
        head = Node(value, head)
    }

    fun addLast(value: T) {
        val last = nodes().lastOrNull()
        if (last == null) addFirst(value) else last.next = Node(value, null)
    }

    /** Inserts [value] behind the first node with [target]; false if there is none. */
    fun insertAfter(target: T, value: T): Boolean {
        val node = nodes().firstOrNull { it.value == target } ?: return false
        node.next = Node(value, node.next)
        return true
    }

    /** Removes the first node with [value]; false if there is none. */
    fun remove(value: T): Boolean {
        var before: Node<T>? = null
        for (node in nodes()) {
            if (node.value == value) {
                if (before == null) {
                    head = node.next // the first node has none before it
                } else {
                    before.next = node.next // the list now leads around the node
                }
                return true
            }
            before = node
        }
        return false
    }

    /** Turns the arrows round one by one. */
    fun reverse() {
        var before: Node<T>? = null
        var node = head
        while (node != null) {
            val next = node.next // kept, since the arrow changes now
            node.next = before
            before = node
            node = next
        }
        head = before
    }

    /** The nodes in order; each is looked up only when it is asked for. */
    private fun nodes(): Sequence<Node<T>> = generateSequence(head) { it.next }

    /** With an iterator, for loops, joinToString and count work on the list. */
    override fun iterator(): Iterator<T> = nodes().map { it.value }.iterator()
}

fun show(label: String, list: SinglyLinkedList<Int>) {
    println("$label: ${list.joinToString(" -> ")}")
}

fun main() {
    val list = SinglyLinkedList<Int>()
    list.addLast(20)
    list.addLast(30)
    show("add 20 and 30 at the end", list)
    list.addFirst(10)
    show("add 10 in front", list)
    list.insertAfter(20, 25)
    show("insert 25 after 20", list)
    list.remove(10)
    show("remove 10", list)
    if (!list.remove(99)) {
        println("remove 99: not found")
    }
    list.reverse()
    show("reversed", list)
    println("length: ${list.count()}")
}
