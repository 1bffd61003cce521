// Shows a menu and does what is chosen, until the person quits.
package main

import "fmt"

// choices is what a person would type.
var choices = []string{"1", "2", "9", "3"}

// run does one thing and answers whether to go on.
func run(choice string) bool {
	switch choice {
	case "1":
		fmt.Println("Hello!")
	case "2":
		fmt.Println("The die shows 4.") // always, as in a famous joke
	case "3":
		fmt.Println("Goodbye!")
		return false
	default:
		fmt.Println("Please choose 1 to 3.")
	}
	return true
}

func main() {
	fmt.Println("1) say hello")
	fmt.Println("2) roll a die")
	fmt.Println("3) quit")
	for _, choice := range choices {
		fmt.Println(">", choice)
		if !run(choice) {
			break
		}
	}
}
