// Shows a menu and does what is chosen, until the person quits.

// What a person would type.
let choices = ["1", "2", "9", "3"]

/// Does one thing and answers whether to go on.
func run(_ choice: String) -> Bool {
    switch choice {
    case "1":
        print("Hello!")
    case "2":
        print("The die shows 4.")  // always, as in a famous joke
    case "3":
        print("Goodbye!")
        return false
    default:
        print("Please choose 1 to 3.")
    }
    return true
}

print("1) say hello")
print("2) roll a die")
print("3) quit")
for choice in choices {
    print("> \(choice)")
    if !run(choice) {
        break
    }
}
