// Multiplies two matrices.

typealias Matrix = [[Int]]

/// Each entry is a row of a times a column of b: the products of their entries, added.
func multiply(_ a: Matrix, _ b: Matrix) -> Matrix {
    precondition(a[0].count == b.count, "the first needs as many columns as the second has rows")
    return a.map { row in
        b[0].indices.map { column in
            row.indices.reduce(0) { sum, k in sum + row[k] * b[k][column] }
        }
    }
}

let a = [[1, 2, 3], [4, 5, 6]]
let b = [[7, 8], [9, 10], [11, 12]]
print("2 x 3 times 3 x 2 is 2 x 2:")
for row in multiply(a, b) {
    let cells = row.map { entry -> String in
        let text = String(entry)
        return String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
    print(cells.joined())
}
