// Binary search: find a number in a sorted list by halving the range.

/**
 * Returns the first position whose number is not smaller than [wanted]: where it
 * is, or where it would have to be inserted (the size if behind all).
 */
fun insertionPoint(numbers: List<Int>, wanted: Int): Int {
    var low = 0
    var high = numbers.size // the answer lies in low..high
    while (low < high) {
        // Not (low + high) / 2: that sum can overflow for huge lists.
        val middle = low + (high - low) / 2
        if (numbers[middle] < wanted) {
            low = middle + 1 // it can only be to the right of middle
        } else {
            high = middle // it is at middle or to the left of it
        }
    }
    return low
}

/** Returns the index of [wanted], or null if it is not there. */
fun binarySearch(numbers: List<Int>, wanted: Int): Int? {
    val at = insertionPoint(numbers, wanted)
    return if (numbers.getOrNull(at) == wanted) at else null
}

/** How many halvings leave nothing of a range of [count] numbers. */
fun mostSteps(count: Int): Int {
    var steps = 0
    var left = count
    while (left > 0) {
        left /= 2
        steps++
    }
    return steps
}

fun main() {
    val numbers = listOf(3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95)
    println("numbers: ${numbers.joinToString(" ")}")

    for (wanted in listOf(21, 95, 3, 50)) {
        val at = binarySearch(numbers, wanted)
        if (at != null) {
            println("$wanted: found at index $at")
        } else {
            println("$wanted: not found, it would go to index ${insertionPoint(numbers, wanted)}")
        }
    }

    // The library can do it too; for what is missing it returns -place - 1.
    println("library: 42 is at index ${numbers.binarySearch(42)}")

    println("at most ${mostSteps(1_000_000)} steps among 1000000 numbers")
}
