// Counts the lines of a log by level, and its errors by hour.
val log = """
2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at Backup.kt:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back
"""

class Entry(val hour: String, val level: String)

val pattern = Regex("""\d{4}-\d\d-\d\d (\d\d):\d\d:\d\d ([A-Z]+)\s+.*""")

// null for a line that is not an entry
fun parse(line: String): Entry? = pattern.matchEntire(line)?.destructured?.let { (hour, level) -> Entry(hour, level) }

fun main() {
    val lines = log.lines().filter { it.isNotEmpty() }
    val entries = lines.mapNotNull { parse(it) }
    val others = lines.size - entries.size

    entries.groupingBy { it.level }.eachCount().toSortedMap().forEach { (level, count) -> println("$level $count") }
    entries.filter { it.level == "ERROR" }.groupingBy { it.hour }.eachCount().toSortedMap()
        .forEach { (hour, count) -> println("errors at ${hour}h: $count") }
    println(if (others == 1) "1 line is not an entry" else "$others lines are not entries")
}
