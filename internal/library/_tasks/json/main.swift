// JSON: read a text into a struct, change it, and write it again.
import Foundation

// Between #" and "# quotes and backslashes stand for themselves.
let text = #"""
{"address": {"city": "Seoul"}, "languages": ["C", "Go"],
 "member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5}
"""#

/// What the text describes. Codable makes the compiler write the code that turns
/// the struct into JSON and back; the names must be the same in both.
struct Person: Codable {
    struct Address: Codable {
        var city: String
    }

    var address: Address
    var languages: [String]
    var member: Bool
    var name: String
    var phone: String? // nil stands for null
    var score: Double
}

func show(_ person: Person) {
    print("name: \(person.name)")
    print("city: \(person.address.city)")
    print("first language: \(person.languages.first ?? "none")")
    print("member: \(person.member ? "yes" : "no")")
    print("phone: \(person.phone ?? "none")")
    print("score: \(person.score)")
}

/// Reads a person, or throws an error that tells what is missing or wrong.
func parse(_ json: String) throws -> Person {
    try JSONDecoder().decode(Person.self, from: Data(json.utf8))
}

func write(_ person: Person) throws -> String {
    let encoder = JSONEncoder()
    // Without this the order may differ from run to run. prettyPrinted would add
    // lines and indents for people.
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(person), as: UTF8.self)
}

/// Whether a text is JSON at all, no matter what it describes.
func isJSON(_ text: String) -> Bool {
    do {
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return true
    } catch {
        return false // the error tells what is wrong
    }
}

var person = try parse(text)
show(person)

person.languages.append("Swift")
person.phone = "010-1234"
person.score += 1
let written = try write(person)
print(written)

let again = try write(parse(written))
print("read and written again: \(again == written ? "the same" : "different")")

for wrong in [#"["C", "Go""#, #"{"name" "Ann"}"#, "{name: 1}", "yes"] {
    print("\(isJSON(wrong) ? "accepted" : "refused"): \(wrong)")
}
