// A stack and a circular queue, and brackets checked with the stack.
'use strict';

// A queue takes in at the back and gives from the front: first in, first out.
// This one runs in a circle, so that nothing is ever moved.
class CircularQueue {
  #slots;
  #front = 0;
  #count = 0;

  constructor(size) {
    this.#slots = new Array(size).fill(null);
  }

  // Returns false if the queue is full.
  add(item) {
    if (this.#count === this.#slots.length) {
      return false;
    }
    // The remainder leads from the last slot back to the first.
    this.#slots[(this.#front + this.#count) % this.#slots.length] = item;
    this.#count++;
    return true;
  }

  // Returns undefined if the queue is empty, as shift does for an array.
  take() {
    if (this.#count === 0) {
      return undefined;
    }
    const item = this.#slots[this.#front];
    this.#front = (this.#front + 1) % this.#slots.length;
    this.#count--;
    return item;
  }

  get size() {
    return this.#count;
  }

  toString() {
    return `slots ${this.#slots.join(' ')}, front at ${this.#front}`;
  }
}

// Says whether each bracket of the text has its partner.
function checkBrackets(text) {
  const partners = new Map([[')', '('], [']', '['], ['}', '{']]);
  const opening = [...partners.values()];
  const open = []; // where brackets were opened
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (opening.includes(c)) {
      open.push(i);
    } else if (partners.has(c)) {
      if (open.length === 0) {
        return `${c} at ${i} closes nothing`;
      }
      // Whatever was opened last must be closed first.
      const partner = text[open.pop()];
      if (partner !== partners.get(c)) {
        return `${c} at ${i} does not close ${partner}`;
      }
    }
  }
  if (open.length > 0) {
    const at = open.pop();
    return `${text[at]} at ${at} is not closed`;
  }
  return 'balanced';
}

// A stack grows and shrinks at one end: last in, first out. Arrays can do that.
const stack = [];
stack.push(1, 2, 3);
const popped = [];
while (stack.length > 0) {
  popped.push(stack.pop());
}
console.log(`stack: push 1 2 3, pop ${popped.join(' ')}`);

const queue = new CircularQueue(3);
for (const letter of 'ABCD') {
  console.log(`queue: ${letter} ${queue.add(letter) ? 'added' : 'refused, it is full'}`);
}
console.log(`queue: ${queue.take()} taken`);
if (queue.add('D')) {
  console.log(`queue: D added, ${queue}`);
}
const taken = [];
while (queue.size > 0) {
  taken.push(queue.take());
}
console.log(`queue: take ${taken.join(' ')}`);

for (const text of ['{[a + b] * (c - d)}', '(a + b]', '((a)', 'a)']) {
  console.log(`${text}: ${checkBrackets(text)}`);
}
