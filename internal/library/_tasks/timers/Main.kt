// A timer that repeats and one that is cancelled.
import java.util.Timer
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.fixedRateTimer
import kotlin.concurrent.timerTask

fun main() {
    println("start")
    val timer = Timer()
    val late = timerTask { println("this is never printed") }
    timer.schedule(late, 10000)

    val ticks = CountDownLatch(3)
    val repeating = fixedRateTimer(initialDelay = 50, period = 50) {
        if (ticks.count > 0) {
            println("tick ${4 - ticks.count}")
            ticks.countDown()
        }
    }
    ticks.await() // for the third tick
    repeating.cancel()

    if (late.cancel()) {
        println("the late one was cancelled")
    }
    timer.cancel() // its thread would keep the program alive
    println("end")
}
