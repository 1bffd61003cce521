// Generics: one function and one type for any type.

// The constraint says that values of T can be compared with each other.
func larger<T: Comparable>(_ a: T, _ b: T) -> T {
    a > b ? a : b
}

struct Stack<Element> {
    private var items: [Element] = []

    var count: Int { items.count }

    mutating func push(_ item: Element) {
        items.append(item)
    }

    /// nil if the stack is empty
    mutating func pop() -> Element? {
        items.popLast()
    }
}

print("larger: \(larger(3, 7))")
print("larger: \(larger("apple", "pear"))")

var numbers = Stack<Int>()
for number in 1...3 {
    numbers.push(number)
}
if let number = numbers.pop() {
    print("top: \(number), \(numbers.count) left")
}

var letters = Stack<String>()
letters.push("a")
letters.push("c")
if let letter = letters.pop() {
    print("top: \(letter), \(letters.count) left")
}
_ = letters.pop()
if letters.pop() == nil {
    print("empty")
}
