// Command line arguments: a greeter with options, values and names.
'use strict';

// A call that cannot be understood.
class UsageError extends Error {}

function readCount(text) {
  // Number gives NaN for "3x", which is no integer.
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 9) {
    throw new UsageError(`--count needs a whole number from 1 to 9, not "${text}"`);
  }
  return count;
}

function parse(args) {
  const options = { count: 1, loud: false, help: false, names: [] };
  const rest = [...args]; // a copy, since shift takes elements out
  while (rest.length > 0) {
    const arg = rest.shift();
    if (!arg.startsWith('-')) {
      options.names.push(arg);
    } else if (arg === '--') {
      // By custom there are no options behind it.
      options.names.push(...rest.splice(0));
    } else if (arg === '--help' || arg === '-h') {
      options.help = true;
    } else if (arg === '--loud' || arg === '-l') {
      options.loud = true;
    } else if (arg.startsWith('--count=')) {
      options.count = readCount(arg.slice('--count='.length));
    } else if (arg === '--count' || arg === '-c') {
      if (rest.length === 0) {
        throw new UsageError('--count needs a value');
      }
      options.count = readCount(rest.shift()); // the next one belongs to this one
    } else {
      throw new UsageError(`unknown option ${arg}`);
    }
  }
  return options;
}

function run(args) {
  const { count, loud, help, names } = parse(args);
  if (help) {
    console.log('usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]');
    return;
  }
  for (const name of names.length > 0 ? names : ['World']) {
    for (let i = 0; i < count; i++) {
      console.log(`Hello, ${name}${loud ? '!!!' : '!'}`);
    }
  }
}

// Runs and hands what is wrong with the call to report.
function tryRun(args, report) {
  try {
    run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error; // a mistake in the program, not in the call
    }
    report(`error: ${error.message}`);
  }
}

const examples = [
  'Ann Bob', '--count 2 --loud Ann', '-l --count=3', '-- --loud',
  '--help', '--count many', '--count', '--color red',
];

// The first two are the paths of node and of this file.
const args = process.argv.slice(2);
if (args.length > 0) {
  tryRun(args, (message) => {
    // console.error writes to stderr, so that errors do not end up in a file with
    // the output. A status other than 0 tells the caller of the failure.
    console.error(message);
    process.exitCode = 2;
  });
} else {
  console.log('no arguments given, so here are some examples');
  for (const example of examples) {
    console.log(`$ greet ${example}`);
    tryRun(example.split(' '), console.log);
  }
}
