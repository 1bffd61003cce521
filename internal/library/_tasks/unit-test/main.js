// A function and its tests.
const assert = require("node:assert/strict");

function isLeap(year) {
    if (year < 1) {
        throw new RangeError("a year has to be at least 1");
    }
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const tests = {
    "2000 is a leap year": () => assert.equal(isLeap(2000), true),
    "1900 is not": () => assert.equal(isLeap(1900), false),
    "2024 is": () => assert.equal(isLeap(2024), true),
    "2023 is not": () => assert.equal(isLeap(2023), false),
    "a year below 1 is refused": () => assert.throws(() => isLeap(0), RangeError),
};

let passed = 0;
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    // A test that throws has failed and does not end the others.
    try {
        test();
        passed++;
        console.log(`ok: ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAILED: ${name}: ${error.message}`);
    }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0; // what runs the tests sees a failure
