// A to-do list: add, finish, remove.
package main

import (
	"fmt"
	"slices"
)

type entry struct {
	text string
	done bool
}

type todoList struct{ entries []entry }

func (l *todoList) add(text string) { l.entries = append(l.entries, entry{text: text}) }

func (l *todoList) finish(number int) error {
	if err := l.check(number); err != nil {
		return err
	}
	l.entries[number-1].done = true // people count from 1
	return nil
}

func (l *todoList) remove(number int) error {
	if err := l.check(number); err != nil {
		return err
	}
	l.entries = slices.Delete(l.entries, number-1, number)
	return nil
}

func (l *todoList) check(number int) error {
	if number < 1 || number > len(l.entries) {
		return fmt.Errorf("there is no entry %d", number)
	}
	return nil
}

func (l *todoList) print() {
	done := 0
	for i, e := range l.entries {
		mark := " "
		if e.done {
			mark = "x"
			done++
		}
		fmt.Printf("%d. [%s] %s\n", i+1, mark, e.text)
	}
	fmt.Printf("%d of %d done\n", done, len(l.entries))
}

func main() {
	var list todoList
	for _, text := range []string{"write the report", "buy milk", "call Mina"} {
		list.add(text)
	}
	for _, number := range []int{2, 7} {
		if err := list.finish(number); err != nil {
			fmt.Println(err)
			continue
		}
		list.print()
	}
	if err := list.remove(2); err != nil {
		fmt.Println(err)
	}
	list.print()
}
