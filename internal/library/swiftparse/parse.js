// Prints a line for each place in the Swift file given as argument that the
// grammar does not allow: line, column and what is wrong.
'use strict';

const { readFileSync } = require('node:fs');
const Parser = require('tree-sitter');
const Swift = require('tree-sitter-swift');

const parser = new Parser();
parser.setLanguage(Swift);

function report(node) {
  if (node.isError || node.isMissing) {
    const { row, column } = node.startPosition;
    console.log(`${row + 1}:${column + 1}: ${node.isMissing ? `missing ${node.type}` : 'unexpected text'}`);
    return;
  }
  if (node.hasError) {
    node.children.forEach(report);
  }
}

// A file is handed over in parts, since the parser takes no longer text at once.
const source = readFileSync(process.argv[2], 'utf8');
report(parser.parse((index) => source.slice(index, index + 4096)).rootNode);
