// A timer that repeats and one that is cancelled.
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("start")
	late := time.AfterFunc(10*time.Second, func() { fmt.Println("this is never printed") })

	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()
	for tick := 1; tick <= 3; tick++ {
		<-ticker.C // waits for the next tick
		fmt.Println("tick", tick)
	}

	if late.Stop() { // false if it had run already
		fmt.Println("the late one was cancelled")
	}
	fmt.Println("end")
}
