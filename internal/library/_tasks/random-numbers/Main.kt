// Random numbers: roll dice and shuffle cards with a generator of our own.
import java.util.Collections
import kotlin.random.Random

/** The largest number of 32 bits. */
const val MOST = 0xFFFFFFFFL

/**
 * A xorshift generator. It is not random at all: the state decides all numbers
 * that follow, which is why the same [seed] gives the same dice again.
 */
class Generator(seed: Int) {
    private var state = seed

    init {
        require(seed != 0) { "a state of 0 would stay 0 forever" }
    }

    /** Returns the next of the numbers from 1 to [MOST]. */
    fun next(): Long {
        state = state xor (state shl 13)
        state = state xor (state ushr 17) // ushr moves in zeros, shr would copy the sign
        state = state xor (state shl 5)
        return state.toLong() and MOST // an Int would often be negative
    }

    /** Returns a number from 0 to [n] - 1, each as likely as the others. */
    fun below(n: Int): Int {
        // next() % n alone would favour small numbers, since n rarely divides the
        // count of all values: those from the last, incomplete group are dropped.
        val limit = MOST - MOST % n
        var value = next()
        while (value >= limit) {
            value = next()
        }
        return (value % n).toInt()
    }

    fun roll(): Int = 1 + below(6)

    /** Fisher-Yates: every order is equally likely. */
    fun shuffle(items: MutableList<*>) {
        for (last in items.size - 1 downTo 1) {
            // Chosen among those not yet placed; last itself may stay where it is.
            Collections.swap(items, last, below(last + 1))
        }
    }
}

fun printRolls(label: String, random: Generator, count: Int) {
    println("$label: ${List(count) { random.roll() }.joinToString(" ")}")
}

fun newDeck(): MutableList<String> {
    val suits = listOf("spades", "hearts", "diamonds", "clubs")
    val ranks = "A 2 3 4 5 6 7 8 9 10 J Q K".split(" ")
    return suits.flatMap { suit -> ranks.map { rank -> "$rank of $suit" } }.toMutableList()
}

fun main() {
    val random = Generator(2024)
    printRolls("seed 2024", random, 12)
    printRolls("again", Generator(2024), 12)
    printRolls("seed 7", Generator(7), 12)

    val counts = IntArray(7) // counts[0] is not used
    repeat(60000) {
        counts[random.roll()]++
    }
    for (face in 1..6) {
        println("$face was rolled ${counts[face]} times of 60000")
    }

    val deck = newDeck()
    random.shuffle(deck)
    for ((i, card) in deck.take(5).withIndex()) {
        println("card ${i + 1}: $card")
    }

    // The library's generator has another seed in each run, so that only what
    // holds always is printed. deck.shuffle() mixes as shuffle does above.
    val valid = List(1000) { Random.nextInt(1, 7) } // the 7 is excluded
        .count { face -> face in 1..6 }
    println("library: $valid of 1000 rolls are from 1 to 6")
}
