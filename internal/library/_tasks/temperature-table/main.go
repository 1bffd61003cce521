// A table of temperatures in Celsius and Fahrenheit, in both directions.
package main

import "fmt"

// Celsius and Fahrenheit are types of their own, so that the compiler refuses to
// mix them up.
type (
	Celsius    float64
	Fahrenheit float64
)

// absoluteZero: nothing is colder.
const absoluteZero Celsius = -273.15

func (c Celsius) Fahrenheit() Fahrenheit {
	// The constants take the type of c. With integers 9/5 would be 1, since
	// dividing integers drops the fraction.
	return Fahrenheit(c*9/5 + 32)
}

func (f Fahrenheit) Celsius() Celsius {
	// The steps in reverse: what was added last is taken away first.
	return Celsius((f - 32) * 5 / 9)
}

// checkedFahrenheit returns c in Fahrenheit, or an error if c cannot exist.
func checkedFahrenheit(c Celsius) (Fahrenheit, error) {
	if c < absoluteZero {
		return 0, fmt.Errorf("colder than absolute zero, %.2f C", absoluteZero)
	}
	return c.Fahrenheit(), nil
}

// printCelsiusTable prints a row for first, first+step, ... up to last.
func printCelsiusTable(first, last, step int) {
	fmt.Println("Celsius  Fahrenheit")
	// The loop counts in integers: adding 0.1 to a float again and again
	// collects rounding errors, and the last row could be missing.
	for degrees := first; degrees <= last; degrees += step {
		c := Celsius(degrees)
		// %7.1f: seven characters wide, one digit behind the point.
		fmt.Printf("%7.1f  %10.1f\n", c, c.Fahrenheit())
	}
}

func printFahrenheitTable(first, last, step int) {
	fmt.Println("Fahrenheit  Celsius")
	for degrees := first; degrees <= last; degrees += step {
		f := Fahrenheit(degrees)
		fmt.Printf("%10.1f  %7.1f\n", f, f.Celsius())
	}
}

func main() {
	printCelsiusTable(-40, 100, 20)
	fmt.Println()
	printFahrenheitTable(0, 100, 20)
	fmt.Println()

	body := Fahrenheit(98.6)
	fmt.Printf("body temperature: %.1f F = %.1f C\n", body, body.Celsius())

	for _, c := range []Celsius{36.5, -300} {
		f, err := checkedFahrenheit(c)
		if err != nil {
			fmt.Printf("%.1f C: %v\n", c, err)
			continue
		}
		fmt.Printf("%.1f C = %.1f F\n", c, f)
	}
}
