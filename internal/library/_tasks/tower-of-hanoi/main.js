// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
'use strict';

// Gives the moves of n discs from one peg to another, one after the other. A
// generator makes each move only when somebody asks for it.
function* moves(n, from, to, spare) {
  if (n === 0) return; // nothing to move: here the recursion ends
  // What lies on the largest disc has to get out of its way ...
  yield* moves(n - 1, from, spare, to);
  yield { disc: n, from, to };
  // ... and comes back on top of it.
  yield* moves(n - 1, spare, to, from);
}

let count = 0;
for (const { disc, from, to } of moves(3, 'A', 'C', 'B')) {
  console.log(`disc ${disc}: ${from} -> ${to}`);
  count++;
}
console.log(`3 discs: ${count} moves`);

// Counting needs no moves at all: each further disc doubles the work and adds one.
const countMoves = (n) => (n === 0 ? 0 : 2 * countMoves(n - 1) + 1);

for (let n = 4; n <= 20; n += 8) {
  console.log(`${n} discs: ${countMoves(n)} moves`);
}
