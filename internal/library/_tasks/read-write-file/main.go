// Writes a text file, appends to it and reads it line by line.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
)

func appendText(path, text string) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	return errors.Join(err, file.Close()) // closing may fail as well
}

func printLines(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := 0
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		lines++
		fmt.Printf("%d: %s\n", lines, scanner.Text())
	}
	fmt.Println(lines, "lines")
	return scanner.Err()
}

func main() {
	const path = "shopping.txt"
	if err := os.WriteFile(path, []byte("milk\nbread\n"), 0o600); err != nil {
		log.Fatal(err)
	}
	if err := appendText(path, "apples\n"); err != nil {
		log.Fatal(err)
	}
	if err := printLines(path); err != nil {
		log.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		log.Fatal(err)
	}

	if err := printLines("missing.txt"); errors.Is(err, fs.ErrNotExist) {
		fmt.Println("there is no missing.txt")
	}
}
