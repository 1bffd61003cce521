// A priority queue made of a binary heap: the most urgent task comes first.

/// The heap is a tree that lies in an array: the children of i are at 2i + 1 and
/// 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
struct PriorityQueue<Item: Comparable> {
    private(set) var heap: [Item] = []

    mutating func push(_ item: Item) {
        // The new item begins at the end and rises while it comes before its parent.
        heap.append(item)
        var i = heap.count - 1
        while i > 0 && heap[i] < heap[(i - 1) / 2] {
            heap.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    /// Returns nil if the queue is empty.
    mutating func pop() -> Item? {
        guard !heap.isEmpty else { return nil }
        // The last item moves to the top and sinks below its smaller child.
        heap.swapAt(0, heap.count - 1)
        let first = heap.removeLast()
        var i = 0
        while true {
            var child = 2 * i + 1
            if child + 1 < heap.count && heap[child + 1] < heap[child] {
                child += 1
            }
            if child >= heap.count || heap[child] >= heap[i] {
                return first
            }
            heap.swapAt(i, child)
            i = child
        }
    }
}

struct Job: Comparable, CustomStringConvertible {
    let priority: Int // the smaller, the more urgent
    let order: Int // among equals the one that came first goes first
    let name: String

    var description: String { return "\(priority) \(name)" }

    static func < (a: Job, b: Job) -> Bool {
        return (a.priority, a.order) < (b.priority, b.order)
    }

    static func == (a: Job, b: Job) -> Bool {
        return (a.priority, a.order) == (b.priority, b.order)
    }
}

var queue = PriorityQueue<Job>()
let names = [
    (3, "write report"),
    (1, "stop the leak"),
    (2, "call the bank"),
    (5, "water plants"),
    (1, "answer the alarm"),
    (4, "clean desk"),
]
for (order, (priority, name)) in names.enumerated() {
    queue.push(Job(priority: priority, order: order, name: name))
}

print("heap: " + queue.heap.map { String($0.priority) }.joined(separator: " "))

for _ in 1...2 {
    if let job = queue.pop() {
        print(job)
    }
}
let repair = Job(priority: 2, order: names.count, name: "repair the pump")
queue.push(repair)
print("new: \(repair)")
while let job = queue.pop() {
    print(job)
}
