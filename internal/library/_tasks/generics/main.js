// One function and one class for values of any type. The comments are for tools
// that check types, such as the TypeScript compiler.

/**
 * @template T
 * @param {T} a
 * @param {T} b
 * @returns {T} the larger one
 */
function larger(a, b) {
    return a > b ? a : b;
}

/** @template T */
class Stack {
    /** @type {T[]} */
    #items = [];

    get size() {
        return this.#items.length;
    }

    /** @param {T} item */
    push(item) {
        this.#items.push(item);
    }

    /** @returns {T | undefined} undefined if the stack is empty */
    pop() {
        return this.#items.pop();
    }
}

console.log(`larger: ${larger(3, 7)}`);
console.log(`larger: ${larger("apple", "pear")}`);

/** @type {Stack<number>} */
const numbers = new Stack();
for (const number of [1, 2, 3]) {
    numbers.push(number);
}
console.log(`top: ${numbers.pop()}, ${numbers.size} left`);

/** @type {Stack<string>} */
const letters = new Stack();
letters.push("a");
letters.push("c");
console.log(`top: ${letters.pop()}, ${letters.size} left`);
letters.pop();
if (letters.pop() === undefined) {
    console.log("empty");
}
