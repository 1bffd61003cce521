// JSON: read a text into an object, change it, and write it again.
'use strict';

// String.raw keeps the backslashes, which belong to the JSON here.
const text = String.raw`{"address": {"city": "Seoul"}, "languages": ["C", "Go"],
  "member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5}`;

function show(person) {
  console.log(`name: ${person.name}`);
  console.log(`city: ${person.address.city}`);
  console.log(`first language: ${person.languages[0]}`);
  console.log(`member: ${person.member ? 'yes' : 'no'}`);
  // ?? takes the right side where the left one is null or undefined.
  console.log(`phone: ${person.phone ?? 'none'}`);
  console.log(`score: ${person.score.toFixed(1)}`);
}

// JSON.parse accepts any JSON: what comes from outside may lack what the program
// needs, and it is better to find out at once.
function parsePerson(json) {
  const person = JSON.parse(json);
  const valid = typeof person?.name === 'string'
    && typeof person.address?.city === 'string'
    && Array.isArray(person.languages)
    && typeof person.score === 'number';
  if (!valid) {
    throw new TypeError('this does not describe a person');
  }
  return person;
}

const person = parsePerson(text);
show(person);

person.languages.push('Swift');
person.phone = '010-1234';
person.score += 1;
// With JSON.stringify(person, null, 2) the text has lines and indents for people.
const written = JSON.stringify(person);
console.log(written);

// Objects are equal only if they are the same object, so the texts are compared.
const again = JSON.stringify(parsePerson(written));
console.log(`read and written again: ${again === written ? 'the same' : 'different'}`);

for (const wrong of ['["C", "Go"', '{"name" "Ann"}', '{name: 1}', 'yes']) {
  try {
    JSON.parse(wrong);
    console.log(`accepted: ${wrong}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    console.log(`refused: ${wrong}`); // error.message tells where it is wrong
  }
}
