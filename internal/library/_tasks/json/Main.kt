// JSON: read a text into maps and lists, change them, and write them again.

// What may follow a backslash besides u, and what it means. Kotlin has no \f.
const val CODES = "\"\\/bfnrt"
const val MEANINGS = "\"\\/\b\u000c\n\r\t"

/**
 * A recursive descent parser: one function for each rule of the grammar. They
 * call each other, since values contain values.
 */
class Parser private constructor(private val text: String) {
    private var at = 0

    companion object {
        private val number = Regex("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")

        /** Returns the value, or throws [IllegalArgumentException]. */
        fun parse(text: String): Any? {
            val parser = Parser(text)
            val value = parser.value()
            parser.take("") // skips blanks at the end
            require(parser.at == text.length) { parser.problem() }
            return value
        }
    }

    private fun problem() = "not JSON at position $at"

    /** Skips blanks and takes the [word] if it is next. */
    private fun take(word: String): Boolean {
        while (at < text.length && text[at] in " \t\r\n") at++
        val found = text.startsWith(word, at)
        if (found) at += word.length
        return found
    }

    private fun expect(word: String) = require(take(word)) { problem() }

    private fun next(): Char {
        require(at < text.length) { problem() }
        return text[at++]
    }

    private fun value(): Any? = when {
        take("{") -> members()
        take("[") -> elements()
        take("\"") -> string()
        take("true") -> true
        take("false") -> false
        take("null") -> null
        else -> number()
    }

    private fun members(): MutableMap<String, Any?> {
        val members = mutableMapOf<String, Any?>() // keeps the order
        if (take("}")) return members
        do {
            expect("\"")
            val key = string()
            expect(":")
            members[key] = value()
        } while (take(","))
        expect("}")
        return members
    }

    private fun elements(): MutableList<Any?> {
        val elements = mutableListOf<Any?>()
        if (take("]")) return elements
        do {
            elements.add(value())
        } while (take(","))
        expect("]")
        return elements
    }

    /** Reads up to the quote at the end; the first one has been taken. */
    private fun string(): String {
        val result = StringBuilder()
        while (true) {
            val c = next()
            if (c == '"') return result.toString()
            require(c >= ' ') { problem() } // a line break must be written as \n
            result.append(if (c == '\\') escaped() else c)
        }
    }

    private fun escaped(): Char {
        val code = next()
        if (code == 'u') {
            val digits = String(CharArray(4) { next() })
            return requireNotNull(digits.toIntOrNull(16)) { problem() }.toChar()
        }
        val index = CODES.indexOf(code)
        require(index >= 0) { problem() }
        return MEANINGS[index]
    }

    private fun number(): Double {
        val found = number.find(text, at)
        require(found != null && found.range.first == at) { problem() }
        at += found.value.length
        return found.value.toDouble()
    }
}

fun write(value: Any?): String = when (value) {
    is Map<*, *> -> value.entries.joinToString(",", "{", "}") { "${write(it.key)}:${write(it.value)}" }
    is List<*> -> value.joinToString(",", "[", "]") { write(it) }
    is String -> value.toList().joinToString("", "\"", "\"") { quoted(it) }
    else -> value.toString() // null, true, false and numbers
}

fun quoted(c: Char): String = when {
    c != '/' && c in MEANINGS -> "\\" + CODES[MEANINGS.indexOf(c)]
    c < ' ' -> String.format("\\u%04x", c.toInt())
    else -> c.toString()
}

// The compiler cannot check what a map contains: that is for us to know.
@Suppress("UNCHECKED_CAST")
fun main() {
    val person = Parser.parse("""{"address": {"city": "Seoul"}, "languages": ["C", "Go"],
        "member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5}""") as MutableMap<String, Any?>
    val address = person["address"] as Map<String, Any?>
    val languages = person["languages"] as MutableList<Any?>
    val score = person["score"] as Double

    println("name: ${person["name"]}")
    println("city: ${address["city"]}")
    println("first language: ${languages.first()}")
    println("member: ${if (person["member"] == true) "yes" else "no"}")
    println("phone: ${person["phone"] ?: "none"}")
    println("score: $score")

    languages.add("Swift")
    person["phone"] = "010-1234"
    person["score"] = score + 1
    val written = write(person)
    println(written)
    val same = write(Parser.parse(written)) == written
    println("read and written again: ${if (same) "the same" else "different"}")

    for (wrong in listOf("[\"C\", \"Go\"", "{\"name\" \"Ann\"}", "{name: 1}", "yes")) {
        try {
            Parser.parse(wrong)
            println("accepted: $wrong")
        } catch (e: IllegalArgumentException) {
            println("refused: $wrong")
        }
    }
}
