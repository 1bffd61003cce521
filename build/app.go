package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// runApp opens the app, or runs its command line when arguments follow.
func runApp(ctx context.Context, args []string) error {
	if len(args) > 0 {
		program, err := buildCommandLine(ctx)
		if err != nil {
			return err
		}
		return step{args: append([]string{program}, args...)}.command(ctx).Run()
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("there is no display to open a window on; the command line works here, for example:\n" +
			`  go run ./build run generate --language go "binary search"`)
	}
	program, err := buildWindow(ctx, "autocoding")
	if err != nil {
		return err
	}
	return step{args: []string{program}}.command(ctx).Run()
}

// buildCommandLine builds the same main without the window's parts: quick, and
// without a C compiler.
func buildCommandLine(ctx context.Context) (string, error) {
	if err := makeBin(); err != nil {
		return "", err
	}
	program := withExe(filepath.Join(binFolder, "autocoding-cli"))
	s := step{env: []string{"CGO_ENABLED=0"}, args: []string{"go", "build", "-trimpath", "-o", program, "."}}
	if err := s.command(ctx).Run(); err != nil {
		return "", fmt.Errorf("build the command line: %w", err)
	}
	return filepath.Abs(program)
}

// serve builds the account server and runs it, with the flags that follow.
func serve(ctx context.Context, args []string) error {
	if err := makeBin(); err != nil {
		return err
	}
	program := withExe(filepath.Join(binFolder, "accountd"))
	s := step{env: []string{"CGO_ENABLED=0"}, args: []string{"go", "build", "-trimpath", "-o", program, "./internal/cmd/accountd"}}
	if err := s.command(ctx).Run(); err != nil {
		return fmt.Errorf("build the account server: %w", err)
	}
	c := step{args: append([]string{program}, args...)}.command(ctx)
	c.WaitDelay = 40 * time.Second // it ends answers in order, which takes a moment
	if err := c.Run(); ctx.Err() == nil || !c.ProcessState.Success() {
		return err
	}
	return nil // it was told to end, and did
}

// buildWindow builds the app with its window and answers the program's path.
// Extra tags are for tests.
func buildWindow(ctx context.Context, name string, tags ...string) (string, error) {
	if err := install(ctx, forWindow); err != nil {
		return "", err
	}
	if err := buildFrontend(ctx); err != nil {
		return "", err
	}
	tags = append(tags, webkitTag(ctx)...)
	args := []string{"build", "-skipbindings", "-nosyncgomod", "-s", "-m", "-trimpath", "-o", withExe(name)}
	if len(tags) > 0 {
		args = append(args, "-tags", strings.Join(tags, ","))
	}
	if err := (step{name: "window", args: goTool(wails, args...)}).run(ctx); err != nil {
		return "", err
	}
	program, err := filepath.Abs(withExe(filepath.Join(binFolder, name)))
	if err != nil {
		return "", err
	}
	if runtime.GOOS == "darwin" {
		program = filepath.Join(binFolder, "Auto Coding.app", "Contents", "MacOS", name)
	}
	if _, err := os.Stat(program); err != nil {
		return "", fmt.Errorf("the build left no program: %w", err)
	}
	return program, nil
}

// webkitTag chooses the newer of the two WebKitGTK interfaces where it is there.
func webkitTag(ctx context.Context) []string {
	if runtime.GOOS != "linux" {
		return nil
	}
	if _, err := output(ctx, "pkg-config", "--exists", "webkit2gtk-4.1"); err == nil {
		return []string{"webkit2_41"}
	}
	return nil
}
