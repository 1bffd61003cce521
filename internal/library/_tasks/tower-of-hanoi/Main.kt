// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.

/** Moves n discs from one peg to another; the third peg is spare. Returns the number of moves. */
fun move(n: Int, from: Char, to: Char, spare: Char, visit: (Int, Char, Char) -> Unit): Int {
    if (n == 0) {
        return 0 // nothing to move: here the recursion ends
    }
    // What lies on the largest disc has to get out of its way ...
    val before = move(n - 1, from, spare, to, visit)
    visit(n, from, to)
    // ... and comes back on top of it.
    val after = move(n - 1, spare, to, from, visit)
    return before + 1 + after
}

fun main() {
    val moves = move(3, 'A', 'C', 'B') { disc, from, to -> println("disc $disc: $from -> $to") }
    println("3 discs: $moves moves")

    // Each further disc doubles the work and adds one move: 2^n - 1.
    for (n in 4..20 step 8) {
        val count = move(n, 'A', 'C', 'B') { _, _, _ -> }
        println("$n discs: $count moves")
    }
}
