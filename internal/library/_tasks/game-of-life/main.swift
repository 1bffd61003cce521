// Conway's game of life on a board whose edges are joined.

struct Life {
    let rows: [[Bool]]

    init(rows: [[Bool]]) {
        self.rows = rows
    }

    /// A "#" is a living cell.
    init(_ text: [String]) {
        rows = text.map { line in line.map { $0 == "#" } }
    }

    var living: Int {
        rows.joined().filter { $0 }.count
    }

    /// The next generation is a new board, since all cells change at once.
    func next() -> Life {
        Life(rows: rows.indices.map { row in
            rows[row].indices.map { column in
                let n = neighbours(row, column)
                return n == 3 || (n == 2 && rows[row][column])
            }
        })
    }

    func show(_ generation: Int) {
        print("generation \(generation)")
        for row in rows {
            print(row.map { $0 ? "#" : "." }.joined())
        }
    }

    private func neighbours(_ row: Int, _ column: Int) -> Int {
        var count = 0
        for y in -1...1 {
            for x in -1...1 where y != 0 || x != 0 {
                // The size is added, since the remainder of a negative number is negative.
                let line = rows[(row + y + rows.count) % rows.count]
                if line[(column + x + line.count) % line.count] {
                    count += 1
                }
            }
        }
        return count
    }
}

var life = Life([
    ".#......",
    "..#.....",
    "###.....",
    "........",
    "........",
    "........",
])
life.show(0)
for _ in 1...4 {
    life = life.next()
}
life.show(4)
print("\(life.living) cells live")
