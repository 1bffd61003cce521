// Reverses a text and tests whether it reads the same in both directions.

/** Neither case nor anything but letters and digits counts. */
fun isPalindrome(text: String): Boolean {
    val plain = text.filter { it.isLetterOrDigit() }.toLowerCase()
    return plain == plain.reversed()
}

fun main() {
    val word = "stressed"
    println("$word backwards: ${word.reversed()}")

    for (text in listOf("level", "A man, a plan, a canal: Panama!", "hello", "12321", "")) {
        val kind = if (isPalindrome(text)) "palindrome" else "no palindrome"
        println("\"$text\": $kind")
    }
}
