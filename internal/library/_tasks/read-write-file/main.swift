// Writes a text file, appends to it and reads it line by line.
import Foundation

func printLines(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n")
    for (i, line) in lines.enumerated() {
        print("\(i + 1): \(line)")
    }
    print("\(lines.count) lines")
}

func append(_ text: String, to path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
}

let path = "shopping.txt"
try "milk\nbread\n".write(toFile: path, atomically: true, encoding: .utf8)
try append("apples\n", to: path)
try printLines(path)
try FileManager.default.removeItem(atPath: path)

if FileManager.default.fileExists(atPath: "missing.txt") {
    try printLines("missing.txt")
} else {
    print("there is no missing.txt")
}
