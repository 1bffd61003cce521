// A hash map made by hand; it counts the words of a sentence.
'use strict';

// Makes a number of a text. Each character changes all that came before.
function hash(key) {
  let h = 0;
  for (let i = 0; i < key.length; i++) {
    // imul multiplies as 32-bit numbers do, and >>> 0 makes the result positive.
    h = (Math.imul(31, h) + key.charCodeAt(i)) >>> 0;
  }
  return h;
}

function newBuckets(size) {
  return Array.from({ length: size }, () => []);
}

class HashMap {
  buckets = newBuckets(4); // each a list of entries { key, value }
  size = 0;

  #bucketOf(key) {
    return this.buckets[hash(key) % this.buckets.length];
  }

  #find(key) {
    return this.#bucketOf(key).find((entry) => entry.key === key);
  }

  // Returns undefined if the key is not there.
  get(key) {
    return this.#find(key)?.value;
  }

  set(key, value) {
    const known = this.#find(key);
    if (known) {
      known.value = value;
      return;
    }
    // Full buckets would be slow: there are never more entries than buckets.
    if (this.size === this.buckets.length) {
      this.#grow();
    }
    this.#bucketOf(key).push({ key, value });
    this.size++;
  }

  delete(key) {
    const bucket = this.#bucketOf(key);
    const at = bucket.findIndex((entry) => entry.key === key);
    if (at < 0) {
      return false;
    }
    bucket.splice(at, 1);
    this.size--;
    return true;
  }

  // Doubles the buckets. An entry may belong elsewhere now: all are put in again.
  #grow() {
    const old = this.buckets;
    this.buckets = newBuckets(2 * old.length);
    for (const entry of old.flat()) {
      this.#bucketOf(entry.key).push(entry);
    }
  }
}

const text = 'The sea and the shore, the wind and the sun: the sea is calm.';
const words = text.toLowerCase().match(/[a-z]+/g);

const counts = new HashMap();
for (const word of words) {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

console.log(`${counts.size} entries in ${counts.buckets.length} buckets`);
counts.buckets.forEach((bucket, i) => {
  console.log([`${i}:`, ...bucket.map(({ key, value }) => `${key}=${value}`)].join(' '));
});
for (const key of ['sea', 'moon']) {
  console.log(`get ${key}: ${counts.get(key) ?? 'nothing'}`);
}
if (counts.delete('is')) {
  console.log(`remove is: ${counts.size} entries left`);
}

// JavaScript's own Map keeps the order in which the keys were put in, so they
// are sorted here.
const builtIn = new Map();
for (const word of words) {
  builtIn.set(word, (builtIn.get(word) ?? 0) + 1);
}
builtIn.delete('is');
const sorted = [...builtIn.keys()].sort();
console.log(`by word: ${sorted.map((key) => `${key}=${builtIn.get(key)}`).join(' ')}`);
