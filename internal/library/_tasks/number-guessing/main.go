// Finds a secret number by being told whether it is higher or lower.
package main

import "fmt"

func main() {
	const secret = 42 // a real game draws it at random
	low, high := 1, 100

	fmt.Printf("I have a number from %d to %d.\n", low, high)
	for tries := 1; ; tries++ {
		guess := (low + high) / 2 // a person would type it
		switch {
		case guess < secret:
			fmt.Printf("%d? higher\n", guess)
			low = guess + 1
		case guess > secret:
			fmt.Printf("%d? lower\n", guess)
			high = guess - 1
		default:
			fmt.Printf("%d? right!\n", guess)
			fmt.Println(tries, "tries")
			return
		}
	}
}
