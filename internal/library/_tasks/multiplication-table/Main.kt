// The multiplication tables of 2 to 9, four of them side by side.

/** Prints the tables of [first] to [last] next to each other, one row per factor. */
fun printTables(first: Int, last: Int) {
    // The loop makes rows, since text can only be printed line by line.
    for (factor in 1..9) {
        // joinToString puts the gap between the cells and none behind the last one.
        val row = (first..last).joinToString("    ") { table ->
            // padStart keeps the columns straight.
            "$table x $factor = ${(table * factor).toString().padStart(2)}"
        }
        println(row)
    }
}

fun main() {
    printTables(2, 5)
    println()
    printTables(6, 9)
}
