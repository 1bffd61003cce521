// A hash map made by hand; it counts the words of a sentence.

class HashMap {
    private class Entry(val key: String, var value: Int) {
        override fun toString() = "$key=$value"
    }

    private var buckets = newBuckets(4)
    var size = 0
        private set

    private fun newBuckets(count: Int) = List(count) { mutableListOf<Entry>() }

    /** Makes a number of a text, as hashCode of a String does it too. */
    private fun hash(key: String): Int {
        var h = 0
        for (c in key) {
            h = 31 * h + c.toInt() // each character changes all that came before
        }
        return h
    }

    // A hash may be negative, and so may %; floorMod never is.
    private fun bucketOf(key: String) = buckets[Math.floorMod(hash(key), buckets.size)]

    private fun find(key: String) = bucketOf(key).find { it.key == key }

    /** Returns null if the key is not there. The operators allow map[key]. */
    operator fun get(key: String): Int? = find(key)?.value

    operator fun set(key: String, value: Int) {
        val known = find(key)
        if (known != null) {
            known.value = value
            return
        }
        // Full buckets would be slow: there are never more entries than buckets.
        if (size == buckets.size) grow()
        bucketOf(key).add(Entry(key, value))
        size++
    }

    fun remove(key: String): Boolean {
        val removed = bucketOf(key).removeAll { it.key == key }
        if (removed) size--
        return removed
    }

    /** Doubles the buckets. An entry may belong elsewhere now: all are put in again. */
    private fun grow() {
        val entries = buckets.flatten()
        buckets = newBuckets(2 * buckets.size)
        entries.forEach { bucketOf(it.key).add(it) }
    }

    fun show() {
        println("$size entries in ${buckets.size} buckets")
        for ((i, bucket) in buckets.withIndex()) {
            println("$i:" + bucket.joinToString("") { " $it" })
        }
    }
}

fun main() {
    val text = "The sea and the shore, the wind and the sun: the sea is calm."
    val words = Regex("[a-z]+").findAll(text.toLowerCase()).map { it.value }.toList()

    val counts = HashMap()
    for (word in words) {
        counts[word] = (counts[word] ?: 0) + 1
    }
    counts.show()
    for (key in listOf("sea", "moon")) {
        println("get $key: ${counts[key] ?: "nothing"}")
    }
    if (counts.remove("is")) {
        println("remove is: ${counts.size} entries left")
    }

    // The library's mutableMapOf hashes too and keeps the order of insertion;
    // sortedMapOf keeps its keys sorted.
    val sorted = sortedMapOf<String, Int>()
    for (word in words) {
        sorted[word] = (sorted[word] ?: 0) + 1
    }
    sorted.remove("is")
    println("by word: " + sorted.entries.joinToString(" ") { "${it.key}=${it.value}" })
}
