// Reads a table of comma-separated values and adds up a column.

/// Splits one line. A value in quotes may contain commas, and "" for a quote.
func fields(_ line: Substring) -> [String] {
    var fields: [String] = []
    var field = ""
    var quoted = false
    var rest = line
    while let c = rest.popFirst() {
        if quoted && c == "\"" && rest.first == "\"" {
            field.append(c)
            rest.removeFirst()
        } else if c == "\"" {
            quoted.toggle()
        } else if c == "," && !quoted {
            fields.append(field)
            field = ""
        } else {
            field.append(c)
        }
    }
    fields.append(field)
    return fields
}

// For a file: try String(contentsOfFile: "items.csv", encoding: .utf8)
let text = """
item,quantity,price
"pen, blue",3,120
notebook,2,350
"12"" ruler",1,90
"""

var sum = 0
for line in text.split(separator: "\n").dropFirst() {  // the first one holds the names
    let row = fields(line)
    guard row.count == 3, let quantity = Int(row[1]), let price = Int(row[2]) else {
        fatalError("not an item: \(line)")
    }
    print("\(row[0]): \(quantity) x \(price) = \(quantity * price)")
    sum += quantity * price
}
print("sum: \(sum)")
