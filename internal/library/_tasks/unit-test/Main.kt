// A function and its tests.
import kotlin.system.exitProcess

fun isLeap(year: Int): Boolean {
    require(year >= 1) { "a year has to be at least 1" }
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

class Tests {
    var passed = 0
        private set
    var failed = 0
        private set

    // Runs one test. A test that throws has failed and does not end the others.
    fun test(name: String, condition: () -> Boolean) {
        val holds = try {
            condition()
        } catch (e: Exception) {
            println("unexpected: ${e.message}")
            false
        }
        if (holds) passed++ else failed++
        println((if (holds) "ok: " else "FAILED: ") + name)
    }
}

fun refused(year: Int): Boolean =
    try {
        isLeap(year)
        false
    } catch (e: IllegalArgumentException) {
        true
    }

fun main() {
    val tests = Tests()
    tests.test("2000 is a leap year") { isLeap(2000) }
    tests.test("1900 is not") { !isLeap(1900) }
    tests.test("2024 is") { isLeap(2024) }
    tests.test("2023 is not") { !isLeap(2023) }
    tests.test("a year below 1 is refused") { refused(0) }

    println("${tests.passed} passed, ${tests.failed} failed")
    if (tests.failed > 0) {
        exitProcess(1) // what runs the tests sees a failure
    }
}
