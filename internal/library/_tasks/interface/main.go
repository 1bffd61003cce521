// One interface, two implementations.
package main

import (
	"fmt"
	"math"
)

// Shape is whatever has these two methods.
type Shape interface {
	Area() float64
	String() string
}

// Circle is a Shape.
type Circle struct{ Radius float64 }

// Area is that inside the circle.
func (c Circle) Area() float64 { return math.Pi * c.Radius * c.Radius }

func (c Circle) String() string { return fmt.Sprintf("circle with radius %g", c.Radius) }

// Rectangle is a Shape as well.
type Rectangle struct{ Width, Height float64 }

// Area is that inside the rectangle.
func (r Rectangle) Area() float64 { return r.Width * r.Height }

func (r Rectangle) String() string { return fmt.Sprintf("rectangle %g x %g", r.Width, r.Height) }

func main() {
	shapes := []Shape{Circle{1}, Rectangle{2, 3}}
	sum := 0.0
	for _, shape := range shapes {
		fmt.Printf("%s: %.2f\n", shape, shape.Area())
		sum += shape.Area()
	}
	fmt.Printf("together: %.2f\n", sum)
}
