// Conway's game of life on a board whose edges are joined.
const steps = [-1, 0, 1];

// at(-1) is the last element, and the remainder leads from behind the last to the first.
const alive = (board, row, column) => {
    const line = board.at(row % board.length);
    return line.at(column % line.length) === "#";
};

function neighbours(board, row, column) {
    let count = 0;
    for (const y of steps) {
        for (const x of steps) {
            if ((y !== 0 || x !== 0) && alive(board, row + y, column + x)) {
                count++;
            }
        }
    }
    return count;
}

function next(board) {
    return board.map((line, row) =>
        [...line]
            .map((cell, column) => {
                const n = neighbours(board, row, column);
                return n === 3 || (n === 2 && cell === "#") ? "#" : ".";
            })
            .join(""),
    );
}

function print(board, generation) {
    console.log(`generation ${generation}`);
    console.log(board.join("\n"));
}

let board = [".#......", "..#.....", "###.....", "........", "........", "........"];
print(board, 0);
for (let generation = 1; generation <= 4; generation++) {
    board = next(board);
}
print(board, 4);
console.log(`${[...board.join("")].filter((cell) => cell === "#").length} cells live`);
