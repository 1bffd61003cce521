// The multiplication tables of 2 to 9, four of them side by side.

/// Puts blanks before a number until it is `width` characters wide.
func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Prints the tables of `first` to `last` next to each other, one row per factor.
func printTables(from first: Int, to last: Int) {
    // The loop makes rows, since text can only be printed line by line.
    for factor in 1...9 {
        let cells = (first...last).map { table in
            "\(table) x \(factor) = \(padded(table * factor, to: 2))"
        }
        // joined puts the gap between the cells and none behind the last one.
        print(cells.joined(separator: "    "))
    }
}

printTables(from: 2, to: 5)
print()
printTables(from: 6, to: 9)
