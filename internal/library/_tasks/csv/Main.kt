// Reads a table of comma-separated values and adds up a column.

// Splits one line. A value in quotes may contain commas, and "" for a quote.
fun fields(line: String): List<String> {
    val fields = mutableListOf<String>()
    val field = StringBuilder()
    var quoted = false
    var i = 0
    while (i < line.length) {
        val c = line[i]
        when {
            quoted && c == '"' && line.getOrNull(i + 1) == '"' -> {
                field.append('"')
                i++
            }
            c == '"' -> quoted = !quoted
            c == ',' && !quoted -> {
                fields.add(field.toString())
                field.setLength(0)
            }
            else -> field.append(c)
        }
        i++
    }
    fields.add(field.toString())
    return fields
}

fun main() {
    // For a file: File("items.csv").readLines()
    val lines = """
        item,quantity,price
        "pen, blue",3,120
        notebook,2,350
        "12"" ruler",1,90
    """.trimIndent().lines()

    var sum = 0
    for (line in lines.drop(1)) { // the first one holds the names
        val (item, quantity, price) = fields(line)
        val total = quantity.toInt() * price.toInt()
        println("$item: $quantity x $price = $total")
        sum += total
    }
    println("sum: $sum")
}
