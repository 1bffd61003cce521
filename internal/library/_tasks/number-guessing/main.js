// Finds a secret number by being told whether it is higher or lower.
const secret = 42; // a real game draws it at random
let low = 1;
let high = 100;
let tries = 0;
let guess;

console.log(`I have a number from ${low} to ${high}.`);
do {
    guess = Math.floor((low + high) / 2); // a person would type it
    tries++;
    if (guess < secret) {
        console.log(`${guess}? higher`);
        low = guess + 1;
    } else if (guess > secret) {
        console.log(`${guess}? lower`);
        high = guess - 1;
    }
} while (guess !== secret);
console.log(`${guess}? right!`);
console.log(`${tries} tries`);
