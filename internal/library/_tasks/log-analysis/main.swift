// Counts the lines of a log by level, and its errors by hour.
let log = """
2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at Backup.swift:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back
"""

struct Entry {
    let hour: Substring
    let level: Substring

    /// nil for a line that is not an entry
    init?(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 3)
        guard parts.count == 4, parts[0].count == 10, parts[1].count == 8 else { return nil }
        hour = parts[1].prefix(2)
        level = parts[2]
    }
}

var byLevel: [Substring: Int] = [:]
var errorsAt: [Substring: Int] = [:]
var others = 0
for line in log.split(separator: "\n") {
    guard let entry = Entry(line) else {
        others += 1
        continue
    }
    byLevel[entry.level, default: 0] += 1
    if entry.level == "ERROR" {
        errorsAt[entry.hour, default: 0] += 1
    }
}

for (level, count) in byLevel.sorted(by: { $0.key < $1.key }) {
    print("\(level) \(count)")
}
for (hour, count) in errorsAt.sorted(by: { $0.key < $1.key }) {
    print("errors at \(hour)h: \(count)")
}
print(others == 1 ? "1 line is not an entry" : "\(others) lines are not entries")
