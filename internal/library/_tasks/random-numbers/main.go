// Random numbers: roll dice and shuffle cards with a generator of our own.
package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
)

// generator is a xorshift generator. It is not random at all: the state decides
// all numbers that follow, which is why the same seed gives the same dice again.
type generator struct {
	state uint32 // must not be 0, which would stay 0 forever
}

func (g *generator) next() uint32 {
	g.state ^= g.state << 13
	g.state ^= g.state >> 17
	g.state ^= g.state << 5
	return g.state
}

// below returns a number from 0 to n-1, each as likely as the others.
func (g *generator) below(n int) int {
	// next() % n alone would favour small numbers, since n rarely divides the
	// count of all values: those from the last, incomplete group are dropped.
	limit := math.MaxUint32 - math.MaxUint32%uint32(n)
	value := g.next()
	for value >= limit {
		value = g.next()
	}
	return int(value % uint32(n))
}

func (g *generator) roll() int {
	return 1 + g.below(6)
}

// shuffle is the method of Fisher and Yates: every order is equally likely.
func (g *generator) shuffle(cards []string) {
	for last := len(cards) - 1; last > 0; last-- {
		// Chosen among those not yet placed; last itself may stay where it is.
		chosen := g.below(last + 1)
		cards[last], cards[chosen] = cards[chosen], cards[last]
	}
}

func printRolls(label string, g *generator, count int) {
	fmt.Printf("%s:", label)
	for range count {
		fmt.Print(" ", g.roll())
	}
	fmt.Println()
}

func newDeck() []string {
	var deck []string
	for _, suit := range []string{"spades", "hearts", "diamonds", "clubs"} {
		for _, rank := range strings.Fields("A 2 3 4 5 6 7 8 9 10 J Q K") {
			deck = append(deck, rank+" of "+suit)
		}
	}
	return deck
}

func main() {
	random := &generator{2024}
	printRolls("seed 2024", random, 12)
	printRolls("again", &generator{2024}, 12)
	printRolls("seed 7", &generator{7}, 12)

	var counts [7]int // counts[0] is not used
	for range 60000 {
		counts[random.roll()]++
	}
	for face := 1; face <= 6; face++ {
		fmt.Printf("%d was rolled %d times of 60000\n", face, counts[face])
	}

	deck := newDeck()
	random.shuffle(deck)
	for i, card := range deck[:5] {
		fmt.Printf("card %d: %s\n", i+1, card)
	}

	// The library's generator is seeded differently in each run, so that only
	// what holds always is printed. rand.Shuffle mixes as shuffle does above.
	valid := 0
	for range 1000 {
		if face := 1 + rand.IntN(6); face >= 1 && face <= 6 {
			valid++
		}
	}
	fmt.Printf("library: %d of 1000 rolls are from 1 to 6\n", valid)
}
