// A hash map made by hand; it counts the words of a sentence.

struct HashMap {
    private(set) var buckets = [[(key: String, value: Int)]](repeating: [], count: 4)
    private(set) var count = 0

    /// Makes a number of a text. Each byte changes all that came before.
    private func hash(_ key: String) -> UInt32 {
        // &* and &+ let the number wrap around; * and + would stop the program.
        return key.utf8.reduce(0) { h, byte in 31 &* h &+ UInt32(byte) }
    }

    private func bucket(of key: String) -> Int {
        return Int(hash(key) % UInt32(buckets.count))
    }

    /// The value of a key, or nil; setting nil removes the key.
    subscript(key: String) -> Int? {
        get {
            return buckets[bucket(of: key)].first { $0.key == key }?.value
        }
        set {
            let at = buckets[bucket(of: key)].firstIndex { $0.key == key }
            switch (at, newValue) {
            case let (at?, value?):
                buckets[bucket(of: key)][at].value = value
            case let (at?, nil):
                buckets[bucket(of: key)].remove(at: at)
                count -= 1
            case let (nil, value?):
                // Full buckets would be slow: never more entries than buckets.
                if count == buckets.count {
                    grow()
                }
                buckets[bucket(of: key)].append((key: key, value: value))
                count += 1
            case (nil, nil):
                break
            }
        }
    }

    /// Doubles the buckets. An entry may belong elsewhere now: all are put in again.
    private mutating func grow() {
        let entries = buckets.flatMap { $0 }
        buckets = [[(key: String, value: Int)]](repeating: [], count: 2 * buckets.count)
        for entry in entries {
            buckets[bucket(of: entry.key)].append(entry)
        }
    }
}

let text = "The sea and the shore, the wind and the sun: the sea is calm."
let words = text.lowercased().split { !$0.isLetter }.map { String($0) }

var counts = HashMap()
for word in words {
    counts[word] = (counts[word] ?? 0) + 1
}

print("\(counts.count) entries in \(counts.buckets.count) buckets")
for (i, bucket) in counts.buckets.enumerated() {
    print("\(i):" + bucket.map { " \($0.key)=\($0.value)" }.joined())
}
for key in ["sea", "moon"] {
    if let value = counts[key] {
        print("get \(key): \(value)")
    } else {
        print("get \(key): nothing")
    }
}
counts["is"] = nil
print("remove is: \(counts.count) entries left")

// Swift's own hash map is Dictionary. Its order changes with every run, so the
// keys are sorted.
var builtIn: [String: Int] = [:]
for word in words {
    builtIn[word, default: 0] += 1
}
builtIn["is"] = nil
let sorted = builtIn.sorted { $0.key < $1.key }
print("by word: " + sorted.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
