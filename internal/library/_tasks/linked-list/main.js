// A singly linked list: nodes each of which knows the next one.
'use strict';

class LinkedList {
  #head = null; // nodes are { value, next }; next is null in the last one

  addFirst(value) {
    this.#head = { value, next: this.#head };
  }

  addLast(value) {
    if (this.#head === null) {
      this.addFirst(value);
      return;
    }
    let last = this.#head;
    while (last.next !== null) {
      last = last.next;
    }
    last.next = { value, next: null };
  }

  // Inserts value behind the first node with target; false if there is none.
  insertAfter(target, value) {
    for (let node = this.#head; node !== null; node = node.next) {
      if (node.value === target) {
        node.next = { value, next: node.next };
        return true;
      }
    }
    return false;
  }

  // Removes the first node with the value; false if there is none.
  remove(value) {
    let before = null;
    for (let node = this.#head; node !== null; before = node, node = node.next) {
      if (node.value !== value) {
        continue;
      }
      if (before === null) {
        this.#head = node.next; // the first node has none before it
      } else {
        before.next = node.next; // the list now leads around the node
      }
      return true;
    }
    return false;
  }

  // Turns the arrows round one by one.
  reverse() {
    let before = null;
    let node = this.#head;
    while (node !== null) {
      const next = node.next; // kept, since the arrow changes now
      node.next = before;
      before = node;
      node = next;
    }
    this.#head = before;
  }

  // With an iterator, for...of and [...list] work on the list.
  *[Symbol.iterator]() {
    for (let node = this.#head; node !== null; node = node.next) {
      yield node.value;
    }
  }
}

function show(label, list) {
  console.log(`${label}: ${[...list].join(' -> ')}`);
}

const list = new LinkedList();
list.addLast(20);
list.addLast(30);
show('add 20 and 30 at the end', list);
list.addFirst(10);
show('add 10 in front', list);
list.insertAfter(20, 25);
show('insert 25 after 20', list);
list.remove(10);
show('remove 10', list);
if (!list.remove(99)) {
  console.log('remove 99: not found');
}
list.reverse();
show('reversed', list);
console.log(`length: ${[...list].length}`);
