// Finds, checks and replaces text with regular expressions.
const text = "Write to mina@example.com or to lee.jun@school.example.";
// The g at the end means all of them, not only the first.
for (const [found] of text.matchAll(/[a-z.]+@[a-z.]+[a-z]/g)) {
    console.log(`found: ${found}`);
}

for (const candidate of ["2026-03-01", "01.03.2026"]) {
    const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(candidate);
    console.log(`${candidate}: ${date ? "a date" : "not a date"}`);
}

console.log("Jun Lee, Mina Kim".replace(/(\w+) (\w+)/g, "$2 $1"));
