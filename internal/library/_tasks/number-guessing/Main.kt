// Finds a secret number by being told whether it is higher or lower.
fun main() {
    val secret = 42 // a real game draws it at random
    var low = 1
    var high = 100
    var tries = 0

    println("I have a number from $low to $high.")
    do {
        val guess = (low + high) / 2 // a person would type it
        tries++
        if (guess < secret) {
            println("$guess? higher")
            low = guess + 1
        } else if (guess > secret) {
            println("$guess? lower")
            high = guess - 1
        } else {
            println("$guess? right!")
        }
    } while (guess != secret)
    println("$tries tries")
}
