// Reads a table of comma-separated values and adds up a column.
package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"strconv"
	"strings"
)

const text = `item,quantity,price
"pen, blue",3,120
notebook,2,350
"12"" ruler",1,90
`

func main() {
	reader := csv.NewReader(strings.NewReader(text)) // or an opened file
	if _, err := reader.Read(); err != nil {         // the names of the columns
		log.Fatal(err)
	}
	sum := 0
	for {
		row, err := reader.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			log.Fatal(err) // it names the line
		}
		quantity, err := strconv.Atoi(row[1])
		if err != nil {
			log.Fatal(err)
		}
		price, err := strconv.Atoi(row[2])
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d x %d = %d\n", row[0], quantity, price, quantity*price)
		sum += quantity * price
	}
	fmt.Println("sum:", sum)
}
