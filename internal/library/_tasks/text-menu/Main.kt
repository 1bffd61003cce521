// Shows a menu and does what is chosen, until the person quits.

// What a person would type.
val choices = listOf("1", "2", "9", "3")

// Does one thing and answers whether to go on.
fun run(choice: String): Boolean {
    when (choice) {
        "1" -> println("Hello!")
        "2" -> println("The die shows 4.") // always, as in a famous joke
        "3" -> println("Goodbye!")
        else -> println("Please choose 1 to 3.")
    }
    return choice != "3"
}

fun main() {
    println("1) say hello")
    println("2) roll a die")
    println("3) quit")
    for (choice in choices) {
        println("> $choice")
        if (!run(choice)) {
            break
        }
    }
}
