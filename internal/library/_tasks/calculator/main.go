// Evaluates expressions with + - * / and parentheses.
package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type parser struct{ rest string } // what is not read yet

func evaluate(text string) (float64, error) {
	p := &parser{text}
	value, err := p.expression()
	if err == nil && p.peek() != 0 {
		err = errors.New("there is something after the end")
	}
	return value, err
}

// peek skips spaces and shows the next character, which is 0 at the end.
func (p *parser) peek() byte {
	p.rest = strings.TrimLeft(p.rest, " ")
	if p.rest == "" {
		return 0
	}
	return p.rest[0]
}

// operator takes the next character if it is one of these, else it answers 0.
func (p *parser) operator(these string) byte {
	c := p.peek()
	if c == 0 || !strings.Contains(these, string(c)) {
		return 0
	}
	p.rest = p.rest[1:]
	return c
}

func (p *parser) expression() (float64, error) {
	value, err := p.term()
	for err == nil {
		operator := p.operator("+-")
		if operator == 0 {
			break
		}
		var right float64
		if right, err = p.term(); operator == '+' {
			value += right
		} else {
			value -= right
		}
	}
	return value, err
}

func (p *parser) term() (float64, error) {
	value, err := p.factor()
	for err == nil {
		operator := p.operator("*/")
		if operator == 0 {
			break
		}
		var right float64
		right, err = p.factor()
		switch {
		case err != nil:
		case operator == '*':
			value *= right
		case right == 0:
			err = errors.New("division by zero")
		default:
			value /= right
		}
	}
	return value, err
}

func (p *parser) factor() (float64, error) {
	if p.operator("-") != 0 {
		value, err := p.factor()
		return -value, err
	}
	if p.operator("(") != 0 {
		value, err := p.expression()
		if err == nil && p.operator(")") == 0 {
			err = errors.New("a ) is missing")
		}
		return value, err
	}
	p.peek()
	length := len(p.rest) - len(strings.TrimLeft(p.rest, "0123456789."))
	value, err := strconv.ParseFloat(p.rest[:length], 64)
	if err != nil {
		return 0, errors.New("a number is missing")
	}
	p.rest = p.rest[length:]
	return value, nil
}

func main() {
	for _, text := range []string{"1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + "} {
		value, err := evaluate(text)
		if err != nil {
			fmt.Printf("%s: %v\n", text, err)
			continue
		}
		fmt.Printf("%s = %g\n", text, value)
	}
}
