// Runs tasks at the same time and prints their results in order.
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class Counter {
    private val lock = Any()
    private var n = 0 // used only while lock is held

    fun add() = synchronized(lock) { n++ }

    fun value() = synchronized(lock) { n }
}

fun main() {
    val limits = listOf(10, 20, 30, 40)
    val finished = Counter()
    val tasks = limits.map { limit ->
        Callable {
            val sum = (1..limit).sum()
            finished.add()
            sum
        }
    }

    val pool = Executors.newFixedThreadPool(limits.size)
    try {
        val results = pool.invokeAll(tasks) // waits for all of them
        limits.zip(results).forEach { (limit, result) -> println("sum of 1 to $limit: ${result.get()}") }
        println("finished tasks: ${finished.value()}")
    } finally {
        pool.shutdown() // its threads would keep the program alive
    }
}
