// Command line arguments: a greeter with options, values and names.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type options struct {
	count      int
	loud, help bool
	names      []string
}

func readCount(text string) (int, error) {
	count, err := strconv.Atoi(text) // "3x" is an error
	if err != nil || count < 1 || count > 9 {
		return 0, fmt.Errorf("--count needs a whole number from 1 to 9, not %q", text)
	}
	return count, nil
}

func parse(args []string) (options, error) {
	o := options{count: 1}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:] // what is left
		var err error
		switch value, isCount := strings.CutPrefix(arg, "--count="); {
		case !strings.HasPrefix(arg, "-"):
			o.names = append(o.names, arg)
		case arg == "--": // by custom: no options behind it
			o.names = append(o.names, args...)
			return o, nil
		case arg == "--help", arg == "-h":
			o.help = true
		case arg == "--loud", arg == "-l":
			o.loud = true
		case isCount:
			o.count, err = readCount(value)
		case arg == "--count", arg == "-c":
			if len(args) == 0 {
				return o, errors.New("--count needs a value")
			}
			o.count, err = readCount(args[0])
			args = args[1:] // it belonged to --count
		default:
			return o, fmt.Errorf("unknown option %s", arg)
		}
		if err != nil {
			return o, err
		}
	}
	return o, nil
}

func run(args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if o.help {
		fmt.Println("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]")
		return nil
	}
	if len(o.names) == 0 {
		o.names = []string{"World"}
	}
	end := "!"
	if o.loud {
		end = "!!!"
	}
	for _, name := range o.names {
		for range o.count {
			fmt.Printf("Hello, %s%s\n", name, end)
		}
	}
	return nil
}

func main() {
	// os.Args[0] is the name of the program, the arguments begin at 1.
	if len(os.Args) > 1 {
		if err := run(os.Args[1:]); err != nil {
			// Errors go to Stderr, so that they do not end up in a file with the
			// output. A status other than 0 tells the caller of the failure.
			fmt.Fprintln(os.Stderr, "error:", err)
			os.Exit(2)
		}
		return
	}

	fmt.Println("no arguments given, so here are some examples")
	for _, example := range []string{
		"Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
		"--help", "--count many", "--count", "--color red",
	} {
		fmt.Println("$ greet", example)
		if err := run(strings.Fields(example)); err != nil {
			fmt.Println("error:", err)
		}
	}
}
