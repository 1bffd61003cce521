// Multiplies two matrices.

typealias Matrix = List<List<Int>>

/** Each entry is a row of a times a column of b: the products of their entries, added. */
fun multiply(a: Matrix, b: Matrix): Matrix {
    require(a[0].size == b.size) { "the first needs as many columns as the second has rows" }
    return a.map { row ->
        b[0].indices.map { column -> row.indices.sumBy { k -> row[k] * b[k][column] } }
    }
}

fun main() {
    val a = listOf(listOf(1, 2, 3), listOf(4, 5, 6))
    val b = listOf(listOf(7, 8), listOf(9, 10), listOf(11, 12))
    println("2 x 3 times 3 x 2 is 2 x 2:")
    for (row in multiply(a, b)) {
        println(row.joinToString("") { it.toString().padStart(5) })
    }
}
