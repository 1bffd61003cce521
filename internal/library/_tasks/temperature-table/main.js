// A table of temperatures in Celsius and Fahrenheit, in both directions.
'use strict';

// Nothing is colder than absolute zero.
const ABSOLUTE_ZERO = -273.15;

// JavaScript has one kind of number, so that 9 / 5 is 1.8; in many other
// languages dividing integers drops the fraction.
function toFahrenheit(celsius) {
  return (celsius * 9) / 5 + 32;
}

// The steps in reverse: what was added last is taken away first.
function toCelsius(fahrenheit) {
  return ((fahrenheit - 32) * 5) / 9;
}

// Returns the temperature in Fahrenheit, or throws if it cannot exist.
function checkedFahrenheit(celsius) {
  if (celsius < ABSOLUTE_ZERO) {
    throw new RangeError(`colder than absolute zero, ${ABSOLUTE_ZERO.toFixed(2)} C`);
  }
  return toFahrenheit(celsius);
}

// One digit behind the point, and blanks in front up to the width.
function cell(degrees, width) {
  return degrees.toFixed(1).padStart(width);
}

// Prints a row for first, first + step, ... up to last.
function printCelsiusTable(first, last, step) {
  console.log('Celsius  Fahrenheit');
  // The steps are whole numbers: adding 0.1 again and again collects rounding
  // errors, and the last row could be missing.
  for (let celsius = first; celsius <= last; celsius += step) {
    console.log(`${cell(celsius, 7)}  ${cell(toFahrenheit(celsius), 10)}`);
  }
}

function printFahrenheitTable(first, last, step) {
  console.log('Fahrenheit  Celsius');
  for (let fahrenheit = first; fahrenheit <= last; fahrenheit += step) {
    console.log(`${cell(fahrenheit, 10)}  ${cell(toCelsius(fahrenheit), 7)}`);
  }
}

printCelsiusTable(-40, 100, 20);
console.log();
printFahrenheitTable(0, 100, 20);
console.log();

console.log(`body temperature: ${(98.6).toFixed(1)} F = ${toCelsius(98.6).toFixed(1)} C`);

for (const celsius of [36.5, -300]) {
  try {
    console.log(`${celsius.toFixed(1)} C = ${checkedFahrenheit(celsius).toFixed(1)} F`);
  } catch (error) {
    console.log(`${celsius.toFixed(1)} C: ${error.message}`);
  }
}
