// Throws errors where something is wrong and catches them where it can be told.

// An error of our own, which remembers what could not be divided.
class DivisionByZeroError extends Error {
    constructor(dividend) {
        super(`cannot divide ${dividend} by zero`);
        this.name = "DivisionByZeroError";
        this.dividend = dividend;
    }
}

function parse(text) {
    const number = Number(text);
    if (text.trim() === "" || Number.isNaN(number)) {
        throw new TypeError(`"${text}" is not a number`);
    }
    return number;
}

// A division by zero gives Infinity in JavaScript. Here it is an error.
function divide(a, b) {
    if (b === 0) {
        throw new DivisionByZeroError(a);
    }
    return a / b;
}

function show(left, right) {
    try {
        console.log(`${left} / ${right} = ${divide(parse(left), parse(right))}`);
    } catch (error) {
        if (!(error instanceof DivisionByZeroError || error instanceof TypeError)) {
            throw error; // nothing that was expected
        }
        console.log(`error: ${error.message}`);
    }
}

try {
    show("10", "4");
    show("10", "0");
    show("ten", "4");
} finally {
    console.log("done"); // whatever happened above
}
