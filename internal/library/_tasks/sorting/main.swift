// Sorting: a merge sort written by hand, and the sorting of the library.

struct Student {
    let name: String
    let score: Int
}

/// Returns the values in ascending order and leaves the original as it is.
func mergeSorted<T: Comparable>(_ values: [T]) -> [T] {
    guard values.count > 1 else {
        return values // nothing or a single value is sorted already
    }
    let middle = values.count / 2
    return merge(mergeSorted(Array(values[..<middle])), mergeSorted(Array(values[middle...])))
}

/// Makes one sorted array of two: takes the smaller of their first values until
/// one is used up, then the rest of the other.
func merge<T: Comparable>(_ left: [T], _ right: [T]) -> [T] {
    var merged: [T] = []
    merged.reserveCapacity(left.count + right.count)
    var l = 0
    var r = 0
    while l < left.count && r < right.count {
        // <= takes equal values from the left, which keeps their order.
        if left[l] <= right[r] {
            merged.append(left[l])
            l += 1
        } else {
            merged.append(right[r])
            r += 1
        }
    }
    return merged + left[l...] + right[r...]
}

func show(_ label: String, _ numbers: [Int]) {
    print(label, numbers.map(String.init).joined(separator: " "))
}

let original = [38, 27, 43, 3, 9, 82, 10, 27]
show("before:    ", original)
show("merge sort:", mergeSorted(original))

// sorted gives a new array; sort() changes a variable array itself.
show("built in:  ", original.sorted())
show("descending:", original.sorted(by: >))

let students = [
    Student(name: "Jun", score: 72),
    Student(name: "Yuna", score: 88),
    Student(name: "Mina", score: 95),
    Student(name: "Alex", score: 88),
]
print("by score, then by name:")
// Tuples compare by their first part, then by the second. Swapping the scores
// turns their order round.
for student in students.sorted(by: { ($1.score, $0.name) < ($0.score, $1.name) }) {
    print("  \(student.score) \(student.name)")
}
