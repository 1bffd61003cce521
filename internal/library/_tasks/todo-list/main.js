// A to-do list: add, finish, remove.
class TodoList {
    #entries = [];

    add(text) {
        this.#entries.push({ text, done: false });
    }

    finish(number) {
        this.#entries[this.#index(number)].done = true;
    }

    remove(number) {
        this.#entries.splice(this.#index(number), 1);
    }

    print() {
        this.#entries.forEach(({ text, done }, i) => console.log(`${i + 1}. [${done ? "x" : " "}] ${text}`));
        const done = this.#entries.filter((entry) => entry.done).length;
        console.log(`${done} of ${this.#entries.length} done`);
    }

    // People count from 1, arrays from 0.
    #index(number) {
        if (!Number.isInteger(number) || number < 1 || number > this.#entries.length) {
            throw new RangeError(`there is no entry ${number}`);
        }
        return number - 1;
    }
}

const list = new TodoList();
list.add("write the report");
list.add("buy milk");
list.add("call Mina");
list.finish(2);
list.print();

try {
    list.finish(7);
} catch (error) {
    if (!(error instanceof RangeError)) {
        throw error;
    }
    console.log(error.message);
}
list.remove(2);
list.print();
