// Finds, checks and replaces text with regular expressions.
import Foundation

let text = "Write to mina@example.com or to lee.jun@school.example."
let mail = try NSRegularExpression(pattern: "[a-z.]+@[a-z.]+[a-z]")
for match in mail.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
    if let range = Range(match.range, in: text) {
        print("found: \(text[range])")
    }
}

for candidate in ["2026-03-01", "01.03.2026"] {
    let pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    let date = candidate.range(of: pattern, options: .regularExpression) != nil
    print("\(candidate): \(date ? "a date" : "not a date")")
}

// Between # signs, backslashes need not be doubled.
let names = "Jun Lee, Mina Kim"
print(names.replacingOccurrences(of: #"(\w+) (\w+)"#, with: "$2 $1", options: .regularExpression))
