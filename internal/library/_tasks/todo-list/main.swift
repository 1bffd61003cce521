// A to-do list: add, finish, remove.

struct NoEntry: Error {
    let number: Int
}

struct TodoList {
    private struct Entry {
        let text: String
        var done = false
    }

    private var entries: [Entry] = []

    mutating func add(_ text: String) {
        entries.append(Entry(text: text))
    }

    mutating func finish(_ number: Int) throws {
        entries[try index(number)].done = true
    }

    mutating func remove(_ number: Int) throws {
        entries.remove(at: try index(number))
    }

    func show() {
        for (i, entry) in entries.enumerated() {
            print("\(i + 1). [\(entry.done ? "x" : " ")] \(entry.text)")
        }
        print("\(entries.filter { $0.done }.count) of \(entries.count) done")
    }

    /// People count from 1, arrays from 0.
    private func index(_ number: Int) throws -> Int {
        guard number >= 1 && number <= entries.count else {
            throw NoEntry(number: number)
        }
        return number - 1
    }
}

var list = TodoList()
list.add("write the report")
list.add("buy milk")
list.add("call Mina")
try list.finish(2)
list.show()

do {
    try list.finish(7)
} catch let error as NoEntry {
    print("there is no entry \(error.number)")
}
try list.remove(2)
list.show()
