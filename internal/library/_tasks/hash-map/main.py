"""A hash map made by hand; it counts the words of a sentence."""

import re
from typing import Optional


def hash_of(key: str) -> int:
    """Make a number of a text. Each character changes all that came before."""
    h = 0
    for c in key:
        h = (31 * h + ord(c)) % 2**32  # Python's integers would grow without end
    return h


class HashMap:
    def __init__(self) -> None:
        self.buckets: list[list[tuple[str, int]]] = [[] for _ in range(4)]
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def _bucket_of(self, key: str) -> list[tuple[str, int]]:
        return self.buckets[hash_of(key) % len(self.buckets)]

    def get(self, key: str) -> Optional[int]:
        """Return None if the key is not there."""
        for other, value in self._bucket_of(key):
            if other == key:
                return value
        return None

    def put(self, key: str, value: int) -> None:
        bucket = self._bucket_of(key)
        for i, (other, _) in enumerate(bucket):
            if other == key:
                bucket[i] = (key, value)
                return
        # Full buckets would be slow: there are never more entries than buckets.
        if self._count == len(self.buckets):
            self._grow()
        self._bucket_of(key).append((key, value))
        self._count += 1

    def remove(self, key: str) -> bool:
        """Return False if the key is not there."""
        bucket = self._bucket_of(key)
        for i, (other, _) in enumerate(bucket):
            if other == key:
                del bucket[i]
                self._count -= 1
                return True
        return False

    def _grow(self) -> None:
        """Double the buckets. An entry may belong elsewhere now: all move."""
        old = self.buckets
        self.buckets = [[] for _ in range(2 * len(old))]
        for bucket in old:
            for entry in bucket:
                self._bucket_of(entry[0]).append(entry)


def main() -> None:
    text = "The sea and the shore, the wind and the sun: the sea is calm."
    words = re.findall("[a-z]+", text.lower())

    counts = HashMap()
    for word in words:
        counts.put(word, (counts.get(word) or 0) + 1)

    print(f"{len(counts)} entries in {len(counts.buckets)} buckets")
    for i, bucket in enumerate(counts.buckets):
        print(f"{i}:", *(f"{key}={value}" for key, value in bucket), sep=" " if bucket else "")
    for key in ("sea", "moon"):
        value = counts.get(key)
        print(f"get {key}: {'nothing' if value is None else value}")
    if counts.remove("is"):
        print(f"remove is: {len(counts)} entries left")

    # Python's own hash map is dict. It keeps the order of insertion, so its items
    # are sorted here.
    built_in: dict[str, int] = {}
    for word in words:
        built_in[word] = built_in.get(word, 0) + 1
    del built_in["is"]
    print("by word:", *(f"{key}={value}" for key, value in sorted(built_in.items())))


if __name__ == "__main__":
    main()
