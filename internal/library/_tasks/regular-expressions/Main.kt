// Finds, checks and replaces text with regular expressions.
fun main() {
    val mail = Regex("[a-z.]+@[a-z.]+[a-z]")
    for (found in mail.findAll("Write to mina@example.com or to lee.jun@school.example.")) {
        println("found: ${found.value}")
    }

    // matches wants the whole text to match, so ^ and $ are not needed.
    val date = Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")
    for (candidate in listOf("2026-03-01", "01.03.2026")) {
        println(candidate + if (date.matches(candidate)) ": a date" else ": not a date")
    }

    // In three quotes, backslashes need not be doubled.
    val name = Regex("""(\w+) (\w+)""")
    println(name.replace("Jun Lee, Mina Kim", "$2 $1"))
}
