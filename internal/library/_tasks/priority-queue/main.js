// A priority queue made of a binary heap: the most urgent task comes first.
'use strict';

// The heap is a tree that lies in an array: the children of i are at 2i + 1 and
// 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
class PriorityQueue {
  heap = [];
  #compare; // negative if the first of two items comes before the second

  constructor(compare) {
    this.#compare = compare;
  }

  get size() {
    return this.heap.length;
  }

  push(item) {
    // The new item begins at the end and rises while it comes before its parent.
    let i = this.heap.push(item) - 1;
    while (i > 0) {
      const parent = Math.floor((i - 1) / 2);
      if (!this.#before(i, parent)) {
        return;
      }
      this.#swap(i, parent);
      i = parent;
    }
  }

  // Returns undefined if the queue is empty.
  pop() {
    if (this.size === 0) {
      return undefined;
    }
    // The last item moves to the top and sinks below its smaller child.
    this.#swap(0, this.size - 1);
    const first = this.heap.pop();
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child + 1 < this.size && this.#before(child + 1, child)) {
        child++;
      }
      if (child >= this.size || !this.#before(child, i)) {
        return first;
      }
      this.#swap(i, child);
      i = child;
    }
  }

  #before(a, b) {
    return this.#compare(this.heap[a], this.heap[b]) < 0;
  }

  #swap(a, b) {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}

// The smaller the priority, the more urgent; among equals the one that came first
// goes first.
const queue = new PriorityQueue((a, b) => a.priority - b.priority || a.order - b.order);
let added = 0;
function add(priority, name) {
  queue.push({ priority, order: added++, name });
}

add(3, 'write report');
add(1, 'stop the leak');
add(2, 'call the bank');
add(5, 'water plants');
add(1, 'answer the alarm');
add(4, 'clean desk');

console.log(`heap: ${queue.heap.map((task) => task.priority).join(' ')}`);

function showNext() {
  const { priority, name } = queue.pop();
  console.log(`${priority} ${name}`);
}

showNext();
showNext();
add(2, 'repair the pump');
console.log('new: 2 repair the pump');
while (queue.size > 0) {
  showNext();
}
