// Counts how often each word occurs in a text and prints the most frequent ones.
const text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!";
const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];

// A Map, since an object has names of its own such as "constructor".
const counts = new Map();
for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
}

// The more frequent word comes first, equally frequent ones follow the alphabet.
const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

console.log(`${words.length} words, ${counts.size} different`);
for (const [word, count] of sorted.slice(0, 5)) {
    console.log(word, count);
}
