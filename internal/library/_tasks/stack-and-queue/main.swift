// A stack and a circular queue, and brackets checked with the stack.

/// Takes in at the back and gives from the front: first in, first out. The queue
/// runs in a circle, so that nothing is ever moved.
struct CircularQueue<Item> {
    private(set) var slots: [Item?]
    private(set) var front = 0
    private var count = 0

    init(size: Int) {
        slots = [Item?](repeating: nil, count: size)
    }

    /// Returns false if the queue is full.
    mutating func add(_ item: Item) -> Bool {
        guard count < slots.count else { return false }
        // The remainder leads from the last slot back to the first.
        slots[(front + count) % slots.count] = item
        count += 1
        return true
    }

    /// Returns nil if the queue is empty.
    mutating func take() -> Item? {
        guard count > 0 else { return nil }
        let item = slots[front]
        front = (front + 1) % slots.count
        count -= 1
        return item
    }
}

/// Says whether each bracket of the text has its partner.
func checkBrackets(_ text: String) -> String {
    let partners: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    var open: [(bracket: Character, at: Int)] = [] // what is not closed yet
    for (i, c) in text.enumerated() {
        if let expected = partners[c] {
            // Whatever was opened last must be closed first.
            guard let last = open.popLast() else {
                return "\(c) at \(i) closes nothing"
            }
            if last.bracket != expected {
                return "\(c) at \(i) does not close \(last.bracket)"
            }
        } else if partners.values.contains(c) {
            open.append((bracket: c, at: i))
        }
    }
    if let last = open.last {
        return "\(last.bracket) at \(last.at) is not closed"
    }
    return "balanced"
}

// A stack grows and shrinks at one end: last in, first out. Arrays can do that.
var stack: [Int] = []
for number in 1...3 {
    stack.append(number)
}
var popped: [Int] = []
while let number = stack.popLast() {
    popped.append(number)
}
print("stack: push 1 2 3, pop " + popped.map(String.init).joined(separator: " "))

var queue = CircularQueue<String>(size: 3)
for letter in ["A", "B", "C", "D"] {
    print("queue: \(letter) " + (queue.add(letter) ? "added" : "refused, it is full"))
}
if let letter = queue.take() {
    print("queue: \(letter) taken")
}
if queue.add("D") {
    let slots = queue.slots.map { $0 ?? "-" }.joined(separator: " ")
    print("queue: D added, slots \(slots), front at \(queue.front)")
}
var taken: [String] = []
while let letter = queue.take() {
    taken.append(letter)
}
print("queue: take " + taken.joined(separator: " "))

for text in ["{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"] {
    print("\(text): \(checkBrackets(text))")
}
