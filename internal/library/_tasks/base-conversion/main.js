// Converts numbers between the bases 2 to 36.
'use strict';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function toBase(value, base) {
  let text = '';
  // The remainder of each division is the next digit, beginning with the last one.
  do {
    text = digits[value % base] + text;
    value = Math.floor(value / base);
  } while (value > 0);
  return text;
}

function fromBase(text, base) {
  let value = 0;
  for (const letter of text.toUpperCase()) {
    const digit = digits.indexOf(letter);
    if (digit < 0 || digit >= base) throw new RangeError(`${text} is no number of base ${base}`);
    value = value * base + digit; // all digits so far move to the left
  }
  return value;
}

for (const base of [2, 8, 16, 36]) {
  console.log(`2026 in base ${base}: ${toBase(2026, base)}`);
}
console.log(`101101 in base 2: ${fromBase('101101', 2)}`);
console.log(`ff in base 16: ${fromBase('ff', 16)}`);
console.log(`7E from base 16 to base 2: ${toBase(fromBase('7E', 16), 2)}`);
console.log(`0 in base 2: ${toBase(0, 2)}`);
