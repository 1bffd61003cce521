// Random numbers: roll dice and shuffle cards with a generator of our own.
'use strict';

const MOST = 0xffffffff; // the largest number of 32 bits

// A xorshift generator. It is not random at all: the state decides all numbers
// that follow, which is why the same seed gives the same dice again. (The seed
// of Math.random cannot be set.)
class Generator {
  #state;

  constructor(seed) {
    if (!Number.isInteger(seed) || seed === 0) {
      throw new RangeError('the seed must be a whole number and not 0');
    }
    this.#state = seed;
  }

  next() {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17; // >>> moves in zeros, >> would copy the sign
    this.#state ^= this.#state << 5;
    return this.#state >>> 0; // as a number without sign
  }

  // Returns a number from 0 to n - 1, each as likely as the others.
  below(n) {
    // next() % n alone would favour small numbers, since n rarely divides the
    // count of all values: those from the last, incomplete group are dropped.
    const limit = MOST - (MOST % n);
    let value;
    do {
      value = this.next();
    } while (value >= limit);
    return value % n;
  }

  roll() {
    return 1 + this.below(6);
  }

  // Fisher-Yates: every order is equally likely.
  shuffle(items) {
    for (let last = items.length - 1; last > 0; last--) {
      // Chosen among those not yet placed; last itself may stay where it is.
      const chosen = this.below(last + 1);
      [items[last], items[chosen]] = [items[chosen], items[last]];
    }
  }
}

function printRolls(label, random, count) {
  const rolls = Array.from({ length: count }, () => random.roll());
  console.log(`${label}: ${rolls.join(' ')}`);
}

function newDeck() {
  const suits = ['spades', 'hearts', 'diamonds', 'clubs'];
  const ranks = 'A 2 3 4 5 6 7 8 9 10 J Q K'.split(' ');
  return suits.flatMap((suit) => ranks.map((rank) => `${rank} of ${suit}`));
}

const random = new Generator(2024);
printRolls('seed 2024', random, 12);
printRolls('again', new Generator(2024), 12);
printRolls('seed 7', new Generator(7), 12);

const counts = new Array(7).fill(0); // counts[0] is not used
for (let i = 0; i < 60000; i++) {
  counts[random.roll()]++;
}
for (let face = 1; face <= 6; face++) {
  console.log(`${face} was rolled ${counts[face]} times of 60000`);
}

const deck = newDeck();
random.shuffle(deck);
deck.slice(0, 5).forEach((card, i) => console.log(`card ${i + 1}: ${card}`));

// Math.random gives a fraction from 0 to less than 1, another one in each run,
// so that only what holds always is printed.
let valid = 0;
for (let i = 0; i < 1000; i++) {
  const face = 1 + Math.floor(Math.random() * 6);
  if (face >= 1 && face <= 6) {
    valid++;
  }
}
console.log(`library: ${valid} of 1000 rolls are from 1 to 6`);
