// Counts the lines of a log by level, and its errors by hour.
const log = `2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at backup.js:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back`;

const entry = /^\d{4}-\d\d-\d\d (?<hour>\d\d):\d\d:\d\d (?<level>[A-Z]+)\s/;

const increment = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const byLevel = new Map();
const errorsAt = new Map();
let others = 0;
for (const line of log.split("\n")) {
    const match = line.match(entry);
    if (!match) {
        others++;
        continue;
    }
    const { hour, level } = match.groups;
    increment(byLevel, level);
    if (level === "ERROR") {
        increment(errorsAt, hour);
    }
}

for (const [level, count] of [...byLevel].sort()) {
    console.log(level, count);
}
for (const [hour, count] of [...errorsAt].sort()) {
    console.log(`errors at ${hour}h: ${count}`);
}
console.log(others === 1 ? "1 line is not an entry" : `${others} lines are not entries`);
