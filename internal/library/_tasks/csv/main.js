// Reads a table of comma-separated values and adds up a column.
function parse(text) {
    const rows = [];
    let row = [];
    // A field is either quoted, with "" for a quote, or has no quote, comma or line end.
    const fields = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
    for (const [, quoted, plain, end] of text.matchAll(fields)) {
        row.push(quoted?.replaceAll('""', '"') ?? plain);
        if (end !== ",") {
            rows.push(row);
            row = [];
        }
    }
    return rows.filter((fields) => fields.join("") !== ""); // without empty lines
}

// For a file: fs.readFileSync("items.csv", "utf8")
const text = `item,quantity,price
"pen, blue",3,120
notebook,2,350
"12"" ruler",1,90
`;
const [, ...rows] = parse(text); // the first row holds the names
let sum = 0;
for (const [item, quantity, price] of rows) {
    console.log(`${item}: ${quantity} x ${price} = ${quantity * price}`);
    sum += quantity * price;
}
console.log(`sum: ${sum}`);
