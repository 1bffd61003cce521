// Sorting: a merge sort written by hand, and the sorting of the library.

data class Student(val name: String, val score: Int)

/** Returns the values in ascending order and leaves the original as it is. */
fun <T : Comparable<T>> mergeSorted(values: List<T>): List<T> {
    if (values.size < 2) return values // nothing or a single value is sorted already
    val middle = values.size / 2
    return merge(mergeSorted(values.subList(0, middle)), mergeSorted(values.subList(middle, values.size)))
}

/**
 * Makes one sorted list of two: takes the smaller of their first values until one
 * is used up, then the rest of the other.
 */
fun <T : Comparable<T>> merge(left: List<T>, right: List<T>): List<T> {
    val merged = ArrayList<T>(left.size + right.size)
    var l = 0
    var r = 0
    while (l < left.size && r < right.size) {
        // <= takes equal values from the left, which keeps their order.
        if (left[l] <= right[r]) merged.add(left[l++]) else merged.add(right[r++])
    }
    merged.addAll(left.subList(l, left.size))
    merged.addAll(right.subList(r, right.size))
    return merged
}

fun show(label: String, numbers: List<Int>) {
    println("$label ${numbers.joinToString(" ")}")
}

fun main() {
    val original = listOf(38, 27, 43, 3, 9, 82, 10, 27)
    show("before:    ", original)
    show("merge sort:", mergeSorted(original))

    // sorted and its relatives give a new list; sort() exists for mutable lists.
    show("built in:  ", original.sorted())
    show("descending:", original.sortedDescending())

    val students = listOf(Student("Jun", 72), Student("Yuna", 88), Student("Mina", 95), Student("Alex", 88))
    println("by score, then by name:")
    students
        .sortedWith(compareByDescending<Student> { it.score }.thenBy { it.name })
        .forEach { println("  ${it.score} ${it.name}") }
}
