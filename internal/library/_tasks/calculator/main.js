// Evaluates expressions with + - * / and parentheses.
class Calculator {
    #tokens;

    constructor(text) {
        this.#tokens = text.match(/\d+(\.\d+)?|\S/g) ?? [];
    }

    evaluate() {
        const value = this.#expression();
        if (this.#tokens.length > 0) {
            throw new SyntaxError("there is something after the end");
        }
        return value;
    }

    // Takes the next token if it is this one.
    #take(token) {
        if (this.#tokens[0] !== token) {
            return false;
        }
        this.#tokens.shift();
        return true;
    }

    #expression() {
        let value = this.#term();
        for (;;) {
            if (this.#take("+")) {
                value += this.#term();
            } else if (this.#take("-")) {
                value -= this.#term();
            } else {
                return value;
            }
        }
    }

    #term() {
        let value = this.#factor();
        for (;;) {
            if (this.#take("*")) {
                value *= this.#factor();
            } else if (this.#take("/")) {
                const right = this.#factor();
                if (right === 0) {
                    throw new RangeError("division by zero");
                }
                value /= right;
            } else {
                return value;
            }
        }
    }

    #factor() {
        if (this.#take("-")) {
            return -this.#factor();
        }
        if (this.#take("(")) {
            const value = this.#expression();
            if (!this.#take(")")) {
                throw new SyntaxError("a ) is missing");
            }
            return value;
        }
        const number = Number(this.#tokens.shift());
        if (Number.isNaN(number)) {
            throw new SyntaxError("a number is missing");
        }
        return number;
    }
}

for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + "]) {
    try {
        console.log(`${text} = ${new Calculator(text).evaluate()}`);
    } catch (error) {
        console.log(`${text}: ${error.message}`);
    }
}
