// Command build is the one command of the project: it installs what is missing
// and then runs, tests, checks, measures or packages Auto Coding.
//
//	go run ./build run [args]   open the app; with args, run its command line
//	go run ./build test         every test
//	go run ./build check        format, vet, lint, types, drift of generated files
//	go run ./build serve        an account server on 127.0.0.1:8000 with SQLite
//	go run ./build bench        the benchmarks, as ratios against their baselines
//	go run ./build torture      the long forms of the torture tests
//	go run ./build pictures     take the pictures of the README anew
//	go run ./build generate     write the generated files anew
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"time"
)

// task is a word after `go run ./build`.
type task struct {
	name string
	does string
	run  func(ctx context.Context, args []string) error
}

var tasks = []task{
	{"run", "open the app, or run its command line with the arguments that follow", runApp},
	{"test", "run every test", test},
	{"check", "format, vet, lint, types, drift of generated files", check},
	{"serve", "an account server on 127.0.0.1:8000 with SQLite; flags follow", serve},
	{"bench", "the benchmarks, as ratios against their baselines", bench},
	{"torture", "the long forms: kills, full disks, flipped bits", torture},
	{"pictures", "take the pictures of the README from the real window", pictures},
	{"generate", "write the generated files anew", generate},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := dispatch(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

func dispatch(ctx context.Context, args []string) int {
	if err := toRoot(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		return 2
	}
	for _, t := range tasks {
		if len(args) > 0 && args[0] == t.name {
			start := time.Now()
			runs := t.name == "run" || t.name == "serve" // the program's own words are enough
			err := t.run(ctx, args[1:])
			var exit *exec.ExitError
			switch {
			case err == nil && runs:
				return 0
			case err == nil:
				fmt.Printf("== %s passed in %s\n", t.name, time.Since(start).Round(time.Second))
				return 0
			case runs && errors.As(err, &exit):
				return exit.ExitCode()
			}
			fmt.Fprintf(os.Stderr, "== %s failed after %s: %v\n", t.name, time.Since(start).Round(time.Second), err)
			return 1
		}
	}
	fmt.Fprintln(os.Stderr, "usage: go run ./build <task>")
	for _, t := range tasks {
		fmt.Fprintf(os.Stderr, "  %-9s %s\n", t.name, t.does)
	}
	return 2
}

// toRoot makes the folder of go.mod the working directory.
func toRoot() error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "wails.json")); err == nil {
			return os.Chdir(dir)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return errors.New("run it inside the project")
		}
		dir = parent
	}
}
