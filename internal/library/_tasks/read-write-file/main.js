// Writes a text file, appends to it and reads it line by line.
const fs = require("node:fs/promises");

async function main() {
    const path = "shopping.txt";
    await fs.writeFile(path, "milk\nbread\n");
    await fs.appendFile(path, "apples\n");

    const file = await fs.open(path);
    let lines = 0;
    // The file closes by itself after its last line.
    for await (const line of file.readLines({ encoding: "utf8" })) {
        lines++;
        console.log(`${lines}: ${line}`);
    }
    console.log(`${lines} lines`);
    await fs.rm(path);

    try {
        await fs.readFile("missing.txt", "utf8");
    } catch (error) {
        if (error.code !== "ENOENT") {
            throw error; // something else is wrong
        }
        console.log("there is no missing.txt");
    }
}

main();
