// Random numbers: roll dice and shuffle cards with a generator of our own.

/// A xorshift generator. It is not random at all: the state decides all numbers
/// that follow, which is why the same seed gives the same dice again.
struct Generator {
    private var state: UInt32

    init(seed: UInt32) {
        precondition(seed != 0, "a state of 0 would stay 0 forever")
        state = seed
    }

    mutating func next() -> UInt32 {
        state ^= state << 13 // a shift drops what no longer fits
        state ^= state >> 17
        state ^= state << 5
        return state
    }

    /// Returns a number from 0 to `n` - 1, each as likely as the others.
    mutating func below(_ n: Int) -> Int {
        // next() % n alone would favour small numbers, since n rarely divides the
        // count of all values: those from the last, incomplete group are dropped.
        let count = UInt32(n)
        let limit = UInt32.max - UInt32.max % count
        var value = next()
        while value >= limit {
            value = next()
        }
        return Int(value % count)
    }

    mutating func roll() -> Int {
        1 + below(6)
    }

    /// Fisher-Yates: every order is equally likely.
    mutating func shuffle(_ items: inout [String]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            // Chosen among those not yet placed; last itself may stay where it is.
            items.swapAt(last, below(last + 1))
        }
    }
}

// inout: the function moves the caller's generator on, not a copy of it.
func printRolls(_ label: String, with random: inout Generator, count: Int) {
    var rolls: [String] = []
    for _ in 0..<count {
        rolls.append(String(random.roll()))
    }
    print("\(label): \(rolls.joined(separator: " "))")
}

func newDeck() -> [String] {
    let suits = ["spades", "hearts", "diamonds", "clubs"]
    let ranks = ["A", "2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K"]
    return suits.flatMap { suit in ranks.map { rank in "\(rank) of \(suit)" } }
}

var random = Generator(seed: 2024)
var same = Generator(seed: 2024)
var other = Generator(seed: 7)
printRolls("seed 2024", with: &random, count: 12)
printRolls("again", with: &same, count: 12)
printRolls("seed 7", with: &other, count: 12)

var counts = [Int](repeating: 0, count: 7) // counts[0] is not used
for _ in 0..<60_000 {
    counts[random.roll()] += 1
}
for face in 1...6 {
    print("\(face) was rolled \(counts[face]) times of 60000")
}

var deck = newDeck()
random.shuffle(&deck)
for (index, card) in deck.prefix(5).enumerated() {
    print("card \(index + 1): \(card)")
}

// The library's generator cannot be seeded, so that only what holds always is
// printed. deck.shuffle() mixes as shuffle does above.
let libraryRolls = (0..<1000).map { _ in Int.random(in: 1...6) }
let valid = libraryRolls.filter { (1...6).contains($0) }.count
print("library: \(valid) of 1000 rolls are from 1 to 6")
