// Reverses a text and tests whether it reads the same in both directions.
'use strict';

/** Reverses characters: the spread does not tear apart those of two code units. */
const reverse = (text) => [...text].reverse().join('');

/** Neither case nor anything but letters and digits counts. */
function isPalindrome(text) {
  const plain = text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
  return plain === reverse(plain);
}

const word = 'stressed';
console.log(`${word} backwards: ${reverse(word)}`);

for (const text of ['level', 'A man, a plan, a canal: Panama!', 'hello', '12321', '']) {
  console.log(`"${text}": ${isPalindrome(text) ? 'palindrome' : 'no palindrome'}`);
}
