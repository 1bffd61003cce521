// Runs tasks at the same time and prints their results in order.
const { setTimeout: pause } = require("node:timers/promises");

let finished = 0;

async function sumUpTo(limit) {
    await pause(50 - limit); // stands for waiting; the last task ends first
    let sum = 0;
    for (let i = 1; i <= limit; i++) {
        sum += i;
    }
    finished++;
    return sum;
}

async function main() {
    const limits = [10, 20, 30, 40];
    // All are started before the first is waited for. The results keep this order.
    const sums = await Promise.all(limits.map(sumUpTo));

    limits.forEach((limit, i) => console.log(`sum of 1 to ${limit}: ${sums[i]}`));
    console.log(`finished tasks: ${finished}`);
}

main();
