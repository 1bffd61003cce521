// The multiplication tables of 2 to 9, four of them side by side.
'use strict';

// Prints the tables of first to last next to each other, one row per factor.
function printTables(first, last) {
  // The outer loop makes rows, since console.log always ends the line.
  for (let factor = 1; factor <= 9; factor++) {
    const cells = [];
    for (let table = first; table <= last; table++) {
      // padStart keeps the columns straight; it is a method of strings.
      const product = String(table * factor).padStart(2);
      cells.push(`${table} x ${factor} = ${product}`);
    }
    // join puts the gap between the cells and none behind the last one.
    console.log(cells.join('    '));
  }
}

printTables(2, 5);
console.log();
printTables(6, 9);
