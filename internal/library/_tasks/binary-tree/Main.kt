// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node. The empty tree is null.

class Node(var value: Int, var left: Node? = null, var right: Node? = null)

/** Returns the tree with [value]; the caller puts it where the old one was. */
fun insert(node: Node?, value: Int): Node {
    if (node == null) return Node(value)
    if (value < node.value) {
        node.left = insert(node.left, value)
    } else if (value > node.value) {
        node.right = insert(node.right, value)
    }
    return node // an equal value is there already
}

fun contains(root: Node?, value: Int): Boolean {
    var node = root
    while (node != null && node.value != value) {
        node = if (value < node.value) node.left else node.right
    }
    return node != null
}

/** Returns the tree without [value]. */
fun remove(node: Node?, value: Int): Node? {
    if (node == null) return null
    val right = node.right
    when {
        value < node.value -> node.left = remove(node.left, value)
        value > node.value -> node.right = remove(right, value)
        node.left == null -> return right // no child or one: it moves up
        right == null -> return node.left
        else -> {
            // Two children: the next larger value, the smallest on the right,
            // takes its place. That one has no left child and is easy to remove.
            val next = generateSequence(right) { it.left }.last()
            node.value = next.value
            node.right = remove(right, next.value)
        }
    }
    return node
}

fun inOrder(node: Node?): List<Int> =
    if (node == null) emptyList() else inOrder(node.left) + node.value + inOrder(node.right)

fun preOrder(node: Node?): List<Int> =
    if (node == null) emptyList() else listOf(node.value) + preOrder(node.left) + preOrder(node.right)

fun postOrder(node: Node?): List<Int> =
    if (node == null) emptyList() else postOrder(node.left) + postOrder(node.right) + node.value

fun height(node: Node?): Int =
    if (node == null) 0 else 1 + maxOf(height(node.left), height(node.right))

/** Draws the tree turned to the left: the root is at the margin. */
fun draw(node: Node?, depth: Int = 0) {
    if (node == null) return
    draw(node.right, depth + 1)
    println("    ".repeat(depth) + node.value)
    draw(node.left, depth + 1)
}

fun show(label: String, values: List<Int>) {
    println("$label: ${values.joinToString(" ")}")
}

fun main() {
    var root: Node? = null
    for (value in listOf(50, 30, 70, 20, 40, 60, 80, 10)) {
        root = insert(root, value)
    }
    draw(root)
    show("in-order", inOrder(root))
    show("pre-order", preOrder(root))
    show("post-order", postOrder(root))
    println("height: ${height(root)}")
    for (value in listOf(60, 65)) {
        println("$value: ${if (contains(root, value)) "found" else "not found"}")
    }

    root = remove(root, 10)
    show("remove 10, a leaf", inOrder(root))
    root = remove(root, 50)
    show("remove 50, the root", inOrder(root))
    draw(root)
}
