// Counts how often each word occurs in a text and prints the most frequent ones.
fun main() {
    val text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!"
    val words = Regex("[a-z]+").findAll(text.toLowerCase()).map { it.value }.toList()
    val counts = words.groupingBy { it }.eachCount()

    println("${words.size} words, ${counts.size} different")
    counts.entries
        .sortedWith(compareByDescending<Map.Entry<String, Int>> { it.value }.thenBy { it.key })
        .take(5)
        .forEach { println("${it.key} ${it.value}") }
}
