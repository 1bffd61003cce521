// Runs tasks at the same time and prints their results in order.
import Foundation

let limits = [10, 20, 30, 40]
var sums = [Int](repeating: 0, count: limits.count)
var finished = 0
let lock = NSLock()  // guards sums and finished

// Returns when all have ended.
DispatchQueue.concurrentPerform(iterations: limits.count) { i in
    let sum = (1...limits[i]).reduce(0, +)
    lock.lock()
    sums[i] = sum
    finished += 1
    lock.unlock()
}

for (limit, sum) in zip(limits, sums) {
    print("sum of 1 to \(limit): \(sum)")
}
print("finished tasks: \(finished)")
