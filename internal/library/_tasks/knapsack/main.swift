// The 0/1 knapsack problem: which items are worth most and still fit?

struct Item {
    let name: String
    let weight: Int
    let value: Int
}

/// Returns a table in which best[i][room] is the highest value that the first i
/// items allow within room. Each row needs only the one before it.
func fill(_ items: [Item], capacity: Int) -> [[Int]] {
    var best = [[Int](repeating: 0, count: capacity + 1)] // nothing to take
    for (i, item) in items.enumerated() {
        var row = best[i] // leave the item
        for room in stride(from: item.weight, through: capacity, by: 1) {
            row[room] = max(row[room], best[i][room - item.weight] + item.value)
        }
        best.append(row)
    }
    return best
}

/// Goes back through the table: an item was taken if it made a difference.
func trace(_ best: [[Int]], _ items: [Item], capacity: Int) -> [Item] {
    var taken: [Item] = []
    var room = capacity
    for (i, item) in items.enumerated().reversed() where best[i + 1][room] != best[i][room] {
        taken.append(item)
        room -= item.weight
    }
    return taken.reversed()
}

/// Takes whatever fits, in the order of the items: quick, but not always best.
func greedy(_ items: [Item], capacity: Int) -> [Item] {
    var taken: [Item] = []
    var room = capacity
    for item in items where item.weight <= room {
        taken.append(item)
        room -= item.weight
    }
    return taken
}

func show(_ label: String, _ taken: [Item]) {
    let names = taken.map { $0.name }.joined(separator: ", ")
    let weight = taken.reduce(0) { $0 + $1.weight }
    let value = taken.reduce(0) { $0 + $1.value }
    print("\(label): \(names) = \(weight) kg, value \(value)")
}

/// Blanks that fill a text up to `width` characters.
func gap(_ text: String, _ width: Int) -> String {
    return String(repeating: " ", count: max(0, width - text.count))
}

func showRow(_ label: String, _ numbers: [Int]) {
    let cells = numbers.map { gap(String($0), 3) + String($0) }
    print(label + gap(label, 12) + cells.joined())
}

let items = [ // ordered by value per kg, the highest first
    Item(name: "tent", weight: 6, value: 30),
    Item(name: "stove", weight: 3, value: 14),
    Item(name: "sleeping bag", weight: 4, value: 18),
    Item(name: "camera", weight: 2, value: 9),
    Item(name: "food", weight: 5, value: 20),
]
let capacity = 10

let best = fill(items, capacity: capacity)
showRow("kg", Array(0...capacity))
for (i, item) in items.enumerated() {
    showRow(item.name, best[i + 1])
}

show("greedy", greedy(items, capacity: capacity))
show("best", trace(best, items, capacity: capacity))
