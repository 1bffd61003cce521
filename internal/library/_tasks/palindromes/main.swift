// Reverses a text and tests whether it reads the same in both directions.

/// Neither case nor anything but letters and digits counts.
func isPalindrome(_ text: String) -> Bool {
    let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return plain == String(plain.reversed())
}

let word = "stressed"
print("\(word) backwards: \(String(word.reversed()))")

for text in ["level", "A man, a plan, a canal: Panama!", "hello", "12321", ""] {
    let kind = isPalindrome(text) ? "palindrome" : "no palindrome"
    print("\"\(text)\": \(kind)")
}
