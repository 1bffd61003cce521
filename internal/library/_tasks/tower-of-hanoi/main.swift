// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.

/// Moves n discs from one peg to another; the third peg is spare. Returns the number of moves.
func move(_ n: Int, from: String, to: String, spare: String, visit: (Int, String, String) -> Void) -> Int {
    if n == 0 {
        return 0 // nothing to move: here the recursion ends
    }
    // What lies on the largest disc has to get out of its way ...
    let before = move(n - 1, from: from, to: spare, spare: to, visit: visit)
    visit(n, from, to)
    // ... and comes back on top of it.
    let after = move(n - 1, from: spare, to: to, spare: from, visit: visit)
    return before + 1 + after
}

let moves = move(3, from: "A", to: "C", spare: "B") { disc, from, to in
    print("disc \(disc): \(from) -> \(to)")
}
print("3 discs: \(moves) moves")

// Each further disc doubles the work and adds one move: 2^n - 1.
for n in stride(from: 4, through: 20, by: 8) {
    let count = move(n, from: "A", to: "C", spare: "B") { _, _, _ in }
    print("\(n) discs: \(count) moves")
}
