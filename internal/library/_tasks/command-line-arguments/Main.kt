// Command line arguments: a greeter with options, values and names.
import kotlin.system.exitProcess

class Options {
    var count = 1
    var loud = false
    var help = false
    val names = mutableListOf<String>()
}

/** A call that cannot be understood. */
class UsageException(message: String) : Exception(message)

fun readCount(text: String): Int {
    val count = text.toIntOrNull() // "3x" gives null
    if (count == null || count !in 1..9) {
        throw UsageException("--count needs a whole number from 1 to 9, not \"$text\"")
    }
    return count
}

fun parse(args: List<String>): Options {
    val countPrefix = "--count="
    val options = Options()
    var onlyNames = false
    val rest = args.iterator()
    while (rest.hasNext()) {
        val arg = rest.next()
        when {
            onlyNames || !arg.startsWith("-") -> options.names.add(arg)
            arg == "--" -> onlyNames = true // by custom: no options behind it
            arg == "--help" || arg == "-h" -> options.help = true
            arg == "--loud" || arg == "-l" -> options.loud = true
            arg.startsWith(countPrefix) -> options.count = readCount(arg.removePrefix(countPrefix))
            arg == "--count" || arg == "-c" -> {
                if (!rest.hasNext()) throw UsageException("--count needs a value")
                options.count = readCount(rest.next()) // the next one belongs to this one
            }
            else -> throw UsageException("unknown option $arg")
        }
    }
    return options
}

fun run(args: List<String>) {
    val options = parse(args)
    if (options.help) {
        println("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]")
        return
    }
    val names = if (options.names.isEmpty()) listOf("World") else options.names
    for (name in names) {
        repeat(options.count) {
            println("Hello, $name${if (options.loud) "!!!" else "!"}")
        }
    }
}

/** [args] has the arguments only, without the name of the program. */
fun main(args: Array<String>) {
    if (args.isNotEmpty()) {
        try {
            run(args.toList())
            return
        } catch (e: UsageException) {
            // Errors go to err, so that they do not end up in a file with the
            // output. A status other than 0 tells the caller of the failure.
            System.err.println("error: ${e.message}")
            exitProcess(2)
        }
    }

    println("no arguments given, so here are some examples")
    val examples = listOf(
        "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
        "--help", "--count many", "--count", "--color red"
    )
    for (example in examples) {
        println("$ greet $example")
        try {
            run(example.split(" "))
        } catch (e: UsageException) {
            println("error: ${e.message}")
        }
    }
}
