// Dates: leap years, weekdays, and days between two dates.
'use strict';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// Every fourth year, but of the full centuries only every fourth one.
function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year, month) {
  return month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];
}

// A date of our own; unlike that of the library its month is from 1 to 12.
class SimpleDate {
  constructor(year, month, day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  get isValid() {
    return this.year >= 1 && this.month >= 1 && this.month <= 12
      && this.day >= 1 && this.day <= daysInMonth(this.year, this.month);
  }

  get dayOfYear() {
    let days = this.day;
    for (let month = 1; month < this.month; month++) {
      days += daysInMonth(this.year, month);
    }
    return days;
  }

  // Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
  // dates are a subtraction.
  get number() {
    const before = this.year - 1; // the full years, with a leap day in some
    const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
    return before * 365 + leapDays + this.dayOfYear;
  }

  get weekday() {
    return WEEKDAYS[(this.number - 1) % 7]; // day 1 was a Monday
  }

  // Returns the date so many days later.
  plusDays(days) {
    let { year, month, day } = this;
    day += days;
    // What does not fit into the month goes on into the next one.
    while (day > daysInMonth(year, month)) {
      day -= daysInMonth(year, month);
      month++;
      if (month > 12) {
        month = 1;
        year++;
      }
    }
    return new SimpleDate(year, month, day);
  }

  // Template literals ask for this form.
  toString() {
    const padded = (number, width) => String(number).padStart(width, '0');
    return `${padded(this.year, 4)}-${padded(this.month, 2)}-${padded(this.day, 2)}`;
  }
}

function showDays(from, to) {
  console.log(`from ${from} to ${to}: ${to.number - from.number} days`);
}

for (const year of [1900, 2000, 2023, 2024]) {
  console.log(`${year}: ${isLeap(year) ? 'leap year' : 'not a leap year'}`);
}

for (const [year, month, day] of [[2024, 2, 29], [2023, 2, 29], [2000, 1, 1]]) {
  const date = new SimpleDate(year, month, day);
  console.log(date.isValid
    ? `${date}: ${date.weekday}, day ${date.dayOfYear} of the year`
    : `${date}: no such date`);
}

showDays(new SimpleDate(2024, 1, 1), new SimpleDate(2024, 12, 25));
showDays(new SimpleDate(1945, 8, 15), new SimpleDate(2024, 1, 1));
console.log(`100 days after 2023-12-01: ${new SimpleDate(2023, 12, 1).plusDays(100)}`);

// The library's Date counts milliseconds, and its months begin with 0. In UTC
// every day has 24 hours; elsewhere the change to summer time makes one of 23.
const first = new Date(Date.UTC(2024, 0, 1));
const christmas = new Date(Date.UTC(2024, 11, 25));
const days = (christmas - first) / (24 * 60 * 60 * 1000);
const name = christmas.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
console.log(`library: ${days} days, to a ${name}`);
