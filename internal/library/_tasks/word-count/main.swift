// Counts how often each word occurs in a text and prints the most frequent ones.
let text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!"
let words = text.lowercased().split { !$0.isLetter }.map(String.init)

var counts: [String: Int] = [:]
for word in words {
    counts[word, default: 0] += 1
}

// The more frequent word comes first, equally frequent ones follow the alphabet.
let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }

print("\(words.count) words, \(counts.count) different")
for (word, count) in sorted.prefix(5) {
    print(word, count)
}
