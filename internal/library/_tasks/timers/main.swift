// A timer that repeats and one that is cancelled.
import Foundation

print("start")
let late = DispatchWorkItem { print("this is never printed") }
DispatchQueue.global().asyncAfter(deadline: .now() + 10, execute: late)

let third = DispatchSemaphore(value: 0)
var ticks = 0
let repeating = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "ticks"))
repeating.schedule(deadline: .now() + .milliseconds(50), repeating: .milliseconds(50))
repeating.setEventHandler {
    ticks += 1
    print("tick \(ticks)")
    if ticks == 3 {
        repeating.cancel()
        third.signal()
    }
}
repeating.resume()
third.wait()

late.cancel()
print("the late one was cancelled")
print("end")
