"""Counts how often each word occurs in a text and prints the most frequent ones."""

import re
from collections import Counter

text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!"
words = re.findall(r"[a-z]+", text.lower())
counts = Counter(words)

print(f"{len(words)} words, {len(counts)} different")
# The more frequent word comes first, equally frequent ones follow the alphabet.
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
    print(word, count)
