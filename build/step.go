package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// step is a command of a task.
type step struct {
	name string   // for the person who waits
	dir  string   // "" for the root of the project
	env  []string // besides the environment
	args []string
}

// run shows what it does, does it, and says how long it took.
func (s step) run(ctx context.Context) error {
	fmt.Printf("== %s: %s\n", s.name, strings.Join(s.args, " "))
	start := time.Now()
	if err := s.command(ctx).Run(); err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	fmt.Printf("== %s: done in %s\n", s.name, time.Since(start).Round(100*time.Millisecond))
	return nil
}

func (s step) command(ctx context.Context) *exec.Cmd {
	c := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
	c.Dir, c.Stdin, c.Stdout, c.Stderr = s.dir, os.Stdin, os.Stdout, os.Stderr
	// GOFLAGS of the machine come first, so that ours hold.
	c.Env = append(append(os.Environ(), "GOFLAGS="+strings.TrimSpace(os.Getenv("GOFLAGS")+" -buildvcs=false")), s.env...)
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 10 * time.Second
	return c
}

// sequence runs steps until one fails.
func sequence(ctx context.Context, steps ...step) error {
	for _, s := range steps {
		if err := s.run(ctx); err != nil {
			return err
		}
	}
	return nil
}

// all runs every step and reports all failures together: one kind of complaint
// must not hide the others.
func all(ctx context.Context, steps ...step) error {
	var errs []error
	for _, s := range steps {
		if err := s.run(ctx); err != nil {
			fmt.Fprintln(os.Stderr, "==", err)
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// output gives what a command prints, without space around it.
func output(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, args[0], args[1:]...).Output()
	return strings.TrimSpace(string(out)), err
}

func found(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}

// withExe adds the ending that programs have on Windows.
func withExe(path string) string {
	if runtime.GOOS == "windows" {
		return path + ".exe"
	}
	return path
}
