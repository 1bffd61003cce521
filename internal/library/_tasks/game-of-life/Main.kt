// Conway's game of life on a board whose edges are joined.
class Life(private val rows: List<String>) {
    val living: Int
        get() = rows.sumBy { row -> row.count { it == '#' } }

    // The next generation is a new board, since all cells change at once.
    fun next() = Life(rows.mapIndexed { row, line ->
        line.mapIndexed { column, cell ->
            val n = neighbours(row, column)
            if (n == 3 || (n == 2 && cell == '#')) '#' else '.'
        }.joinToString("")
    })

    fun print(generation: Int) {
        println("generation $generation")
        rows.forEach { println(it) }
    }

    private fun neighbours(row: Int, column: Int): Int {
        var count = 0
        for (y in -1..1) {
            for (x in -1..1) {
                if ((y != 0 || x != 0) && alive(row + y, column + x)) {
                    count++
                }
            }
        }
        return count
    }

    // floorMod is never negative, unlike %
    private fun alive(row: Int, column: Int): Boolean {
        val line = rows[Math.floorMod(row, rows.size)]
        return line[Math.floorMod(column, line.length)] == '#'
    }
}

fun main() {
    var life = Life(listOf(
        ".#......",
        "..#.....",
        "###.....",
        "........",
        "........",
        "........"
    ))
    life.print(0)
    repeat(4) { life = life.next() }
    life.print(4)
    println("${life.living} cells live")
}
